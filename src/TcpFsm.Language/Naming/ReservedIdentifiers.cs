using System;
using System.Collections.Generic;

namespace TcpFsm.Language.Naming;

/// <summary>C# names that generated types have already; a spec's name that becomes one of them is refused. docs/generated-code.md lists them.</summary>
public static class ReservedIdentifiers
{
    /// <summary>Members every type has, and those a record makes for itself.</summary>
    private static readonly string[] Everywhere =
    [
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
    ];

    /// <summary>Types, without the protocol's name in front.</summary>
    public static ISet<string> Types { get; } = Set(
        "State", "Flags", "Timer", "Signal", "Event", "Rule", "Error", "Return", "Parameters", "Notice", "Outcome", "Host", "Effects", "Machine", "Connection", "Rules");

    /// <summary>Properties of the machine.</summary>
    public static ISet<string> Variables { get; } = SetAnd(Everywhere, "State", "IsRunning", "SetRunning", "Receive", "Expire", "Parameters", "Effects");

    /// <summary>Methods of the machine; calls may overload <c>Receive</c> and <c>Expire</c>.</summary>
    public static ISet<string> Calls { get; } = SetAnd(Everywhere, "State", "IsRunning", "SetRunning", "Parameters", "Effects");

    /// <summary>Properties of a message.</summary>
    public static ISet<string> Fields { get; } = SetAnd(Everywhere, "Flags");

    /// <summary>Properties of the parameters.</summary>
    public static ISet<string> Parameters { get; } = SetAnd(Everywhere, "Default");

    /// <summary>Methods of the host, which the effects inherit.</summary>
    public static ISet<string> Host { get; } = SetAnd(Everywhere, "Send", "Start", "Stop", "Signal");

    /// <summary>Properties of a notice.</summary>
    public static ISet<string> SignalArguments { get; } = SetAnd(Everywhere, "Signal");

    /// <summary>Arguments of a call: what every call has besides, in camelCase.</summary>
    public static ISet<string> Arguments { get; } = Set("parameters", "effects");

    /// <summary>Enums whose member 0 is <c>None</c>.</summary>
    public static ISet<string> NoneFirst { get; } = Set("None");

    /// <summary>Nothing.</summary>
    public static ISet<string> Nothing { get; } = Set();

    private static ISet<string> Set(params string[] names) => new HashSet<string>(names, StringComparer.Ordinal);

    private static ISet<string> SetAnd(string[] more, params string[] names)
    {
        var set = new HashSet<string>(names, StringComparer.Ordinal);
        set.UnionWith(more);
        return set;
    }
}
