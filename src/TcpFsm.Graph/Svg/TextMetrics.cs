using System;

namespace TcpFsm.Graph.Svg;

/// <summary>
/// How wide text may become, whatever font a reader has: of each character the wider of DejaVu Sans, the widest in common use and metrically
/// near Verdana, and Liberation Sans, which has the widths of Arial and Helvetica. What is laid out by it leaves room in other fonts.
/// </summary>
internal static class TextMetrics
{
    /// <summary>Columns of DejaVu Sans Mono, the widest of the usual fonts of one width.</summary>
    private const double MonospaceWidth = 0.602;

    private const double BoldFactor = 1.2;
    private const double OtherLettersWidth = 1.0;
    private const double WideWidth = 1.4;
    private const char FirstWide = '\u1100';
    private const string Ellipsis = "\u2026";

    /// <summary>Widths from blank to tilde, in thousandths of the size.</summary>
    private static readonly short[] Sans =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838,
        838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390,
        337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,
        525, 636, 337, 636, 838,
    ];

    /// <summary>The width of a text, in the unit of the size.</summary>
    public static double Width(string text, TextFont font)
    {
        double width = 0;
        foreach (char c in text) width += Width(c, font.Monospace);
        return width * font.Size * (font.Bold ? BoldFactor : 1);
    }

    /// <summary>The text, or its beginning and an ellipsis where it is wider than there is room.</summary>
    public static string Fit(string text, TextFont font, double room)
    {
        if (Width(text, font) <= room) return text;
        int length = text.Length;
        while (length > 0 && Width(text.Substring(0, length) + Ellipsis, font) > room) length = Math.Min(length - 1, Longest(length, room, font));
        if (length > 0 && char.IsHighSurrogate(text[length - 1])) length--;
        return text.Substring(0, length) + Ellipsis;
    }

    /// <summary>No text longer than this fits, so that a very long one is not measured at every length.</summary>
    private static int Longest(int length, double room, TextFont font) => Math.Min(length, (int)(room / (0.25 * font.Size)) + 1);

    private static double Width(char c, bool monospace)
    {
        if (c >= FirstWide) return char.IsSurrogate(c) ? WideWidth / 2 : WideWidth;
        if (monospace) return c <= '~' ? MonospaceWidth : OtherLettersWidth;
        return c is >= ' ' and <= '~' ? Sans[c - ' '] / 1000.0 : OtherLettersWidth;
    }
}

/// <summary>A font as far as widths go.</summary>
/// <param name="Size">Its size.</param>
/// <param name="Monospace">Whether all characters are equally wide.</param>
/// <param name="Bold">Whether it is bold.</param>
internal readonly record struct TextFont(double Size, bool Monospace = false, bool Bold = false);
