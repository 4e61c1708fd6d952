using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Writes how events are handled: the plain lists and the steps, with their rules.</summary>
internal sealed class ScriptEvents(ProtocolModel model, ScriptExpressions expressions, ScriptWriter writer)
{
    private readonly ScriptRules _rules = new(model, expressions, writer);

    /// <summary>Writes them all.</summary>
    public void Write()
    {
        writer.Open("const handling = [");
        foreach (EventModel @event in model.Events) Write(@event);
        writer.Close("];");
    }

    private void Write(EventModel @event)
    {
        writer.Line("// ---- " + ScriptText.Comment(@event.Name));
        writer.Open("{");
        writer.Line($"plainStates: [{string.Join(", ", @event.PlainStates.States)}],");
        writer.Open("plain: [");
        _rules.Write(@event, @event.Plain);
        writer.Close("],");
        writer.Open("steps: [");
        foreach (StepModel step in @event.Steps) Write(@event, step);
        writer.Close("],");
        writer.Close("},");
    }

    private void Write(EventModel @event, StepModel step)
    {
        ScriptExpressions inEvent = expressions.In(new ScriptScope(Arguments: @event.Arguments));
        writer.Open($"step({ScriptText.Quote(step.Name)}, m => {(step.Condition is null ? "true" : inEvent.Condition(step.Condition))}, [");
        _rules.Write(@event, step.Rules);
        writer.Close("]),");
    }
}
