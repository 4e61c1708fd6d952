namespace TcpFsm.Language.Binding;

/// <summary>Bounds that no spec of a protocol comes near, so that a hostile one ends in a message and not in a standstill.</summary>
internal static class BindingLimits
{
    /// <summary>Nested operators, with those of the predicates and values an expression calls.</summary>
    public const int Depth = 200;

    /// <summary>Operators and operands of one expression, with those of the predicates and values it calls.</summary>
    public const int Weight = 20_000;

    /// <summary>Effects of one rule, with those of its actions.</summary>
    public const int EffectsOfRule = 2_000;

    /// <summary>Actions within actions.</summary>
    public const int ActionDepth = 40;

    /// <summary>Predicates and values, counted once for each message and types of arguments they are used with.</summary>
    public const int Definitions = 20_000;

    /// <summary>All that a spec comes to when actions are expanded and rules bound for each event: operators, operands, effects and rules.</summary>
    public const int Total = 1_000_000;
}
