using System.Text;

namespace TcpFsm.Language.Text;

/// <summary>Words of a spec within a message: a spec may hold anything, a message stays one readable line.</summary>
public static class Wording
{
    private const int Longest = 60;

    /// <summary>A word of a spec in backticks, cut at 60 units, with everything that is not printable written as its number.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("`");
        int end = text.Length <= Longest ? text.Length : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        for (int i = 0; i < end; i++) Printable.Append(quoted, text, i);
        return quoted.Append(end < text.Length ? "...`" : "`").ToString();
    }
}
