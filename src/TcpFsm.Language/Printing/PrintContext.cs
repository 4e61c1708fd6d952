using TcpFsm.Language.Model;

namespace TcpFsm.Language.Printing;

/// <summary>Where an expression stands: its arguments, <c>let</c>s and formals have their names from there.</summary>
/// <param name="Event">The event; null outside events.</param>
/// <param name="Rule">The rule; null outside rules.</param>
/// <param name="Definition">The predicate or value whose body it is; null outside of them.</param>
public sealed record PrintContext(EventModel? Event = null, BoundRule? Rule = null, DefinitionModel? Definition = null)
{
    /// <summary>Outside events, rules and definitions: timers, defaults, what always holds.</summary>
    public static PrintContext None { get; } = new();
}
