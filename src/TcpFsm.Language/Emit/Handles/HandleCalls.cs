using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Finds the calls of each state's handle, and what they return.</summary>
public sealed class HandleCalls(EmitContext context)
{
    /// <summary>A union of more states is that of all states: one of its own for every call would make the text grow with the square of their number.</summary>
    public const int UnionLimit = 16;

    /// <summary>The calls of a state's handle, in the order of the events. Timers expire by themselves: there is no call for them.</summary>
    public IEnumerable<HandleCall> Of(int state)
    {
        for (int i = 0; i < context.Model.Events.Count; i++)
        {
            if (context.Model.Events[i].Kind == EventKind.Timeout) continue;
            if (context.Shape is null) yield return Unknown(i, state);
            else if (context.Shape.Derived.States[state].Events[i] is { Legal: true } derived) yield return new HandleCall(i, Next(derived, state), derived);
        }
    }

    /// <summary>Whether a call returns a union of its own.</summary>
    public static bool HasUnion(HandleCall call) => call.Next.Count is > 1 and <= UnionLimit;

    /// <summary>What a call returns, as it is written within the connection.</summary>
    public string Result(int state, HandleCall call)
    {
        if (call.Next.Count == 1) return Handle(call.Next[0]);
        return HasUnion(call) ? $"{Handle(state)}.{context.Handles.Union(call.Event)}" : context.Types.Connection + ".Any";
    }

    /// <summary>A state's handle, as it can be written anywhere in the protocol's namespace.</summary>
    public string Handle(int state) => $"{context.Types.Connection}.{CSharpText.Escape(context.Handles.Handles[state])}";

    private static IReadOnlyList<int> Next(DerivedEvent derived, int state)
    {
        int[] next = derived.Transitions.Select(t => t.To).ToArray();
        return next.Length == 0 ? [state] : next;
    }

    // Of a spec of which nothing is known but its events; a program that uses them gets no errors of its own for calls that stay.
    private static HandleCall Unknown(int @event, int state) =>
        new(@event, [state], new DerivedEvent { Decided = false, Legal = true });
}
