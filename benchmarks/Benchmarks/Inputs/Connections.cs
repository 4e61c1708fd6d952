namespace TcpFsm.Benchmarks.Inputs;

/// <summary>Machines in the middle of an ordinary connection.</summary>
internal static class Connections
{
    public const uint SegmentLength = 1_460;

    public static TcpMachine Established => new()
    {
        State = TcpState.Established,
        Iss = new SequenceNumber(999),
        SndUna = new SequenceNumber(1_000),
        SndNxt = new SequenceNumber(1_000),
        SndUp = new SequenceNumber(1_000),
        SndWnd = 65_535,
        MaxSndWnd = 65_535,
        Irs = new SequenceNumber(4_999),
        SndWl1 = new SequenceNumber(5_000),
        SndWl2 = new SequenceNumber(1_000),
        RcvNxt = new SequenceNumber(5_000),
        RcvUp = new SequenceNumber(5_000),
        RcvWnd = 65_535,
    };

    /// <summary>Text that arrives in order.</summary>
    public static TcpSegment Text(int index) => new()
    {
        Flags = TcpFlags.Ack,
        Seq = Established.RcvNxt + (index * SegmentLength),
        Ack = Established.SndNxt,
        Wnd = 65_535,
        Data = SegmentLength,
    };

    /// <summary>One that has <paramref name="segments"/> full segments left to send and ten on their way.</summary>
    public static TcpMachine Sending(int segments)
    {
        TcpMachine machine = Established;
        machine.SndWnd = 10 * SegmentLength;
        machine.SndNxt = machine.SndUna + machine.SndWnd;
        machine.SndQueued = (uint)segments * SegmentLength;
        machine.SetRunning(TcpTimer.Retransmission, true);
        machine.SetRunning(TcpTimer.User, true);
        return machine;
    }

    /// <summary>Acknowledgments of it, one for each segment.</summary>
    public static TcpSegment Acknowledgment(int index) => new()
    {
        Flags = TcpFlags.Ack,
        Seq = Established.RcvNxt,
        Ack = Established.SndUna + ((index + 1) * SegmentLength),
        Wnd = 10 * SegmentLength,
    };
}
