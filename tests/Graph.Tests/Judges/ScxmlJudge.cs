using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TcpFsm.Graph.Formats.Scxml;
using TcpFsm.Graph.Tests.Page.Engine;
using TcpFsm.Language.Model;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Judges;

/// <summary>An SCXML interpreter of others: replays transcripts of ours in it.</summary>
internal static class ScxmlJudge
{
    /// <summary>Replays transcripts.</summary>
    /// <returns>For each <c>N events equal, N left out</c>, or the first difference.</returns>
    public static string[] Replay(IReadOnlyList<(string Scxml, Transcript Transcript)> cases)
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < cases.Count; i++)
        {
            folder.Write($"{i}/machine.scxml", cases[i].Scxml);
            folder.Write($"{i}/transcript.jsonl", cases[i].Transcript.Text);
            folder.Write($"{i}/names.json", JsonSerializer.Serialize(NamesOf(cases[i].Transcript.Model)));
        }

        IEnumerable<string> folders = cases.Select((_, i) => folder.PathOf($"{i}"));
        var run = JudgePrograms.Run("node", [JudgePrograms.ScriptPath("scxml.cjs"), .. folders]);
        Assert.Equal("", run.Error);
        return run.Output.TrimEnd().Split('\n');
    }

    private static object NamesOf(ProtocolModel model)
    {
        var names = new ScxmlNames(model);
        return new
        {
            states = model.States.Select((_, i) => names.State(i)),
            rules = model.Rules.Select(r => r.Id),
            variables = model.Variables.Select(v => v.Identifier),
            signals = model.Signals.Select(s => s.Name),
            questions = model.Host.Select(h => h.Name),
            parameters = model.Parameters.Select(p => new { key = p.Identifier, @bool = p.Type.Kind == ValueKind.Bool }),
            events = model.Events.Select((e, i) => new { name = names.Event(i), args = e.Arguments.Select(a => a.Name) }),
            messages = model.Messages.Select(m => new
            {
                name = m.Name,
                flags = m.Flags.Select(f => new { name = f.Name, bit = f.Bit }),
                fields = m.Fields.Select(f => f.Name),
                when = m.Fields.Select(f => f.When < 0 ? "" : m.Flags[f.When].Name),
            }),
        };
    }
}
