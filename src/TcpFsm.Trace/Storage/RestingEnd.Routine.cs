using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Storage;

/// <content>
/// What a routine segment makes of an end at rest. It is what <c>PacketExplainer</c>, the generated machine of RFC 9293 3.10.7.4 and
/// <c>EndNotes</c> make of it, which <c>RoutineTests</c> hold octet for octet; a segment that any of them might see otherwise is no routine.
/// </content>
internal partial struct RestingEnd
{
    private const int InTalk = IsAny | WindowFromAck;
    private const EndMarks Talking = EndMarks.Known | EndMarks.Spoke | EndMarks.Established | EndMarks.Acknowledged | EndMarks.Offered;

    /// <summary>More is never under way, so of two numbers closer than this either is before the other.</summary>
    private const uint MostUnderWay = WindowScale.Largest;

    /// <summary>Whether the segment is one both ends wait for: text that fits, or an acknowledgment of something.</summary>
    /// <param name="to">The other end, which receives it.</param>
    /// <param name="packet">The segment; without SYN, FIN, RST and URG.</param>
    public readonly bool IsRoutine(in RestingEnd to, in TcpPacket packet) =>
        IsTalking && to.IsTalking
        && packet.Seq == _next && packet.Seq == _top && packet.Seq == to._expected && to._top == to._next
        && packet.Ack - to._una <= to.UnderWay && to.UnderWay <= MostUnderWay && to._window != 0
        && packet.Ack >= _lastAck && packet.Ack <= _expected
        && packet.Window != 0 && _zeek.IsTalking && _packets < ushort.MaxValue && packet.Length <= ushort.MaxValue
        && (packet.Length == 0 ? IsAwaited(packet.Ack) : HasRoomFor(packet.Length) && to.HasOffered(packet.Length));

    /// <summary>Whether Zeek's history of the end has the letter.</summary>
    public readonly bool HasLetter(ZeekLetter letter) => _zeek.Has(letter);

    /// <summary>The end sent the segment.</summary>
    /// <param name="packet">The segment.</param>
    /// <param name="window">Its window in octets.</param>
    public void Send(in TcpPacket packet, uint window)
    {
        _zeek.Note(packet.Length > 0 ? ZeekLetter.Text : ZeekLetter.Ack);
        _next = packet.End;
        _top = _next;
        _lastAck = packet.Ack;
        _lastTick = Reordering.TicksOf(packet.Time);
        _packets++;
        _octets += packet.Length;
        _offered = packet.Window;
        SequenceNumber edge = packet.Ack + window;
        if (edge > _edge)
            _edge = edge;
        _marks &= ~(EndMarks.OwesAck | EndMarks.OfferedInSyn);
    }

    /// <summary>The end received the segment.</summary>
    /// <inheritdoc cref="Send"/>
    public void Receive(in TcpPacket packet, uint window)
    {
        _una = packet.Ack;
        _window = window;
        _windowBehind = (ushort)packet.Length;
        if (packet.Length == 0)
            return;
        _expected = packet.End;
        _ackRule = UsualAnswers.Acknowledgment;
        _marks = (_marks & ~EndMarks.Challenges) | EndMarks.OwesAck;
    }

    /// <summary>The segment's window in octets.</summary>
    /// <inheritdoc cref="IsRoutine"/>
    public readonly uint WindowOf(in RestingEnd to, in TcpPacket packet) =>
        WindowScale.ToGoBy(packet.Window, WindowScale.ShiftOf((_marks, _scale), (to._marks, to._scale)));

    private readonly bool IsTalking =>
        (_stateAndOrigin & StateMask) == (int)TcpState.Established && _variables == InTalk && (_marks & Talking) == Talking;

    private readonly uint UnderWay => _next - _una;

    // What neither was owed nor acknowledges anything has a cause of its own, for which the machine must be asked.
    private readonly bool IsAwaited(SequenceNumber ack) =>
        (_marks & (EndMarks.OwesAck | EndMarks.Challenges)) == EndMarks.OwesAck || ((_marks & EndMarks.OwesAck) == 0 && ack > _lastAck);

    private readonly bool HasRoomFor(uint length) => _octets <= uint.MaxValue - length && UnderWay <= MostUnderWay && UnderWay + length <= _window;

    private readonly bool HasOffered(uint length) => _edge - _expected is var room && room >= length && room <= MostUnderWay;
}
