using System;
using System.IO;
using System.Security;
using System.Text;

namespace TcpFsm.Tool.Files;

/// <summary>Files as verbs use them. What fails becomes a <see cref="ToolException"/> that names the path as the user gave it.</summary>
/// <param name="workingDirectory">Where relative paths begin.</param>
/// <param name="openInput">Opens the standard input, which is read where a path is <see cref="StandardInput"/>.</param>
internal sealed class ToolFiles(string workingDirectory, Func<Stream> openInput)
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The largest text read, in bytes: far above any spec, far below what hurts.</summary>
    public const int MaximumTextLength = 16 << 20;

    /// <summary>The whole path of a path given by the user.</summary>
    public string Resolve(string path)
    {
        if (path.Length == 0 || path.Contains('\0')) throw new ToolException("An empty path names no file.");
        return Path.GetFullPath(path, workingDirectory);
    }

    /// <summary>Whether a file or folder of this name is there.</summary>
    public bool Exists(string path) => Path.Exists(Resolve(path));

    /// <summary>Opens a file, or the standard input, to read.</summary>
    /// <param name="path">The path as given.</param>
    /// <param name="folderAdvice">What to do instead of giving a folder.</param>
    public Stream OpenRead(string path, string folderAdvice)
    {
        if (path == StandardInput) return openInput();
        string full = Resolve(path);
        if (Directory.Exists(full)) throw new ToolException($"'{path}' is a folder. {folderAdvice}");
        return Try("read", path, () => new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));
    }

    /// <summary>Reads a text, UTF-8 unless a byte order mark says otherwise. Octets that are no text become U+FFFD.</summary>
    public string ReadText(string path, string folderAdvice)
    {
        using Stream stream = OpenRead(path, folderAdvice);
        return Try("read", path, () => BoundedText.Read(stream, MaximumTextLength))
            ?? throw new ToolException($"'{path}' is larger than {MaximumTextLength >> 20} MiB; no text of that size is read.");
    }

    /// <summary>Writes a text whole or not at all: readers see the old file or the new one, never a part.</summary>
    /// <returns>Whether the file changed; one that holds this very text is left alone, so that no build runs for nothing.</returns>
    public bool WriteText(string path, string content)
    {
        string full = Resolve(path);
        if (Directory.Exists(full)) throw new ToolException($"'{path}' is a folder, so no file can be written there.");
        return Try("write", path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            byte[] octets = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(content);
            if (File.Exists(full) && new FileInfo(full).Length == octets.Length && File.ReadAllBytes(full).AsSpan().SequenceEqual(octets)) return false;
            WholeFile.Write(full, octets);
            return true;
        });
    }

    /// <summary>Writes a text to a file that is not there yet, whole or not at all.</summary>
    public void WriteNewText(string path, string content)
    {
        if (Exists(path)) throw new ToolException($"'{path}' is there already and is not overwritten. Give another name, or remove it first.");
        WriteText(path, content);
    }

    private static T Try<T>(string what, string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or SecurityException)
        {
            throw new ToolException($"Cannot {what} '{path}': {Reason(e)}.");
        }
    }

    /// <summary>Said in our words: the framework's repeat the whole path.</summary>
    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException or SecurityException => "permission denied",
        PathTooLongException => "the path is too long",
        _ => exception.Message.TrimEnd('.'),
    };
}
