using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Script;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Page;

/// <summary>Writes what the page can play.</summary>
internal sealed class ScriptStories(ProtocolModel model, ScriptWriter writer)
{
    /// <summary>Writes the stories, in their order.</summary>
    public void Write(IEnumerable<PageStory> stories)
    {
        writer.Open("const stories = [");
        foreach (PageStory story in stories) Write(story);
        writer.Close("];");
    }

    private void Write(PageStory story)
    {
        writer.Open("{");
        writer.Line($"name: {ScriptText.Quote(story.Name)}, group: {ScriptText.Quote(story.Group)}, title: {ScriptText.Quote(story.Title)},");
        if (story.Source is not null) writer.Line($"source: {ScriptText.Quote(story.Source)},");
        writer.Line($"parameters: {Keyed(story.Parameters.Select(p => (model.Parameters[p.Parameter].Identifier, p.Value)))},");
        writer.Line($"ends: [{string.Join(", ", story.Ends.Select(End))}],");
        writer.Open("actions: [");
        foreach (PageAction action in story.Actions) writer.Line(Action(action) + ",");
        writer.Close("],");
        writer.Close("},");
    }

    private string End(PageEnd end)
    {
        ScriptRecord record = new ScriptRecord().Number("state", end.State);
        if (end.Variables.Count > 0) record.Code("variables", Keyed(end.Variables.Select(v => (model.Variables[v.Variable].Identifier, v.Value))));
        return record
            .List("running", end.Running.Select(ScriptText.Number))
            .List("answers", end.Answers.Select(a => $"[{ScriptText.Number(a.Question)}, {Answer(a.Question, a.Value)}]"))
            .Code("lastIss", Literal(end.LastIss))
            .List("nextIss", end.NextIss.Select(Literal))
            .ToString();
    }

    private string Action(PageAction action) => action switch
    {
        CallAction e => Kind("call").Number("peer", e.Peer).Number("event", e.Event).Code("args", $"[{string.Join(", ", e.Arguments.Select(Literal))}]").ToString(),
        InjectAction e => Inject(e),
        TakeAction e => Kind("take").Number("peer", e.Peer).Text("name", e.Name).ToString(),
        ArriveAction e => Kind("arrive").Number("peer", e.Peer).Text("name", e.Name).ToString(),
        LoseAction e => Kind("lose").Text("name", e.Name).ToString(),
        HostAction e => Kind("host").Number("peer", e.Peer).Number("question", e.Question).Code("value", Answer(e.Question, e.Value)).ToString(),
        _ => throw new ArgumentException($"No JavaScript is known for {action.GetType().Name}.", nameof(action)),
    };

    private string Inject(InjectAction action)
    {
        MessageModel message = model.Messages[action.Message];
        var flags = new ScriptRecord();
        foreach (FlagModel flag in message.Flags) flags.Mark(flag.Identifier, (action.Flags >> flag.Bit & 1) != 0);
        IEnumerable<(string, long)> fields = message.Fields.Select((f, i) => (f.Identifier, action.Fields[i])).Where(f => f.Item2 != 0);
        return Kind("inject").Number("to", action.To).Text("name", action.Name).Number("message", action.Message)
            .Code("flags", flags.ToString()).Code("fields", Keyed(fields)).ToString();
    }

    private static ScriptRecord Kind(string kind) => new ScriptRecord().Text("kind", kind);

    // A bool is shown and edited as true or false.
    private string Answer(int question, long value) => model.Host[question].Type.Kind == ValueKind.Bool ? value != 0 ? "true" : "false" : Literal(value);

    private static string Keyed(IEnumerable<(string Key, long Value)> values)
    {
        var record = new ScriptRecord();
        foreach ((string key, long value) in values) record.Code(key, Literal(value));
        return record.ToString();
    }

    private static string Literal(long value) => ScriptCode.Literal(value).Text;
}
