namespace TcpFsm.Language.Yaml;

/// <summary>How much YAML is read at all: far above any spec, far below what would hurt.</summary>
public static class YamlLimits
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int Length = 4 * 1024 * 1024;

    /// <summary>How deeply lists and maps may lie in one another.</summary>
    public const int Depth = 64;

    /// <summary>The most scalars, lists and maps of one text.</summary>
    public const int Nodes = 500_000;
}
