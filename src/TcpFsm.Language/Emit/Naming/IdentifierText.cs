namespace TcpFsm.Language.Emit.Naming;

/// <summary>Forms of identifiers.</summary>
public static class IdentifierText
{
    /// <summary>With an upper first letter.</summary>
    public static string Upper(string identifier) => identifier.Length == 0 ? identifier : char.ToUpperInvariant(identifier[0]) + identifier.Substring(1);

    /// <summary>With a lower first letter.</summary>
    public static string Lower(string identifier) => identifier.Length == 0 ? identifier : char.ToLowerInvariant(identifier[0]) + identifier.Substring(1);
}
