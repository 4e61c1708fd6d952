using System;
using System.Text;

namespace TcpFsm;

/// <summary>Flags as people and tools write them.</summary>
public static class TcpFlagsText
{
    // RFC 9293's order of the control bits is by weight; people write SYN,ACK and FIN,ACK, so ACK comes after what it accompanies.
    private static readonly (TcpFlags Flag, string Name, char Letter)[] Flags =
    [
        (TcpFlags.Syn, "SYN", 'S'), (TcpFlags.Fin, "FIN", 'F'), (TcpFlags.Rst, "RST", 'R'), (TcpFlags.Psh, "PSH", 'P'),
        (TcpFlags.Ack, "ACK", 'A'), (TcpFlags.Urg, "URG", 'U'), (TcpFlags.Ece, "ECE", 'E'), (TcpFlags.Cwr, "CWR", 'C'),
    ];

    private static readonly char[] Separators = [',', '|', ' '];

    // tcpdump's order and letters: ACK is a dot, CWR a W.
    private static readonly (TcpFlags Flag, char Letter)[] Tcpdump =
    [
        (TcpFlags.Fin, 'F'), (TcpFlags.Syn, 'S'), (TcpFlags.Rst, 'R'), (TcpFlags.Psh, 'P'),
        (TcpFlags.Ack, '.'), (TcpFlags.Urg, 'U'), (TcpFlags.Ece, 'E'), (TcpFlags.Cwr, 'W'),
    ];

    /// <summary>As the RFC writes them behind CTL: <c>SYN,ACK</c>; nothing for no flags.</summary>
    public static string ToNames(this TcpFlags flags) => Join(flags, ",", entry => entry.Name);

    /// <summary>A letter for each: <c>SA</c>, with <c>C</c> for CWR; nothing for no flags.</summary>
    public static string ToLetters(this TcpFlags flags) => Join(flags, "", entry => entry.Letter.ToString());

    /// <summary>As tcpdump prints them: <c>[S.]</c>, with a dot for ACK and <c>W</c> for CWR; <c>[none]</c> for no flags.</summary>
    public static string ToTcpdump(this TcpFlags flags)
    {
        var text = new StringBuilder("[");
        foreach ((TcpFlags flag, char letter) in Tcpdump)
        {
            if ((flags & flag) != 0) text.Append(letter);
        }

        return text.Length == 1 ? "[none]" : text.Append(']').ToString();
    }

    /// <summary>Reads flags however they are written, see <see cref="TryParse"/>.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static TcpFlags Parse(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return TryParse(text, out TcpFlags flags)
            ? flags
            : throw new FormatException($"'{text}' are no TCP flags; write SYN,ACK or SA or [S.].");
    }

    /// <summary>
    /// Reads names in any case with commas, bars or blanks between them (<c>SYN,ACK</c>, <c>[SYN, ACK]</c>), letters in any order (<c>SA</c>,
    /// <c>SAPF</c>) or tcpdump's (<c>[S.]</c>, <c>[none]</c>); nothing at all is no flags. A word is a name before it is letters: <c>ECE</c>.
    /// </summary>
    /// <returns>False, and no flags, for anything else, and where a flag is written twice.</returns>
    public static bool TryParse(string? text, out TcpFlags flags)
    {
        flags = TcpFlags.None;
        if (text is null) return false;
        string inner = text.Trim();
        if (inner.StartsWith("[", StringComparison.Ordinal) && inner.EndsWith("]", StringComparison.Ordinal)) inner = inner.Substring(1, inner.Length - 2);
        if (inner.Length == 0 || string.Equals(inner, "none", StringComparison.OrdinalIgnoreCase)) return true;
        return TryNames(inner, out flags) || TryLetters(inner, out flags);
    }

    private static bool TryNames(string text, out TcpFlags flags)
    {
        flags = TcpFlags.None;
        foreach (string word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            int index = Array.FindIndex(Flags, entry => string.Equals(entry.Name, word, StringComparison.OrdinalIgnoreCase));
            if (index < 0 || !Add(Flags[index].Flag, ref flags)) return false;
        }

        return flags != TcpFlags.None;
    }

    private static bool TryLetters(string text, out TcpFlags flags)
    {
        flags = TcpFlags.None;
        foreach (char letter in text)
        {
            if (!Add(Letter(letter), ref flags)) return false;
        }

        return true;
    }

    private static TcpFlags Letter(char letter) => letter switch
    {
        '.' => TcpFlags.Ack,
        'W' => TcpFlags.Cwr,
        _ => Array.Find(Flags, entry => entry.Letter == letter).Flag,
    };

    private static bool Add(TcpFlags flag, ref TcpFlags flags)
    {
        bool fresh = flag != TcpFlags.None && (flags & flag) == 0;
        flags = fresh ? flags | flag : TcpFlags.None;
        return fresh;
    }

    private static string Join(TcpFlags flags, string separator, Func<(TcpFlags Flag, string Name, char Letter), string> show) =>
        string.Join(separator, Array.ConvertAll(Array.FindAll(Flags, entry => (flags & entry.Flag) != 0), entry => show(entry)));
}
