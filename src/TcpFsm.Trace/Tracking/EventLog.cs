using System;

namespace TcpFsm.Trace.Tracking;

/// <summary>
/// What the machine of one end did during the events of one packet, and what it is to be told when it asks its host. One log serves
/// all machines in turn, so a packet costs no allocation.
/// </summary>
internal sealed class EventLog(Stage stage)
{
    private const int Room = 64;

    private readonly FiredRule[] _rules = new FiredRule[Room];
    private int _count;
    private TcpRule _lastRule;
    private SequenceNumber _wantedSeq;
    private uint _wantedData;
    private TcpFlags _wantedFlags;

    /// <summary>Whose machine runs.</summary>
    public ConnectionEnd End { get; set; }

    /// <summary>The initial sequence number the machine is to choose.</summary>
    public SequenceNumber Iss { get; set; }

    /// <summary>Where the text of the segment at hand begins; null where it has none. It counts as seen, but was not held before.</summary>
    public SequenceNumber? TextAtHand { get; set; }

    /// <summary>Octets of the segment to be sent again.</summary>
    public uint ResendLength { get; set; }

    /// <summary>Octets there is room for.</summary>
    public uint ReceiveWindow { get; set; } = WindowScale.Largest;

    /// <summary>Whether rules are not to be told for now: they belong to no packet that was captured.</summary>
    public bool Muted { get; set; }

    /// <summary>Whether rules are never told.</summary>
    public bool IsMute { get; set; }

    /// <summary>The last acknowledgment the machine sent during this event, by the rule that sent it.</summary>
    public TcpRule? AckRule { get; private set; }

    /// <summary>The last SYN,ACK the machine sent during this event, by the rule that sent it.</summary>
    public TcpRule? SynAckRule { get; private set; }

    /// <summary>The last RST the machine sent during this event, by the rule that sent it.</summary>
    public TcpRule? ResetRule { get; private set; }

    /// <summary>That RST's sequence number.</summary>
    public SequenceNumber ResetSeq { get; private set; }

    /// <summary>Whether the machine asked for leave to challenge during this event: its acknowledgment doubts what it received.</summary>
    public bool Challenges { get; private set; }

    /// <summary>Whether the machine sent the segment that is looked for.</summary>
    public bool SentWanted { get; private set; }

    /// <summary>The rules fired so far, of both ends; what has no room is not told.</summary>
    public ReadOnlySpan<FiredRule> Rules => _rules.AsSpan(0, _count);

    /// <summary>Octets of the peer's text from a number on that came before what was missing.</summary>
    public uint HeldFrom(SequenceNumber from)
    {
        ref readonly TracedEnd peer = ref stage.PeerOf(End);
        if (!peer.Text.Any || from == TextAtHand)
            return 0;
        SequenceNumber end = peer.Text.UnbrokenFrom(from);
        // A FIN is no text.
        if (peer.Machine.FinSent && end > peer.Machine.FinSeq)
            end = peer.Machine.FinSeq;
        return end > from ? end - from : 0;
    }

    /// <summary>Forgets everything: another packet begins.</summary>
    public void Clear()
    {
        _count = 0;
        Muted = false;
        ForgetAnswers();
    }

    /// <summary>Forgets what was sent: another event begins.</summary>
    public void ForgetAnswers()
    {
        AckRule = null;
        SynAckRule = null;
        ResetRule = null;
        Challenges = false;
    }

    /// <summary>An event begins that may send this segment. Returns where to <see cref="Rewind"/> to if it does not.</summary>
    public int LookFor(in TcpSegment wanted)
    {
        ForgetAnswers();
        _wantedSeq = wanted.Seq;
        _wantedData = wanted.Data;
        _wantedFlags = Senders.Decisive(wanted.Flags);
        SentWanted = false;
        return _count;
    }

    /// <summary>Unsays the rules that were told since: the event did not happen.</summary>
    public void Rewind(int count) => _count = count;

    /// <summary>The machine doubts what it received.</summary>
    public bool AllowChallenge() => Challenges = true;

    /// <summary>Notes a rule of the running machine.</summary>
    public void Fire(TcpRule rule)
    {
        _lastRule = rule;
        Tell(End, rule);
    }

    /// <summary>Notes a rule that an end followed earlier and whose answer is seen now.</summary>
    public void Tell(ConnectionEnd end, TcpRule rule)
    {
        if (!Muted && !IsMute && _count < Room)
            _rules[_count++] = new FiredRule(end, rule);
    }

    /// <summary>Notes a segment of the running machine.</summary>
    public void Send(in TcpSegment segment)
    {
        if (segment.Seq == _wantedSeq && segment.Data == _wantedData && Senders.Decisive(segment.Flags) == _wantedFlags)
            SentWanted = true;
        if ((segment.Flags & TcpFlags.Rst) != 0)
        {
            ResetRule = _lastRule;
            ResetSeq = segment.Seq;
        }
        else if ((segment.Flags & TcpFlags.Syn) != 0)
            SynAckRule = _lastRule;
        else if (segment.Data == 0 && (segment.Flags & TcpFlags.Fin) == 0)
            AckRule = _lastRule;
    }
}
