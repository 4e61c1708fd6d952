using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Zeek;

/// <summary>A connection as Zeek would see it: what its conn_state and its history are made of. It knows nothing of the machine.</summary>
internal struct ZeekConnection
{
    public ZeekEnd Originator;
    public ZeekEnd Responder;
    public ZeekHistory History;

    /// <summary>The connection's first packet came from the responder, by Zeek's guess.</summary>
    public void Flip() => History.Add(ZeekLetter.Flipped, originator: true);

    /// <summary>Takes one more packet into account.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="fromOriginator">Who sent it.</param>
    /// <param name="text">What its text was against what had been seen.</param>
    public void Add(in TcpPacket packet, bool fromOriginator, ZeekText text)
    {
        ref ZeekEnd from = ref Originator;
        ref ZeekEnd to = ref Responder;
        if (!fromOriginator)
        {
            from = ref Responder;
            to = ref Originator;
        }

        ZeekLetters.Add(ref History, ref from, ref to, packet, fromOriginator, text);
        from.HasText |= packet.Length > 0;
        ZeekRules.Move(ref from, ref to, packet);
    }

    /// <summary>Zeek's name for how the connection went.</summary>
    public readonly string ConnState() => ZeekRules.ConnState(Originator, Responder, History);
}

/// <summary>What a packet's text and acknowledgment were against what had been seen.</summary>
/// <param name="IsRetransmission">It holds text and ends no farther than what had been seen.</param>
/// <param name="AcknowledgesUnseen">It acknowledges text that the capture lacks.</param>
internal readonly record struct ZeekText(bool IsRetransmission, bool AcknowledgesUnseen);
