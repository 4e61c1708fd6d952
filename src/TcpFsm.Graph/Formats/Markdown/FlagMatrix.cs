using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Building;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Markdown;

/// <summary>Writes what becomes of each combination of flags in each state, and which are sent.</summary>
internal sealed class FlagMatrix(Diagram diagram, LineWriter writer)
{
    private const int MostFlags = 6;
    private const int MostStates = 24;

    private readonly ProtocolModel _model = diagram.Model;
    private readonly SentFlagText _sent = new(diagram.Model);

    /// <summary>Writes the matrices of all messages with flags.</summary>
    public void Write()
    {
        for (int @event = 0; @event < _model.Events.Count; @event++)
        {
            int message = _model.Events[@event].Message;
            if (message < 0 || _model.Messages[message].Flags.Count == 0) continue;
            WriteReceived(@event, _model.Messages[message]);
            WriteSent(message, _model.Messages[message]);
        }
    }

    private void WriteReceived(int @event, MessageModel message)
    {
        List<FlagModel> flags = message.Flags.Where(f => !f.Neutral).ToList();
        writer.Line($"### When {MarkdownText.Escape(message.Name)} arrives").Line();
        if (flags.Count > MostFlags || _model.States.Count > MostStates)
        {
            writer.Line(Omissions.Invariant($"{flags.Count} flags that decide, in {_model.States.Count} states, make no matrix that can be read.")).Line();
            return;
        }

        writer.Line("A combination *acts* if it can change a variable or the state or be told to the user, else *answers* if it can draw a message, else *drops*.").Line();
        var table = new MarkdownTable(_model.States.Select(s => MarkdownText.Escape(s.Name)).Prepend("flags"));
        foreach (var row in Combinations(flags).GroupBy(c => string.Join(" | ", Cells(@event, c))))
            table.Row([string.Join(" ", row.Select(c => MarkdownText.Code(FlagText.Names(message, c)))), row.Key]);
        table.WriteTo(writer);
    }

    private IEnumerable<string> Cells(int @event, ulong combination)
    {
        foreach (DerivedState state in diagram.Derived.States)
        {
            Reception reception = state.Events[@event].Reception!;
            yield return reception.Acts.Contains(combination) ? "acts" : reception.Answers.Contains(combination) ? "answers" : "drops";
        }
    }

    private void WriteSent(int message, MessageModel model)
    {
        writer.Line($"### When {MarkdownText.Escape(model.Name)} is sent").Line();
        writer.Line("By an event that begins in the state, and by one that also ends there. What is in brackets may be set too.").Line();
        var table = new MarkdownTable("state", "sends", "and stays");
        for (int i = 0; i < _model.States.Count; i++)
        {
            DerivedState state = diagram.Derived.States[i];
            table.Row(MarkdownText.Escape(_model.States[i].Name), Sent(message, state.Sends), Sent(message, state.StayingSends));
        }

        table.WriteTo(writer);
    }

    private string Sent(int message, EquatableArray<SentFlags> sends) =>
        string.Join(" ", sends.Where(s => s.Message == message).SelectMany(_sent.Of).Select(MarkdownText.Code));

    /// <summary>All combinations, by how many flags and then by their bits.</summary>
    private static IEnumerable<ulong> Combinations(IReadOnlyList<FlagModel> flags)
    {
        IEnumerable<int> numbers = Enumerable.Range(0, 1 << flags.Count);
        return numbers.Select(n => flags.Where((_, i) => (n >> i & 1) != 0).Aggregate(0UL, (set, flag) => set | (1UL << flag.Bit)));
    }
}
