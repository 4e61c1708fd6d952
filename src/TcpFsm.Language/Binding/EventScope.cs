using TcpFsm.Language.Model;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>What may be named in an event's rules and step conditions.</summary>
internal static class EventScope
{
    public static Scope Of(Draft draft, EventDraft @event)
    {
        var scope = new Scope(draft, @event.Shell.Message, Wording.Quote(@event.Shell.Name));
        for (int i = 0; i < @event.Shell.Arguments.Count; i++)
        {
            DeclaredType type = @event.ArgumentTypes[i];
            scope.Add(@event.Shell.Arguments[i].Name, new ValueSymbol(new ArgumentExpr(type.Type, i), type));
        }

        return scope;
    }

    /// <summary>Where no event is at hand: timers, defaults, what always holds.</summary>
    public static Scope None(Draft draft, string place) => new(draft, -1, place);
}
