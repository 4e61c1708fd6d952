using System;
using System.Globalization;

namespace TcpFsm.Language.Syntax;

/// <summary>A name may hold minus signs, so <c>SND.NXT-1</c> is one name: tells whether a subtraction was meant.</summary>
public static class MinusHint
{
    /// <summary>The name as the subtraction that was probably meant, <c>SND.NXT - 1</c>; null if its parts are not known.</summary>
    /// <param name="name">A name nobody knows.</param>
    /// <param name="isKnown">Whether a name is known.</param>
    public static string? For(string name, Func<string, bool> isKnown)
    {
        for (int at = name.IndexOf('-'); at >= 0; at = name.IndexOf('-', at + 1))
        {
            string left = name.Substring(0, at), right = name.Substring(at + 1);
            if (isKnown(left) && (isKnown(right) || IsNumber(right))) return $"{left} - {right}";
        }

        return null;
    }

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
