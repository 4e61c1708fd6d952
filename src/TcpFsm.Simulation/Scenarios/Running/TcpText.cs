using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>What a host of TCP knows of its text: segments sent and not acknowledged, text held beyond a gap, text not yet read. Empty for other protocols.</summary>
internal sealed class TcpText
{
    private readonly TcpNames _names;
    private List<(long From, long Length)> _sent = [];
    private List<(long From, long Length)> _held = [];

    public TcpText(ProtocolModel model) => _names = TcpNames.Of(model);

    /// <summary>Octets received and not yet read.</summary>
    public long Readable { get; private set; }

    public TcpText Copy()
    {
        var copy = (TcpText)MemberwiseClone();
        copy._sent = [.. _sent];
        copy._held = [.. _held];
        return copy;
    }

    /// <summary>A new connection begins.</summary>
    public void Forget()
    {
        _sent.Clear();
        _held.Clear();
        Readable = 0;
    }

    public void Sent(Message message)
    {
        if (_names.Segment != message.Index) return;
        long from = message.Fields[_names.Seq], length = message.Fields[_names.Data];
        if (length > 0 && (FollowsLast(from) || !_sent.Any(s => Holds(s, from)))) _sent.Add((from, length));
    }

    // New text mostly follows the last segment; looking through all of them for each would take long where a SEND fills thousands.
    private bool FollowsLast(long from) =>
        _sent.Count > 0 && unchecked((uint)(_sent[_sent.Count - 1].From + _sent[_sent.Count - 1].Length)) == from;

    public void Signalled(int signal, long[] arguments)
    {
        if (signal == _names.TextSignal) Readable += arguments[0];
        if (signal == _names.DeliverSignal) Readable = System.Math.Max(0, Readable - arguments[0]);
        if (signal == _names.HoldSignal) _held.Add((arguments[0], arguments[1]));
    }

    public void AfterEvent(IMachine machine)
    {
        if (_sent.Count > 0) _sent.RemoveAll(s => IsBehind(s, machine.GetVariable(_names.Unacknowledged)));
        if (_held.Count > 0) _held.RemoveAll(h => IsBehind(h, machine.GetVariable(_names.ReceiveNext)));
        if (machine.Model.States[machine.State].Fresh) Forget();
    }

    /// <summary>Octets from here to the end of the segment that held them; of text sent before the scenario, all of it.</summary>
    public long ResendLength(long from, IMachine machine)
    {
        foreach ((long From, long Length) sent in _sent)
        {
            if (Holds(sent, from)) return sent.Length - SequenceOrder.Distance(sent.From, from);
        }

        if (_names.Segment < 0) return 0;
        long end = machine.GetVariable(machine.GetVariable(_names.FinSent) != 0 ? _names.FinSequence : _names.SendNext);
        return SequenceOrder.IsBefore(from, end) ? SequenceOrder.Distance(from, end) : 0;
    }

    /// <summary>Octets held that follow on from here without a gap.</summary>
    public long HeldFrom(long from)
    {
        long end = from;
        bool grew = true;
        while (grew)
        {
            grew = false;
            foreach ((long From, long Length) held in _held)
            {
                if (!Holds(held, end)) continue;
                end = unchecked((uint)(held.From + held.Length));
                grew = true;
            }
        }

        return SequenceOrder.Distance(from, end);
    }

    private static bool Holds((long From, long Length) text, long at) => SequenceOrder.Distance(text.From, at) < text.Length;

    private static bool IsBehind((long From, long Length) text, long edge) => !SequenceOrder.IsBefore(edge, unchecked((uint)(text.From + text.Length)));
}
