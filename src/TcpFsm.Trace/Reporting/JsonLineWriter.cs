using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Reporting;

/// <summary>
/// JSON objects, one a line, as octets of plain ASCII. A million connections are told in a row: their numbers, sockets and fixed words go
/// straight into one buffer. What needs escaping is given to the framework.
/// </summary>
internal sealed class JsonLineWriter(Stream output)
{
    private const int FlushAt = 1 << 16;

    // What no JSON encoder escapes, and all that our own words are made of.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    private byte[] _buffer = new byte[FlushAt * 2];
    private int _length;

    /// <summary>Begins a line: an object whose type is said first.</summary>
    public void Begin(ReadOnlySpan<byte> type)
    {
        Raw("{\"type\":\""u8);
        Raw(type);
        Raw("\""u8);
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        Raw("}\n"u8);
        if (_length >= FlushAt)
            Flush();
    }

    /// <summary>Hands everything written so far to the stream.</summary>
    public void Flush()
    {
        output.Write(_buffer, 0, _length);
        _length = 0;
        output.Flush();
    }

    /// <summary>Adds a member that is a number.</summary>
    public void Number(ReadOnlySpan<byte> name, long value)
    {
        Name(name);
        value.TryFormat(Room(20), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Adds a member that is a number with a fraction.</summary>
    public void Number(ReadOnlySpan<byte> name, double value)
    {
        Name(name);
        value.TryFormat(Room(32), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Adds a member that is a text, or null.</summary>
    public void Text(ReadOnlySpan<byte> name, string? text)
    {
        Name(name);
        if (text is null)
            Raw("null"u8);
        else
            Quote(text);
    }

    /// <summary>Adds a member that is true or false.</summary>
    public void Truth(ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        Raw(value ? "true"u8 : "false"u8);
    }

    /// <summary>Adds a member that is null.</summary>
    public void Null(ReadOnlySpan<byte> name) => Text(name, null);

    /// <summary>Adds a member that is an address and a port.</summary>
    public void Socket(ReadOnlySpan<byte> name, in SocketAddress socket)
    {
        Name(name);
        Raw("\""u8);
        _length += socket.Format(Room(SocketAddress.LongestText));
        Raw("\""u8);
    }

    /// <summary>Adds a member that is a history of Zeek's.</summary>
    public void History(ReadOnlySpan<byte> name, in ZeekHistory history)
    {
        Name(name);
        Raw("\""u8);
        _length += history.Format(Room(ZeekHistory.MostLetters));
        Raw("\""u8);
    }

    /// <summary>Begins a member that is an array.</summary>
    public void BeginArray(ReadOnlySpan<byte> name)
    {
        Name(name);
        Raw("["u8);
    }

    /// <summary>Ends the array.</summary>
    public void EndArray() => Raw("]"u8);

    /// <summary>Begins a member that is an object.</summary>
    public void BeginObject(ReadOnlySpan<byte> name)
    {
        Name(name);
        Raw("{"u8);
    }

    /// <summary>Begins an object within an array.</summary>
    public void BeginObject()
    {
        Separate();
        Raw("{"u8);
    }

    /// <summary>Ends the object.</summary>
    public void EndObject() => Raw("}"u8);

    /// <summary>Adds a text to an array.</summary>
    public void Element(string text)
    {
        Separate();
        Quote(text);
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        Separate();
        Span<byte> room = Room(name.Length + 3);
        room[0] = (byte)'"';
        name.CopyTo(room[1..]);
        room[name.Length + 1] = (byte)'"';
        room[name.Length + 2] = (byte)':';
        _length += name.Length + 3;
    }

    // The first of its object or array follows the bracket.
    private void Separate()
    {
        if (_buffer[_length - 1] is not ((byte)'{' or (byte)'['))
            Raw(","u8);
    }

    private void Quote(string text)
    {
        string escaped = text.AsSpan().ContainsAnyExcept(Plain) ? JavaScriptEncoder.Default.Encode(text) : text;
        Span<byte> room = Room(escaped.Length + 2);
        room[0] = (byte)'"';
        Ascii.FromUtf16(escaped, room[1..], out int written);
        room[written + 1] = (byte)'"';
        _length += written + 2;
    }

    private void Raw(ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(Room(octets.Length));
        _length += octets.Length;
    }

    private Span<byte> Room(int count)
    {
        if (_buffer.Length - _length < count)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        return _buffer.AsSpan(_length);
    }
}
