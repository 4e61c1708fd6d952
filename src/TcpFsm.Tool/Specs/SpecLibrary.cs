using System.IO;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Specs;

/// <summary>Where specs come from: files, and TCP's own, which every tool carries.</summary>
internal static class SpecLibrary
{
    /// <summary>What TCP's spec is reported under.</summary>
    public const string BuiltInPath = "tcp.fsm.yaml";

    /// <summary>The text of a spec.</summary>
    /// <param name="path">Its file; null for TCP.</param>
    /// <param name="files">The files.</param>
    public static SourceText Read(string? path, ToolFiles files) => path is null
        ? new SourceText(BuiltInPath, ReadResource(BuiltInPath))
        : new SourceText(path, files.ReadText(path, "Give the specs in it, one by one."));

    /// <summary>A text this assembly carries.</summary>
    public static string ReadResource(string name)
    {
        using Stream stream = typeof(SpecLibrary).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
