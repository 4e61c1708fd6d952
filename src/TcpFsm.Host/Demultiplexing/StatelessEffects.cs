using System;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>The world of a machine that is asked about one segment and forgotten: CLOSED, and LISTEN for all but a SYN. It can only answer.</summary>
internal readonly struct StatelessEffects(TcpHost host, ConnectionKey key) : ITcpEffects
{
    public SequenceNumber ChooseIss() => default;

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => last;

    public TimeSpan Rto(byte @try) => host.Options.InitialRto;

    public bool MayUseSocket() => true;

    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => Addresses.IsUnicast(key.Remote.Address);

    public bool RemoteSpecified() => true;

    public bool RemoteValid() => true;

    public uint ResendLength(SequenceNumber from) => 0;

    public uint ReceiveWindow() => 0;

    public uint Readable() => 0;

    public uint HeldText(SequenceNumber from) => 0;

    public bool MayChallenge() => false;

    public bool MaySend(uint len) => false;

    public void Send(in TcpSegment message) =>
        host.Output.Send(new WireSegment { Source = key.Local, Destination = key.Remote, Segment = message with { Wnd = 0 } });

    public void Start(TcpTimer timer, TimeSpan after)
    {
    }

    public void Stop(TcpTimer timer)
    {
    }

    public void Signal(in TcpNotice notice)
    {
    }

    public void Fired(TcpRule rule)
    {
    }
}
