using System;
using TcpFsm;

namespace Quickstart;

/// <summary>
/// One end of TCP. The connection knows the protocol and runs its timers; a program adds what only it can know: here a receive buffer that
/// counts octets, an initial sequence number, and yes to every question about rights and resources.
/// </summary>
internal sealed class TcpPeer : IPeer<TcpSegment>, ITcpEffects, IDisposable
{
    private const uint BufferSize = 65_535;

    private readonly Wire<TcpSegment> _wire;
    private readonly uint _iss;
    private uint _unread;

    public TcpPeer(Wire<TcpSegment> wire, TimeProvider clock, uint iss)
    {
        _wire = wire;
        _iss = iss;
        Connection = new TcpConnection(this, time: clock);
        wire.Join(this);
    }

    public TcpConnection Connection { get; }

    public string State => Connection.State.Name();

    public static string Describe(TcpSegment segment) =>
        $"<SEQ={segment.Seq}>"
        + (segment.Flags.HasFlag(TcpFlags.Ack) ? $"<ACK={segment.Ack}>" : "")
        + (segment.Data > 0 ? $"<DATA={segment.Data}>" : "")
        + $"<CTL={segment.Flags.ToNames()}>";

    public void Receive(TcpSegment segment) => Connection.Receive(segment);

    public void Dispose() => Connection.Dispose();

    // What the connection does to the world. It runs its timers itself; these calls only tell of them.
    public void Send(in TcpSegment segment) => _wire.Send(this, segment);

    public void Signal(in TcpNotice notice)
    {
        if (notice.Signal == TcpSignal.Text) _unread += notice.Len;
        if (notice.Signal == TcpSignal.Deliver) _unread -= notice.Len;
    }

    public void Start(TcpTimer timer, TimeSpan after)
    {
    }

    public void Stop(TcpTimer timer)
    {
    }

    public void Fired(TcpRule rule)
    {
    }

    // What it asks.
    public SequenceNumber ChooseIss() => new(_iss);

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => last + 1;

    public uint ReceiveWindow() => BufferSize - _unread;

    public uint Readable() => _unread;

    public uint HeldText(SequenceNumber from) => 0;

    public uint ResendLength(SequenceNumber from) => 1;

    public TimeSpan Rto(byte @try) => TimeSpan.FromSeconds(1 << Math.Min((int)@try, 6));

    public bool MayUseSocket() => true;

    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => true;

    public bool RemoteSpecified() => true;

    public bool RemoteValid() => true;

    public bool MayChallenge() => true;
}
