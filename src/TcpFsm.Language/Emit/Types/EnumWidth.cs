namespace TcpFsm.Language.Emit.Types;

/// <summary>The smallest unsigned type that holds so many values, or so many bits.</summary>
public static class EnumWidth
{
    /// <summary>For values 0 to <paramref name="count"/> - 1.</summary>
    public static string ForCount(int count) => count <= 256 ? "byte" : count <= 65536 ? "ushort" : "uint";

    /// <summary>For bits 0 to <paramref name="bits"/> - 1; at most 64.</summary>
    public static string ForBits(int bits) => bits <= 8 ? "byte" : bits <= 16 ? "ushort" : bits <= 32 ? "uint" : "ulong";

    /// <summary>Octets of one of those types.</summary>
    public static int Size(string type) => type switch
    {
        "bool" or "byte" or "sbyte" => 1,
        "ushort" or "short" => 2,
        "uint" or "int" => 4,
        _ => 8,
    };
}
