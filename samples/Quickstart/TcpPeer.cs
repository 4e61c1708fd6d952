using System;
using Samples;
using TcpFsm;

namespace Quickstart;

/// <summary>One end of TCP. The connection knows the protocol and runs its timers; what only a program can know is <see cref="SimpleHost"/>'s.</summary>
internal sealed class TcpPeer : SimpleHost, IPeer<TcpSegment>, IDisposable
{
    private readonly Wire<TcpSegment> _wire;

    public TcpPeer(Wire<TcpSegment> wire, TimeProvider clock, uint iss) : base(iss)
    {
        _wire = wire;
        Connection = new TcpConnection(this, time: clock);
        wire.Join(this);
    }

    public TcpConnection Connection { get; }

    public string State => Connection.State.Name();

    public void Receive(TcpSegment segment) => Connection.Receive(segment);

    public override void Send(in TcpSegment segment) => _wire.Send(this, segment);

    public void Dispose() => Connection.Dispose();
}
