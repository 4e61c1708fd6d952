using System.Text;

namespace TcpFsm.Language.Naming;

/// <summary>Makes C# names from the names of a spec: <c>FIN-WAIT-1</c> becomes <c>FinWait1</c>, <c>half-closed (remote)</c> becomes <c>HalfClosedRemote</c>.</summary>
/// <remarks>
/// Words are runs of letters and digits. A word all in capitals becomes one capital and small letters; any other word keeps its inner capitals.
/// Two digits that a sign parted stay parted by <c>_</c> (<c>O10.1</c> is <c>O10_1</c>, not <c>O101</c>), and a name that begins with a digit gets a <c>_</c> in front.
/// </remarks>
public static class Identifiers
{
    /// <summary>The PascalCase name; empty if the spec's name has neither letter nor digit.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length + 1);
        for (int i = 0; i < name.Length;)
        {
            if (!char.IsLetterOrDigit(name[i]))
            {
                i++;
                continue;
            }

            int end = i;
            while (end < name.Length && char.IsLetterOrDigit(name[end])) end++;
            AppendWord(result, name.Substring(i, end - i));
            i = end;
        }

        if (result.Length > 0 && char.IsDigit(result[0])) result.Insert(0, '_');
        return result.ToString();
    }

    /// <summary>The camelCase name, as arguments have it. Escaping a keyword with <c>@</c> is left to whoever writes it.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        return pascal.Length == 0 ? pascal : char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    private static void AppendWord(StringBuilder result, string word)
    {
        if (result.Length > 0 && char.IsDigit(result[result.Length - 1]) && char.IsDigit(word[0])) result.Append('_');
        bool capitals = word.ToUpperInvariant() == word;
        bool first = true;
        foreach (char c in word)
        {
            result.Append(first ? char.ToUpperInvariant(c) : capitals ? char.ToLowerInvariant(c) : c);
            first &= !char.IsLetter(c);
        }
    }
}
