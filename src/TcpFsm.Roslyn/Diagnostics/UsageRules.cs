using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Diagnostics;

/// <summary>The rules for programs that use generated types; one table, beside that of specs.</summary>
public static class UsageRules
{
    /// <summary>Flags that are never legal, in a place for all the flags of one message.</summary>
    public static DiagnosticDescriptor IllegalFlags { get; } = Make("TFSM1001", "Flags that are never legal", DiagnosticSeverity.Error);

    /// <summary>Flags that the state known here never sends.</summary>
    public static DiagnosticDescriptor UnsentFlags { get; } = Make("TFSM1002", "Flags that this state never sends", DiagnosticSeverity.Error);

    /// <summary>A condition on state and flags that no message meets which would change anything.</summary>
    public static DiagnosticDescriptor DeadCondition { get; } = Make("TFSM1003", "Flags that this state never acts on", DiagnosticSeverity.Warning);

    /// <summary>A handle used after it was consumed, on some path.</summary>
    public static DiagnosticDescriptor ConsumedHandle { get; } = Make("TFSM2001", "Handle used after it was consumed", DiagnosticSeverity.Error);

    /// <summary>A returned handle that nobody keeps.</summary>
    public static DiagnosticDescriptor LostHandle { get; } = Make("TFSM2002", "Returned handle thrown away", DiagnosticSeverity.Warning);

    /// <summary>A switch over states, or over a union of handles, that leaves some out.</summary>
    public static DiagnosticDescriptor IncompleteSwitch { get; } = Make("TFSM2003", "Switch leaves out states", DiagnosticSeverity.Warning);

    /// <summary>An event that is illegal in the state known here.</summary>
    public static DiagnosticDescriptor IllegalEvent { get; } = Make("TFSM2004", "Event illegal in this state", DiagnosticSeverity.Error);

    /// <summary>A default handle used as if it stood for a connection.</summary>
    public static DiagnosticDescriptor DefaultHandle { get; } = Make("TFSM2005", "Default handle used", DiagnosticSeverity.Warning);

    // The sentence is made where the rule is judged, from what the attributes say.
    private static DiagnosticDescriptor Make(string id, string title, DiagnosticSeverity severity) =>
        new(id, title, "{0}", "TcpFsm.Usage", severity, isEnabledByDefault: true, helpLinkUri: Descriptors.PageOf(id));
}
