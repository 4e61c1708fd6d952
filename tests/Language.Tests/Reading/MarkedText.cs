using System;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>A text in which <c>§</c> marks a place; the mark itself is taken out.</summary>
internal sealed record MarkedText(string Text, int Place)
{
    public static MarkedText Parse(string marked)
    {
        int place = marked.IndexOf('§', StringComparison.Ordinal);
        if (place < 0) throw new ArgumentException("no mark in: " + marked);
        return new MarkedText(marked.Remove(place, 1), place);
    }
}
