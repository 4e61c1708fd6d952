using System.IO;
using System.Runtime.CompilerServices;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>
/// Compares a text with the one that was looked at and kept: <c>Class.Method#hint.verified.cs</c> beside the test. On a difference the new text is left
/// as <c>.received.cs</c>; move it over the old one if it is right. The files are named as Verify names them, which cannot be restored everywhere.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string text, string hint, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string name = Path.Combine(Path.GetDirectoryName(Repository.PathOfSource(file))!, $"{Path.GetFileNameWithoutExtension(file)}.{method}#{hint}");
        string verified = name + ".verified.cs", received = name + ".received.cs";
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(verified)} is not what was generated; compare it with {received}. The first line that differs is {FirstDifference(expected, text)}.");
    }

    private static int FirstDifference(string expected, string text)
    {
        int line = 1;
        for (int i = 0; i < expected.Length && i < text.Length && expected[i] == text[i]; i++)
        {
            if (text[i] == '\n') line++;
        }

        return line;
    }
}
