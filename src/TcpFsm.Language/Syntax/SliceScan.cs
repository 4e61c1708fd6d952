using System.Collections.Generic;

namespace TcpFsm.Language.Syntax;

/// <summary>Looks through a text without parsing it, minding parentheses and brackets.</summary>
internal static class SliceScan
{
    /// <summary>The parts between commas that stand in no parentheses and brackets, without blanks around them.</summary>
    public static List<TextSlice> SplitAtCommas(TextSlice slice)
    {
        string text = slice.Text;
        var parts = new List<TextSlice>();
        int depth = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth = Depth(depth, text[i]);
            if (text[i] != ',' || depth > 0) continue;
            parts.Add(slice.Slice(start, i - start).Trim());
            start = i + 1;
        }

        parts.Add(slice.Slice(start, text.Length - start).Trim());
        return parts;
    }

    /// <summary>How deep a text is in parentheses and brackets behind one more unit; too many closing ones count as none.</summary>
    public static int Depth(int depth, char unit) => unit switch
    {
        '(' or '[' => depth + 1,
        ')' or ']' => depth > 0 ? depth - 1 : 0,
        _ => depth,
    };

    /// <summary>The index of the sign that closes the one at <paramref name="open"/>; -1 if none does.</summary>
    public static int Closing(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth = Depth(depth, text[i]);
            if (depth == 0) return i;
        }

        return -1;
    }
}
