using System.IO;
using System.Text;

namespace TcpFsm.Graph.Page;

/// <summary>The parts of the page that are the same for every spec; they lie in <c>Assets</c> and are built into the assembly.</summary>
internal static class PageAssets
{
    /// <summary>A part, with <c>\n</c> line ends.</summary>
    public static string Read(string name)
    {
        using Stream stream = typeof(PageAssets).Assembly.GetManifestResourceStream("Page/" + name)
            ?? throw new FileNotFoundException($"The assembly holds no {name}.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
