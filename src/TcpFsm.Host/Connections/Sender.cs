using System;
using TcpFsm.Host.Buffers;
using TcpFsm.Host.Congestion;

namespace TcpFsm.Host.Connections;

/// <summary>The sending half of a connection: its text, how much of it may go now, and what goes again (RFC 5681, RFC 6298; RFC 9293, sections 3.7.4 and 3.8.6.2.1).</summary>
internal sealed class Sender(SendBuffer buffer, RoundTripClock roundTrip, int initialWindowSegments)
{
    private NewReno? _congestion;
    private SequenceNumber _first;
    private SequenceNumber _end;
    private SequenceNumber _textEnd;
    private SequenceNumber _ack;
    private bool _isDuplicate;

    /// <summary>The text that is not acknowledged, sent or not.</summary>
    public SendBuffer Buffer => buffer;

    /// <summary>The congestion window; null before the handshake is over.</summary>
    public NewReno? Congestion => _congestion;

    /// <summary>Round-trip times.</summary>
    public RoundTripClock RoundTrip => roundTrip;

    /// <summary>Segments sent again.</summary>
    public long Retransmissions { get; private set; }

    /// <summary>Octets of text in the largest segment.</summary>
    public int Mss { get; set; }

    /// <summary>Whether small segments go at once (Nagle's algorithm off, RFC 9293, MUST-17).</summary>
    public bool NoDelay { get; set; }

    /// <summary>Our initial sequence number is chosen: text begins behind it.</summary>
    public void Begin(SequenceNumber iss) => (_first, _textEnd, _end) = (iss + 1, iss + 1, iss);

    /// <summary>A segment arrived that the machine will judge: is it the same acknowledgment once more (RFC 5681, section 2)?</summary>
    public void Arrives(in TcpSegment segment, in TcpMachine machine)
    {
        const TcpFlags Judged = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst | TcpFlags.Ack;
        _ack = segment.Ack;
        _isDuplicate = (segment.Flags & Judged) == TcpFlags.Ack && segment.Data == 0 && segment.Wnd == machine.SndWnd && segment.Wnd > 0
            && segment.Ack == machine.SndUna && machine.SndNxt != machine.SndUna;
    }

    /// <summary>The retransmission timeout after so many tries of one segment.</summary>
    public TimeSpan Rto(byte tries) => roundTrip.Estimator.Timeout(tries);

    /// <summary>The handshake is over.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="synTries">How often our SYN was sent again; the window then begins at one segment (RFC 5681, section 3.1).</param>
    public void Opened(in TcpMachine machine, int synTries)
    {
        roundTrip.Opened(_ack, synTries);
        uint window = synTries > 0 ? (uint)Mss : InitialWindow.Of(initialWindowSegments, (uint)Mss);
        _congestion = new NewReno((uint)Mss, window, machine.Iss);
    }

    /// <summary>The user is about to give more text: what is known of the network is old after a pause.</summary>
    public void Resume(in TcpMachine machine)
    {
        if (machine.SndUna == machine.SndNxt && roundTrip.IsIdle) _congestion?.Idle();
    }

    /// <summary>The peer has more of our text.</summary>
    /// <param name="octets">How much more.</param>
    /// <param name="machine">The machine, not told yet.</param>
    public void Acknowledged(uint octets, in TcpMachine machine)
    {
        buffer.Release((int)octets);
        _first += octets;
        roundTrip.Acknowledged(_ack, machine.Retries);
        _congestion?.Acknowledged(_ack, octets, machine.SndNxt);
    }

    /// <summary>The peer acknowledged what it had acknowledged before.</summary>
    public void Repeated(in TcpMachine machine)
    {
        if (_isDuplicate) _congestion?.Duplicate(machine.SndUna, machine.SndNxt);
    }

    /// <summary>The retransmission timer expired: all that is in flight counts as lost. A closed window is no loss.</summary>
    public void TimedOut(in TcpMachine machine)
    {
        if (machine.SndWnd > 0) _congestion?.TimedOut(machine.SndUna, machine.SndNxt);
    }

    /// <summary>Whether a segment is to go again now, and from where.</summary>
    public bool TryResend(out SequenceNumber at)
    {
        at = default;
        return _congestion is not null && _congestion.TryGetResend(_first, out at, out _);
    }

    /// <summary>Octets of text in a segment that goes again from there; 0 where only the FIN is left.</summary>
    public uint ResendLength(SequenceNumber at, in TcpMachine machine) =>
        at < _textEnd ? Math.Min(Math.Min((uint)Mss, _textEnd - at), Math.Max(1, machine.SndWnd)) : 0;

    /// <summary>Whether a segment of new text may go now: congestion control, Nagle's algorithm, silly window avoidance (MUST-17, MUST-19, MUST-38).</summary>
    /// <param name="len">Its octets: what window, segment size and text allow.</param>
    /// <param name="machine">The machine.</param>
    public bool MaySend(uint len, in TcpMachine machine)
    {
        uint flight = machine.SndNxt - machine.SndUna;
        if (_congestion is null || (flight > 0 && flight + len > _congestion.Window)) return false;
        if (len >= (uint)Mss || len >= machine.MaxSndWnd / 2) return true;
        return len == machine.SndQueued && (NoDelay || machine.ClosePending || flight == 0);
    }

    /// <summary>Puts the text of a segment into its place in the packet.</summary>
    public void CopyText(SequenceNumber at, Span<byte> destination) => buffer.Copy((int)(at - _first), destination);

    /// <summary>A segment went out.</summary>
    public void Sent(in TcpSegment segment)
    {
        uint length = segment.Data + ((segment.Flags & (TcpFlags.Syn | TcpFlags.Fin)) != 0 ? 1u : 0);
        if (length == 0) return;
        SequenceNumber end = segment.Seq + length;
        bool again = segment.Seq < _end;
        roundTrip.Sent(end, again);
        if (again)
        {
            Retransmissions++;
            _congestion?.Resent(end);
        }

        if (end > _end) _end = end;
        if (segment.Data > 0 && end > _textEnd) _textEnd = end;
    }
}
