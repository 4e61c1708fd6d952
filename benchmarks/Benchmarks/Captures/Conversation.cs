using System.Collections.Generic;

namespace TcpFsm.Benchmarks.Captures;

/// <summary>One packet of a conversation.</summary>
/// <param name="FromClient">Who sends it.</param>
/// <param name="Flags">Its flags.</param>
/// <param name="Length">Octets of text.</param>
/// <param name="Again">Whether it repeats what its sender sent last.</param>
internal readonly record struct Step(bool FromClient, TcpFlags Flags, int Length = 0, bool Again = false);

/// <summary>A way for a connection to go, and what a tracer must say of it.</summary>
/// <param name="Share">How many of a hundred connections go this way.</param>
/// <param name="ConnState">Zeek's name for it.</param>
/// <param name="History">Zeek's letters.</param>
/// <param name="Closed">How it closed, in the trace's words.</param>
/// <param name="Steps">Its packets.</param>
internal sealed record Conversation(int Share, string ConnState, string History, string Closed, IReadOnlyList<Step> Steps)
{
    private const TcpFlags Ack = TcpFlags.Ack;
    private const TcpFlags Push = TcpFlags.Psh | TcpFlags.Ack;
    private const TcpFlags Fin = TcpFlags.Fin | TcpFlags.Ack;

    private static readonly Step Syn = new(true, TcpFlags.Syn);
    private static readonly Step SynAck = new(false, TcpFlags.Syn | Ack);
    private static readonly Step ClientAck = new(true, Ack);
    private static readonly Step ServerAck = new(false, Ack);
    private static readonly Step Request = new(true, Push, 400);
    private static readonly Step Reply = new(false, Push, 1448);

    /// <summary>The mix: mostly what a web server sees, and some of everything that goes wrong. Shares add up to 100.</summary>
    public static IReadOnlyList<Conversation> Mix { get; } =
    [
        new(70, "SF", "ShADadFf", "orderly", [Syn, SynAck, ClientAck, Request, ServerAck, Reply, Reply, ClientAck, Request, ServerAck, new(true, Fin), new(false, Fin), ClientAck]),
        new(10, "SF", "ShADTadfF", "orderly", [Syn, SynAck, ClientAck, Request, Request with { Again = true }, ServerAck, Reply, ClientAck, new(false, Fin), new(true, Fin), ServerAck]),
        new(5, "RSTO", "ShADadR", "reset", [Syn, SynAck, ClientAck, Request, ServerAck, Reply, new(true, TcpFlags.Rst)]),
        new(4, "RSTR", "ShADar", "reset", [Syn, SynAck, ClientAck, Request, ServerAck, new(false, TcpFlags.Rst | Ack)]),
        new(4, "REJ", "Sr", "refused", [Syn, new(false, TcpFlags.Rst | Ack)]),
        new(3, "S0", "S", "half-open", [Syn, Syn with { Again = true }, Syn with { Again = true }]),
        new(1, "S1", "Sh", "half-open", [Syn, SynAck, SynAck with { Again = true }]),
        new(3, "S2", "ShADaFd", "half-closed", [Syn, SynAck, ClientAck, Request, ServerAck, new(true, Fin), ServerAck, Reply, ClientAck]),
    ];
}
