using System.Globalization;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Yaml;

/// <summary>Refuses a text that is too long, or that holds what YAML allows in no place (a zero would end the text for the parser).</summary>
internal static class YamlCharacters
{
    /// <summary>Whether the text may be parsed; if not, the reason was reported.</summary>
    public static bool Check(SourceText source, ProblemBag problems)
    {
        string text = source.Content;
        if (text.Length > YamlLimits.Length)
        {
            string limit = YamlLimits.Length.ToString("N0", CultureInfo.InvariantCulture);
            problems.Add(ProblemRules.NotYaml, new TextSpan(0, 0), $"The file is longer than {limit} characters: split it, or is it no spec at all?");
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (IsAllowed(text[i])) continue;
            string number = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
            problems.Add(ProblemRules.NotYaml, new TextSpan(i, 1), $"The character U+{number} is not allowed in YAML: remove it, and check that the file is UTF-8 text.");
            return false;
        }

        return true;
    }

    private static bool IsAllowed(char c) => c >= ' ' ? c is not ('\u007F' or '\uFFFE' or '\uFFFF') : c is '\t' or '\n' or '\r';
}
