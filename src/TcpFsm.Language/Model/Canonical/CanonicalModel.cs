namespace TcpFsm.Language.Model.Canonical;

/// <summary>A model's meaning as one text: equal texts, equal machines. Docs, sections, C# names and what a rule covers are left out.</summary>
internal static class CanonicalModel
{
    public static string Of(ProtocolModel model)
    {
        var writer = new CanonicalWriter();
        writer.Text("TcpFsm model 1").Text(model.Name).Number(model.Initial);
        WriteDeclarations(writer, model);
        WriteSurface(writer, model);
        writer.List(model.Definitions, d => WriteDefinition(writer, d));
        writer.List(model.States, s => writer.Text(s.Name).Flag(s.Final).Flag(s.Fresh).List(s.Always, a => CanonicalExpr.Write(writer, a)));
        writer.List(model.Rules, r => writer.Text(r.Id));
        writer.List(model.Events, e => WriteEvent(writer, e));
        return writer.ToString();
    }

    private static void WriteDeclarations(CanonicalWriter writer, ProtocolModel model)
    {
        writer.List(model.Enums, e => writer.List(e.Members, m => writer.Text(m.Name)));
        writer.List(model.Messages, m => WriteMessage(writer, m));
        writer.List(model.Variables, v => writer.Text(v.Name).Type(v.Type).Number(v.Initial));
        writer.List(model.Parameters, p => writer.Text(p.Name).Type(p.Type).Number(p.Value).Flag(p.Build));
        writer.List(model.Timers, t => CanonicalExpr.Write(writer.Text(t.Name), t.After));
    }

    private static void WriteSurface(CanonicalWriter writer, ProtocolModel model)
    {
        writer.List(model.Host, h => WriteArguments(writer.Text(h.Name).Type(h.Type), h.Arguments));
        writer.List(model.Errors, e => writer.Text(e.Name));
        writer.List(model.Returns, r => writer.Text(r.Name));
        writer.List(model.Signals, s => WriteArguments(writer.Text(s.Name), s.Arguments));
    }

    // Illegal combinations are no part of it: they bind whoever writes the spec, not the machine.
    private static void WriteMessage(CanonicalWriter writer, MessageModel message)
    {
        writer.Text(message.Name);
        writer.List(message.Fields, f => CanonicalExpr.WriteOptional(writer.Text(f.Name).Type(f.Type).Number(f.When), f.Default));
        writer.List(message.Flags, f => writer.Text(f.Name).Number(f.Bit));
    }

    private static void WriteArguments(CanonicalWriter writer, EquatableArray<ArgumentModel> arguments) =>
        writer.List(arguments, a => writer.Text(a.Name).Type(a.Type));

    private static void WriteDefinition(CanonicalWriter writer, DefinitionModel definition)
    {
        WriteArguments(writer.Text(definition.Name).Number(definition.Message), definition.Formals);
        CanonicalExpr.Write(writer, definition.Body);
    }

    private static void WriteEvent(CanonicalWriter writer, EventModel @event)
    {
        WriteArguments(writer.Text(@event.Name).Number(@event.Message).Number(@event.Timer), @event.Arguments);
        writer.List(@event.Plain, r => WriteRule(writer, r));
        writer.List(@event.Steps, s => WriteStep(writer, s));
    }

    private static void WriteStep(CanonicalWriter writer, StepModel step)
    {
        CanonicalExpr.WriteOptional(writer.Text(step.Name), step.Condition);
        writer.List(step.Rules, r => WriteRule(writer, r));
    }

    private static void WriteRule(CanonicalWriter writer, BoundRule rule)
    {
        writer.Number(rule.Rule).List([.. rule.States.States], s => writer.Number(s));
        writer.List(rule.Lets, l => CanonicalExpr.Write(writer, l.Value));
        CanonicalExpr.WriteOptional(writer, rule.When);
        CanonicalEffect.WriteAll(writer, rule.Effects);
        writer.Text(rule.Answer.Kind.ToString()).Number(rule.Answer.Index).Number(rule.Goto).Text(rule.Then.Kind.ToString()).Number(rule.Then.Step);
    }
}
