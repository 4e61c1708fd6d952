using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>
/// The attributes of <c>TcpFsm.Metadata</c>, by name and not by assembly: a project may take them from the library or have them generated.
/// </summary>
public static class Marks
{
    /// <summary>The version of the attributes that this code understands.</summary>
    public const int Format = 1;

    /// <summary>On the enum of a protocol's states.</summary>
    public const string Protocol = "FsmProtocolAttribute";

    /// <summary>On each member of it.</summary>
    public const string State = "FsmStateAttribute";

    /// <summary>On the enum of a message's flags.</summary>
    public const string Flags = "FsmFlagsAttribute";

    /// <summary>On the same, once for each reason why combinations are illegal.</summary>
    public const string Illegal = "FsmIllegalAttribute";

    /// <summary>On a value that is all the flags of one message.</summary>
    public const string Combination = "FsmCombinationAttribute";

    /// <summary>On a method that is an event.</summary>
    public const string Event = "FsmEventAttribute";

    /// <summary>On the property that tells the state a machine is in now.</summary>
    public const string LiveState = "FsmLiveStateAttribute";

    /// <summary>On a state handle.</summary>
    public const string Handle = "FsmHandleAttribute";

    /// <summary>On a method that consumes the handle it is called on.</summary>
    public const string Consumes = "FsmConsumesAttribute";

    /// <summary>On a union of state handles.</summary>
    public const string Union = "FsmUnionAttribute";

    /// <summary>Whether a compilation knows the attributes at all; without them no analyzer has anything to do.</summary>
    public static bool AreKnown(Compilation compilation) => !compilation.GetTypesByMetadataName("TcpFsm.Metadata." + Protocol).IsEmpty;

    /// <summary>The attribute of that name; null if there is none.</summary>
    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (Is(attribute, name)) return attribute;
        }

        return null;
    }

    /// <summary>All attributes of that name.</summary>
    public static IEnumerable<AttributeData> All(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (Is(attribute, name)) yield return attribute;
        }
    }

    /// <summary>Whether an attribute is that of the name.</summary>
    public static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name
        && type.ContainingNamespace is { Name: "Metadata", ContainingNamespace: { Name: "TcpFsm", ContainingNamespace.IsGlobalNamespace: true } };
}
