using System;
using TcpFsm;

namespace Samples;

/// <summary>
/// What only the program around a TCP connection can know, as simple as can be: a receive buffer that counts octets, an initial sequence number, and
/// yes to every question about rights and resources. The connection runs its timers itself; that they start and stop is only told.
/// </summary>
internal abstract class SimpleHost(uint iss) : ITcpEffects
{
    private const uint BufferSize = 65_535;

    private uint _unread;

    /// <summary>Octets that arrived and were not read yet.</summary>
    public uint Readable() => _unread;

    public abstract void Send(in TcpSegment segment);

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

    public SequenceNumber ChooseIss() => new(iss);

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => last + 1;

    public uint ReceiveWindow() => BufferSize - _unread;

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

    public bool MaySend(uint len) => true;

    public bool MayChallenge() => true;
}
