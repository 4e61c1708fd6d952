using System;
using TcpFsm.Host.Buffers;

namespace TcpFsm.Host.Connections;

/// <summary>The receiving half of a connection: what the machine says of text is noted while it judges a segment, and done when it is through.</summary>
/// <remarks>So the octets of a segment are copied once, from the packet to where the user reads them, and the machine's questions are answered as of that moment.</remarks>
internal sealed class Receiver(int capacity)
{
    private readonly ReceiveBuffer _buffer = new(capacity);
    private SequenceNumber _next;
    private SequenceNumber _edge;
    private uint _accepted;
    private uint _delivered;
    private SequenceNumber _holdAt;
    private uint _hold;

    /// <summary>Octets that can be read.</summary>
    public uint Readable => IsDiscarding ? 0 : (uint)_buffer.Readable + _accepted - _delivered;

    /// <summary>SO_RCVBUF; not less than the least window that a scaled header can say.</summary>
    public int Capacity
    {
        get => _buffer.Capacity;
        set => _buffer.Capacity = Math.Max(value, 1 << Scale);
    }

    /// <summary>By how many bits the windows we offer are shifted; 0 until it is agreed on, as in a SYN (RFC 7323, section 2.2).</summary>
    public int Scale { get; set; }

    /// <summary>Nobody will read: text is acknowledged and thrown away.</summary>
    public bool IsDiscarding { get; private set; }

    /// <summary>Octets of text in the largest segment that came: what the peer's full segments are.</summary>
    public int LargestSegment { get; private set; } = 536;

    /// <summary>Whether text is held beyond a gap that the next octet would begin to fill.</summary>
    public bool HasGap { get; private set; }

    /// <summary>An event of the machine begins.</summary>
    public void Begin(in TcpMachine machine)
    {
        _next = machine.RcvNxt;
        _edge = machine.RcvNxt + machine.RcvWnd;
        _accepted = _delivered = _hold = 0;
    }

    /// <summary>A segment with so many octets of text arrived.</summary>
    public void Arrives(uint octets) => LargestSegment = Math.Max(LargestSegment, (int)octets);

    /// <summary>The peer's SYN arrived, and the machine does not know yet where its text begins.</summary>
    public void Opens(SequenceNumber first) => (_edge, _next) = (first + (_edge - _next), first);

    /// <summary>The machine accepted octets in order.</summary>
    public void Accept(uint octets) => _accepted += octets;

    /// <summary>The machine wants octets beyond a gap held.</summary>
    public void Hold(SequenceNumber at, uint octets) => (_holdAt, _hold, HasGap) = (at, octets, true);

    /// <summary>The machine hands octets to the user.</summary>
    public void Deliver(uint octets) => _delivered = octets;

    /// <summary>Octets held from a sequence number on.</summary>
    public uint HeldFrom(SequenceNumber at) => _buffer.HeldFrom(at - _next);

    /// <summary>The window to offer: what there is room for, but not by dribs and drabs (RFC 9293, section 3.8.6.2.2, MUST-39).</summary>
    public uint Window()
    {
        uint offered = _edge - (_next + _accepted);
        if (offered > int.MaxValue) offered = 0;
        uint largest = Scale == 0 ? ushort.MaxValue : (uint)ushort.MaxValue << Scale;
        uint room = Math.Min((uint)Math.Max(0, _buffer.Capacity - (int)Readable), largest);
        room &= ~((1u << Scale) - 1);

        // A read alone is worth an acknowledgment only if it opens the window by much: while there is half of it left, text comes and takes the rest along.
        uint step = (uint)(_delivered > 0 ? _buffer.Capacity / 2 : Math.Min(_buffer.Capacity / 2, LargestSegment));
        return room >= offered + step ? room : offered;
    }

    /// <summary>The segment was judged: its text goes where the machine said.</summary>
    /// <param name="at">The sequence number of its first octet.</param>
    /// <param name="text">Its text.</param>
    public void Store(SequenceNumber at, ReadOnlySpan<byte> text)
    {
        if (_hold > 0) _buffer.Hold(_holdAt - _next, text.Slice((int)(_holdAt - at), (int)_hold));
        while (_accepted > 0 && AcceptRun(at, text) is var run && run > 0)
        {
            _accepted -= run;
            _next += run;
            HasGap = _buffer.HasHeld;
        }

        if (IsDiscarding) Discard();
    }

    /// <summary>Reads what the machine handed to the user.</summary>
    public int Read(Span<byte> destination)
    {
        _delivered = 0;
        return _buffer.Read(destination);
    }

    /// <summary>From now on nobody reads.</summary>
    public void Discard()
    {
        (IsDiscarding, _delivered) = (true, 0);
        _buffer.Skip(_buffer.Readable);
    }

    // One run of what was accepted: out of this segment as far as it reaches, and what was held behind that.
    private uint AcceptRun(SequenceNumber at, ReadOnlySpan<byte> text)
    {
        uint before = _next - at;
        ReadOnlySpan<byte> octets = before < (uint)text.Length ? text.Slice((int)before) : default;
        uint run = Math.Min(_accepted, (uint)octets.Length + _buffer.HeldFrom((uint)octets.Length));
        _buffer.Accept(octets, run);
        return run;
    }
}
