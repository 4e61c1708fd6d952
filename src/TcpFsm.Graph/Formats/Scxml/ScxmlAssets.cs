using System.IO;

namespace TcpFsm.Graph.Formats.Scxml;

/// <summary>The part of the script that is the same for every spec.</summary>
internal static class ScxmlAssets
{
    /// <summary>Its text, with <c>\n</c> line ends.</summary>
    public static string Prelude { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(ScxmlAssets).Assembly.GetManifestResourceStream("Scxml/prelude.js")!);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
