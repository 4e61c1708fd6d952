using TcpFsm.Trace.Tracking;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Storage;

/// <summary>
/// One end between two of its connection's packets. Of the machine's variables it keeps those that a trace depends on, and of these none
/// that follows from the others; what is not as usual does not fit, and the connection is kept whole.
/// </summary>
internal partial struct RestingEnd
{
    private const int StateBits = 4;
    private const int StateMask = (1 << StateBits) - 1;
    private const int IsAny = 1;
    private const int SynOut = 2;
    private const int FinSent = 4;
    private const int ClosePending = 8;
    private const int Probing = 16;
    private const int ProbeAnswered = 32;
    private const int WindowFromAck = 64;

    private SequenceNumber _first;
    private SequenceNumber _una;
    private SequenceNumber _next;
    private SequenceNumber _expected;
    private SequenceNumber _top;
    private SequenceNumber _edge;
    private SequenceNumber _lastAck;
    private uint _window;
    private uint _octets;
    private uint _lastTick;
    private ushort _windowBehind;
    private ushort _packets;
    private ushort _offered;
    private EndMarks _marks;
    private RestingZeekEnd _zeek;
    private byte _stateAndOrigin;
    private byte _variables;
    private byte _scale;
    private TcpRule _ackRule;
    private TcpRule _synAckRule;

    /// <summary>Puts an end to rest; false where something does not fit.</summary>
    public bool TryPut(in TracedEnd end, in ZeekEnd zeek)
    {
        if (!Fits(end) || !_zeek.TryPut(zeek))
            return false;
        PutMachine(end.Machine);
        _first = end.HasSyn ? end.FirstSeq : end.Machine.Iss;
        _variables |= (byte)(end.Text.Any ? IsAny : 0);
        _top = end.Text.Top;
        _edge = end.Edge;
        _lastAck = end.LastAck;
        _octets = (uint)end.Bytes;
        _lastTick = end.LastTick;
        _packets = (ushort)end.Packets;
        _offered = end.Window;
        _marks = end.Marks;
        _scale = end.Scale;
        _ackRule = end.AckRule;
        _synAckRule = end.SynAckRule;
        return true;
    }

    /// <summary>Reads a little of it, see <see cref="RestingConnection.Touch"/>.</summary>
    public readonly uint Touch() => _first.Value | _scale;

    /// <summary>Wakes the end.</summary>
    public readonly void Wake(ref TracedEnd end, ref ZeekEnd zeek)
    {
        _zeek.Wake(ref zeek);
        end.Marks = _marks;
        end.FirstSeq = end.HasSyn ? _first : default;
        WakeMachine(ref end.Machine);
        end.Text.Restore(_top, Has(IsAny));
        end.Edge = _edge;
        end.LastAck = _lastAck;
        end.Bytes = _octets;
        end.LastTick = _lastTick;
        end.Packets = _packets;
        end.Window = _offered;
        end.Scale = _scale;
        end.AckRule = _ackRule;
        end.SynAckRule = _synAckRule;
        end.ResetRule = UsualAnswers.Reset;
        end.OwedResetSeq = default;
    }

    private static bool Fits(in TracedEnd end)
    {
        ref readonly TcpMachine machine = ref end.Machine;
        bool machineFits = machine.RcvNxt - machine.SndWl1 <= ushort.MaxValue
            && (machine.SndWl2 == machine.SndUna || machine.SndWl2 == default)
            && (!machine.FinSent || machine.FinSeq + 1 == machine.SndNxt)
            && !(machine.RcvUp > machine.RcvNxt)
            && machine.SndQueued == 0;
        return machineFits
            && (!end.HasSyn || machine.State == TcpState.Closed || machine.Iss == end.FirstSeq)
            && !end.Has(EndMarks.OwesReset)
            && !end.Text.HasHoles
            && end.Packets <= ushort.MaxValue
            && end.Bytes <= uint.MaxValue;
    }

    private void PutMachine(in TcpMachine machine)
    {
        _una = machine.SndUna;
        _next = machine.SndNxt;
        _expected = machine.RcvNxt;
        _window = machine.SndWnd;
        _windowBehind = (ushort)(machine.RcvNxt - machine.SndWl1);
        _stateAndOrigin = (byte)((int)machine.State | ((int)machine.Origin << StateBits));
        _variables = (byte)((machine.SynOut ? SynOut : 0)
            | (machine.FinSent ? FinSent : 0)
            | (machine.ClosePending ? ClosePending : 0)
            | (machine.Probing ? Probing : 0)
            | (machine.ProbeAnswered ? ProbeAnswered : 0)
            | (machine.SndWl2 == machine.SndUna ? WindowFromAck : 0));
    }

    // Not kept because nothing a trace tells depends on it: RCV.WND, which is set anew for every segment, MAX.SND.WND, OLD.RCV.NXT and
    // SND.UP, timers and their counts; because it follows: FIN.SEQ, IRS where it still counts, RCV.UP where nothing is urgent.
    private readonly void WakeMachine(ref TcpMachine machine)
    {
        machine = default;
        machine.State = (TcpState)(_stateAndOrigin & StateMask);
        if (machine.State == TcpState.Closed)
            return;
        machine.Origin = (TcpOrigin)(_stateAndOrigin >> StateBits);
        machine.Iss = _first;
        machine.SndUna = _una;
        machine.SndUp = _una;
        machine.SndNxt = _next;
        machine.SndWnd = _window;
        machine.SndWl1 = _expected - (uint)_windowBehind;
        machine.SndWl2 = Has(WindowFromAck) ? _una : default;
        machine.RcvNxt = _expected;
        machine.RcvUp = _expected;
        machine.Irs = _expected - 1;
        machine.FinSeq = _next - 1;
        if ((_variables & ~InTalk) != 0)
            WakeFlags(ref machine);
    }

    // Most ends have none of these.
    private readonly void WakeFlags(ref TcpMachine machine)
    {
        machine.SynOut = Has(SynOut);
        machine.FinSent = Has(FinSent);
        machine.ClosePending = Has(ClosePending);
        machine.Probing = Has(Probing);
        machine.ProbeAnswered = Has(ProbeAnswered);
    }

    private readonly bool Has(int variable) => (_variables & variable) != 0;
}
