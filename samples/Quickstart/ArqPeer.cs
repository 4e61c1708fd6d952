using System;

namespace Quickstart;

/// <summary>One end of the ARQ: the generated connection does the thinking, the peer only carries its frames to the wire.</summary>
internal sealed class ArqPeer : IPeer<ArqFrame>, IArqEffects, IDisposable
{
    private readonly Wire<ArqFrame> _wire;

    public ArqPeer(Wire<ArqFrame> wire, TimeProvider clock)
    {
        _wire = wire;
        Connection = new ArqConnection(this, time: clock);
        wire.Join(this);
    }

    public ArqConnection Connection { get; }

    public string State => Connection.State.Name();

    public static string Describe(ArqFrame frame) => frame.Flags.HasFlag(ArqFlags.Info)
        ? $"<NR={frame.Nr}><DATA={frame.Data}><TYPE=INFO>"
        : $"<NR={frame.Nr}><TYPE=ACK>";

    public void Receive(ArqFrame frame) => Connection.Receive(frame);

    public void Dispose() => Connection.Dispose();

    // What the connection does to the world. It runs its timers itself; these calls only tell of them.
    public void Send(in ArqFrame frame) => _wire.Send(this, frame);

    public void Start(ArqTimer timer, TimeSpan after)
    {
    }

    public void Stop(ArqTimer timer)
    {
    }

    public void Signal(in ArqNotice notice)
    {
    }

    public void Fired(ArqRule rule)
    {
    }
}
