using System.Collections.Generic;

namespace TcpFsm.Graph.Svg;

/// <summary>Breaks text into lines.</summary>
internal static class TextLines
{
    /// <summary>Lines of whole words that fit the room, the last one cut where there are more than the most; none for no text.</summary>
    public static IReadOnlyList<string> Wrap(string text, TextFont font, double room, int most)
    {
        var lines = new List<string>();
        string rest = text.Trim();
        while (rest.Length > 0)
        {
            int length = lines.Count == most - 1 ? rest.Length : Break(rest, font, room);
            lines.Add(TextMetrics.Fit(rest.Substring(0, length).TrimEnd(), font, room));
            rest = rest.Substring(length).TrimStart();
        }

        return lines;
    }

    /// <summary>How much of a text goes into a line: to the last blank that fits, or the first where none does.</summary>
    private static int Break(string text, TextFont font, double room)
    {
        int best = text.Length;
        bool fits = false;
        double width = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                if (width > room) return fits ? best : i;
                best = i;
                fits = true;
            }

            width += TextMetrics.Width(text.Substring(i, 1), font);
        }

        return width <= room ? text.Length : best;
    }
}
