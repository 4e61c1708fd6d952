using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Writes what a spec declares, in its own names: what the machine needs to know of types, and people of everything.</summary>
internal sealed class ScriptSpec(ProtocolModel model, ScriptWriter writer)
{
    /// <summary>Writes all declarations.</summary>
    public void Write()
    {
        writer.Open("const spec = {");
        ScriptRecord head = new ScriptRecord().Text("name", model.Name).Text("doc", model.Doc).Text("hash", model.Hash);
        writer.Line($"about: {head},");
        if (model.Reference is { } reference) writer.Line($"reference: {new ScriptRecord().Text("title", reference.Title).Text("url", reference.Url)},");
        writer.Line($"initial: state.{model.States[model.Initial].Identifier},");
        List("states", model.States.Select(State));
        List("messages", model.Messages.Select(Message));
        List("variables", model.Variables.Select(Variable));
        List("parameters", model.Parameters.Select(Parameter));
        List("timers", model.Timers.Select(t => Named(t.Name, t.Doc, t.Section)));
        List("host", model.Host.Select(h =>
            Named(h.Name, h.Doc, h.Section).Code("type", ScriptTypes.WriteInput(model, h.Type, ScriptInputs.IsModest(h.Type))).List("args", Arguments(h.Arguments))));
        List("errors", model.Errors.Select(e => Named(e.Name, e.Doc, null)));
        List("returns", model.Returns.Select(r => Named(r.Name, null, null)));
        List("signals", model.Signals.Select(s => Named(s.Name, s.Doc, s.Section).List("args", Arguments(s.Arguments))));
        List("events", model.Events.Select(Event));
        writer.Close("};");
    }

    private void List(string name, IEnumerable<ScriptRecord> items)
    {
        writer.Open(name + ": [");
        foreach (ScriptRecord item in items) writer.Line(item + ",");
        writer.Close("],");
    }

    private static ScriptRecord Named(string name, string? doc, string? section) => new ScriptRecord().Text("name", name).Text("doc", doc).Text("section", section);

    private static ScriptRecord State(StateModel state) => Named(state.Name, state.Doc, state.Section).Mark("final", state.Final).Mark("fresh", state.Fresh);

    private ScriptRecord Message(MessageModel message) => Named(message.Name, message.Doc, message.Section)
        .Text("flagsField", message.FlagsField)
        .List("fields", message.Fields.Select(f => Field(message, f).ToString()))
        .List("flags", message.Flags.Select(f => Keyed(f.Name, f.Identifier, f.Doc).Number("bit", f.Bit).ToString()));

    private ScriptRecord Field(MessageModel message, FieldModel field)
    {
        ScriptRecord record = Keyed(field.Name, field.Identifier, field.Doc).Code("type", ScriptTypes.Write(model, field.Type));
        if (field.When >= 0) record.Text("when", message.Flags[field.When].Identifier);
        return record.Mark("defaulted", field.Default is not null);
    }

    private ScriptRecord Variable(VariableModel variable) => Keyed(variable.Name, variable.Identifier, variable.Doc)
        .Text("section", variable.Section)
        .Code("type", ScriptTypes.Write(model, variable.Type))
        .Code("initial", ScriptStore.Fit(ScriptCode.Literal(variable.Initial), variable.Type).Text);

    private ScriptRecord Parameter(ParameterModel parameter) => Keyed(parameter.Name, parameter.Identifier, parameter.Doc)
        .Text("section", parameter.Section)
        .Code("type", ScriptTypes.WriteInput(model, parameter.Type, ScriptInputs.IsModest(parameter)))
        .Code("value", ScriptInputs.IsModest(parameter) ? ScriptCode.Literal(parameter.Value).Text : ScriptStore.Fit(ScriptCode.Literal(parameter.Value), parameter.Type).Text)
        .Mark("build", parameter.Build);

    private ScriptRecord Event(EventModel @event)
    {
        ScriptRecord record = Named(@event.Name, @event.Doc, @event.Section);
        if (@event.Kind == EventKind.Message) record.Number("message", @event.Message);
        if (@event.Kind == EventKind.Timeout) record.Number("timer", @event.Timer);
        return record.List("args", Arguments(@event.Arguments));
    }

    private static ScriptRecord Keyed(string name, string identifier, string? doc) => new ScriptRecord().Text("name", name).Text("key", identifier).Text("doc", doc);

    private IEnumerable<string> Arguments(IEnumerable<ArgumentModel> arguments) =>
        arguments.Select(a => Keyed(a.Name, a.Identifier, null).Code("type", ScriptTypes.Write(model, a.Type)).ToString());
}
