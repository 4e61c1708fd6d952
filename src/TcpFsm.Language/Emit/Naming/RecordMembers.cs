namespace TcpFsm.Language.Emit.Naming;

/// <summary>What no property of a generated type may be called.</summary>
public static class RecordMembers
{
    /// <summary>A scope without the members every object or record has.</summary>
    public static NameScope Scope(params string[] more) =>
        new([
            "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "PrintMembers", "EqualityContract",
            "Deconstruct", "Clone", .. more,
        ]);
}
