using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Script;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Scxml;

/// <summary>
/// Writes the data model: <c>parameters</c> and <c>host</c>, which whoever invokes the machine may give, and <c>m</c>, the machine's own. Durations are
/// in units of 100 ns.
/// </summary>
internal sealed class ScxmlData(ProtocolModel model, ScriptExpressions expressions, ScxmlWriter writer)
{
    private const string OneSecond = "10000000";

    /// <summary>Writes data and script.</summary>
    public void Write()
    {
        writer.Open("datamodel");
        writer.Empty("data", ("id", "parameters"), ("expr", Record(model.Parameters.Select(p => (p.Identifier, Value(p))))));
        writer.Empty("data", ("id", "host"), ("expr", Record(model.Host.Select(h => (ScriptText.Quote(h.Name), UsualAnswer(h.Type))))));
        writer.Empty("data", ("id", "m"), ("expr", Machine()));
        writer.Close();
        writer.Open("script");
        foreach (string line in ScxmlAssets.Prelude.TrimEnd('\n').Split('\n')) writer.Code(line);
        WriteTables();
        WriteDefinitions();
        WriteLets();
        writer.Close();
    }

    /// <summary>What forgets all variables.</summary>
    public string Variables() => Record(model.Variables.Select(v => (v.Identifier, Value(v.Type, v.Initial))));

    /// <summary>The function that computes what a rule names with <c>let</c>.</summary>
    public static string LetsOf(int @event, BoundRule rule) => $"lets.e{ScriptText.Number(@event)}r{ScriptText.Number(rule.Rule)}";

    /// <summary>What a rule's expressions may name.</summary>
    public static ScriptScope ScopeOf(ScriptExpressions expressions, EventModel @event, BoundRule rule)
    {
        var known = new List<ScriptCode>();
        var scope = new ScriptScope(Arguments: @event.Arguments) { Lets = known };
        foreach (LetModel let in rule.Lets)
            known.Add(expressions.In(scope).Write(let.Value) with { Text = "m.l." + let.Identifier, Precedence = Precedence.Primary });
        return scope;
    }

    private string Machine() =>
        $"{{ v: {Variables()}, p: parameters, a: {{}}, f: {{}}, g: {{}}, l: {{}}, running: {{}}, length: 0, event: -1, step: -1, again: false, rounds: 0, "
        + "answer: 'ok', ask: function (question) { return answer(question, Array.prototype.slice.call(arguments, 1)); } }";

    private void WriteTables()
    {
        writer.Code($"var question = {Numbers(model.Host.Select(h => h.Identifier))};");
        writer.Code($"var error = {Numbers(model.Errors.Select(e => e.Identifier))};");
        writer.Code($"var enums = {Record(model.Enums.Select(e => (e.Identifier, Numbers(e.Members.Select(m => m.Identifier)))))};");
        WriteList("questions", model.Host.Select(h => Record([("name", ScriptText.Quote(h.Name)), ("type", ScriptTypes.WriteInput(model, h.Type, ScriptInputs.IsModest(h.Type)))])));
        WriteList("messages", model.Messages.Select(Message));
        WriteList("inputs", model.Events.Select(Input));
    }

    private void WriteList(string name, IEnumerable<string> items) => writer.Code($"var {name} = [{string.Join(", ", items)}];");

    private string Message(MessageModel message) => Record(
    [
        ("name", ScriptText.Quote(message.Name)),
        ("fields", List(message.Fields.Select(f => Record(
        [
            ("key", ScriptText.Quote(f.Identifier)),
            ("name", ScriptText.Quote(f.Name)),
            ("type", ScriptTypes.Write(model, f.Type)),
            ("when", f.When < 0 ? "''" : ScriptText.Quote(message.Flags[f.When].Identifier)),
        ])))),
        ("flags", List(message.Flags.Select(f => Record([("key", ScriptText.Quote(f.Identifier)), ("name", ScriptText.Quote(f.Name))])))),
    ]);

    private string Input(EventModel @event)
    {
        var members = new List<(string, string)>
        {
            ("steps", ScriptText.Number(@event.Steps.Count)),
            ("args", List(@event.Arguments.Select(a => Record(
                [("key", ScriptText.Quote(a.Identifier)), ("name", ScriptText.Quote(a.Name)), ("type", ScriptTypes.Write(model, a.Type))])))),
        };
        if (@event.Message >= 0) members.Add(("message", ScriptText.Number(@event.Message)));
        if (@event.Timer >= 0) members.Add(("timer", ScriptText.Quote(model.Timers[@event.Timer].Identifier)));
        return Record(members);
    }

    private void WriteDefinitions()
    {
        writer.Code("var define = {};");
        for (int i = 0; i < model.Definitions.Count; i++)
        {
            string formals = string.Join(", ", model.Definitions[i].Formals.Select(f => "$" + f.Identifier).Prepend("m"));
            writer.Code($"define.{model.Definitions[i].Identifier} = function ({formals}) {{ return {expressions.Definition(i).Text}; }};");
        }
    }

    private void WriteLets()
    {
        writer.Code("var lets = {};");
        for (int i = 0; i < model.Events.Count; i++)
        {
            EventModel @event = model.Events[i];
            foreach (BoundRule rule in @event.Plain.Concat(@event.Steps.SelectMany(s => s.Rules)).Where(r => r.Lets.Count > 0)) WriteLets(i, @event, rule);
        }
    }

    private void WriteLets(int index, EventModel @event, BoundRule rule)
    {
        ScriptExpressions inRule = expressions.In(ScopeOf(expressions, @event, rule));
        IEnumerable<string> values = rule.Lets.Select(l => $"m.l.{l.Identifier} = {inRule.Write(l.Value).Text};");
        writer.Code($"{LetsOf(index, rule)} = function (m) {{ {string.Join(" ", values)} return true; }};");
    }

    private static string UsualAnswer(ValueType type) => type.Kind switch
    {
        ValueKind.Bool => "true",
        ValueKind.Duration => OneSecond,
        _ => "0",
    };

    private static string Value(ParameterModel parameter) =>
        ScriptInputs.IsModest(parameter) ? ScriptCode.Literal(parameter.Value).Text : Value(parameter.Type, parameter.Value);

    private static string Value(ValueType type, long value) => ScriptStore.FormOf(type) == ScriptForm.Truth
        ? value != 0 ? "true" : "false"
        : ScriptStore.Fit(ScriptCode.Literal(value), type).Text;

    private static string Numbers(IEnumerable<string> names) => Record(names.Select((n, i) => (n, ScriptText.Number(i))));

    private static string Record(IEnumerable<(string Name, string Value)> members) => $"{{ {string.Join(", ", members.Select(m => $"{m.Name}: {m.Value}"))} }}";

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
