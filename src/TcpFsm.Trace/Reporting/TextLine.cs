using System;
using System.Globalization;
using System.IO;
using System.Text;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Reporting;

/// <summary>A line of text being made, without a string for each of its parts.</summary>
/// <param name="isColored">Whether colours are written, as terminals take them.</param>
internal sealed class TextLine(bool isColored = false)
{
    private char[] _text = new char[512];
    private int _length;
    private bool _isPainting;

    /// <summary>What follows is in this colour.</summary>
    public TextLine Begin(TextColor color)
    {
        _isPainting = isColored && color != TextColor.None;
        return _isPainting ? Add(CodeOf(color)) : this;
    }

    /// <summary>What follows is in no colour.</summary>
    public TextLine Plain()
    {
        if (_isPainting)
            Add("\u001b[0m");
        _isPainting = false;
        return this;
    }

    /// <summary>Appends text in a colour.</summary>
    public TextLine Paint(TextColor color, ReadOnlySpan<char> text) => Begin(color).Add(text).Plain();

    /// <summary>Appends text.</summary>
    public TextLine Add(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
        return this;
    }

    /// <summary>Appends a number in decimal.</summary>
    public TextLine Add(long number)
    {
        number.TryFormat(Room(20), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>Appends an address and a port.</summary>
    public TextLine Add(in SocketAddress socket)
    {
        Span<byte> text = stackalloc byte[SocketAddress.LongestText];
        return AddAscii(text[..socket.Format(text)]);
    }

    /// <summary>Appends Zeek's letters.</summary>
    public TextLine Add(in ZeekHistory history)
    {
        Span<byte> text = stackalloc byte[ZeekHistory.MostLetters];
        return AddAscii(text[..history.Format(text)]);
    }

    /// <summary>Appends text, and blanks up to a width and one more.</summary>
    public TextLine Cell(ReadOnlySpan<char> text, int width) => Add(text).Blank(width - text.Length);

    /// <summary>Appends a number, and blanks up to a width and one more.</summary>
    public TextLine Cell(long number, int width)
    {
        int start = _length;
        return Add(number).Blank(width - (_length - start));
    }

    /// <summary>Writes the line and its end, and begins another.</summary>
    public void End(TextWriter output)
    {
        Add("\n");
        output.Write(_text, 0, _length);
        _length = 0;
    }

    private TextLine AddAscii(ReadOnlySpan<byte> text)
    {
        Ascii.ToUtf16(text, Room(text.Length), out int written);
        _length += written;
        return this;
    }

    // The eight colours every terminal has, in the user's own shades.
    private static string CodeOf(TextColor color) => color switch
    {
        TextColor.Faint => "\u001b[2m",
        TextColor.Change => "\u001b[32m",
        TextColor.Notable => "\u001b[33m",
        _ => "\u001b[1;31m",
    };

    private TextLine Blank(int width)
    {
        int count = Math.Max(width, 0) + 1;
        Room(count)[..count].Fill(' ');
        _length += count;
        return this;
    }

    private Span<char> Room(int count)
    {
        if (_text.Length - _length < count)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + count));
        return _text.AsSpan(_length);
    }
}
