using System;

namespace TcpFsm.Headers;

/// <summary>Goes through the options of a TCP header one by one, known or not; no-operations are passed over.</summary>
/// <remarks>Each step moves on by an octet at least, whatever the lengths say (MUST-7).</remarks>
public ref struct TcpOptionReader
{
    private const byte EndOfList = 0;
    private const byte NoOperation = 1;

    private ReadOnlySpan<byte> _rest;

    /// <summary>Begins at the first option.</summary>
    /// <param name="options">The octets between the fixed header and the text, see <see cref="TcpHeader.Options"/>.</param>
    public TcpOptionReader(ReadOnlySpan<byte> options)
    {
        this = default;
        _rest = options;
    }

    /// <summary>The kind of the option at hand.</summary>
    public byte Kind { readonly get; private set; }

    /// <summary>Its octets behind kind and length.</summary>
    public ReadOnlySpan<byte> Data { readonly get; private set; }

    /// <summary>Whether the list broke off at a length below 2 or beyond its end.</summary>
    public bool IsMalformed { readonly get; private set; }

    /// <summary>Goes to the next option; false at the end of the list or where it breaks off.</summary>
    public bool Read()
    {
        while (!_rest.IsEmpty && _rest[0] == NoOperation) _rest = _rest.Slice(1);
        if (_rest.IsEmpty || _rest[0] == EndOfList) return End(malformed: false);
        if (_rest.Length < 2 || _rest[1] < 2 || _rest[1] > _rest.Length) return End(malformed: true);

        Kind = _rest[0];
        Data = _rest.Slice(2, _rest[1] - 2);
        _rest = _rest.Slice(_rest[1]);
        return true;
    }

    private bool End(bool malformed)
    {
        IsMalformed |= malformed;
        _rest = default;
        Kind = EndOfList;
        Data = default;
        return false;
    }
}
