using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes the machine's events: public methods that choose the state's method, and those methods.</summary>
public sealed class EventsEmitter(EmitContext context)
{
    private readonly RuleMethods _methods = new(context);

    /// <summary>The rules' methods the events call; complete after <see cref="Write"/>.</summary>
    public IReadOnlyList<RuleMethod> Methods => _methods.All;

    /// <summary>Writes all events.</summary>
    /// <param name="events">Where the public methods go.</param>
    /// <param name="states">Where the methods of the states go.</param>
    public void Write(SourceWriter events, SourceWriter states)
    {
        for (int i = 0; i < context.Model.Events.Count; i++)
        {
            var plan = new EventPlan(context, i);
            var dispatcher = new DispatcherEmitter(context, events, plan);
            dispatcher.Write();
            foreach (Handling handling in plan.Handlings.Where(h => h.Sections.Count > 0)) WriteHandling(states, plan, handling, dispatcher);
            events.Line();
        }

        new ExpireEmitter(context, events).Write();
        new RunEmitter(context, events).Write();
    }

    private void WriteHandling(SourceWriter writer, EventPlan plan, Handling handling, DispatcherEmitter dispatcher)
    {
        var names = new EventNames(context, plan.Event);
        IEnumerable<string> states = handling.States.Select(s => context.Model.States[s].Name);
        writer.Line($"// {CSharpText.Comment(plan.Event.Name)} in {CSharpText.Comment(string.Join(", ", states))}");
        IEnumerable<string> parameters = names.Declare(Usage.Effects | DispatcherEmitter.Needs(plan), Enumerable.Range(0, plan.Event.Arguments.Count));
        // Behind the others, which then are where the event's own method got them.
        if (handling.IsEntered) parameters = parameters.Append("ulong start");
        writer.Line($"private {context.Types.Outcome} {dispatcher.Method(handling)}<TEffects>({string.Join(", ", parameters)})");
        writer.Indented(w => w.Line("where TEffects : struct, " + context.Types.Effects));
        writer.Open();
        new HandlingEmitter(context, writer, plan, names, _methods, handling, dispatcher).WriteBody();
        writer.Close();
        writer.Line();
    }
}
