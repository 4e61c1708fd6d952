using System;

namespace TcpFsm.Benchmarks.Inputs;

/// <summary>Segments as a peer, an old duplicate or an attacker would send them: mostly near what the machine expects, now and then far off.</summary>
internal sealed class SegmentMaker(Random random)
{
    private const TcpFlags SynAck = TcpFlags.Syn | TcpFlags.Ack;

    private static readonly TcpFlags[] Common =
    [
        TcpFlags.Ack, TcpFlags.Ack, TcpFlags.Ack, TcpFlags.Ack, TcpFlags.Ack, TcpFlags.Ack, TcpFlags.Ack, TcpFlags.Ack,
        TcpFlags.Psh | TcpFlags.Ack, TcpFlags.Psh | TcpFlags.Ack, TcpFlags.Urg | TcpFlags.Ack,
        TcpFlags.Fin | TcpFlags.Ack, TcpFlags.Fin | TcpFlags.Ack, TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Ack,
        TcpFlags.Syn, SynAck, TcpFlags.Rst, TcpFlags.Rst | TcpFlags.Ack, TcpFlags.None,
    ];

    public TcpSegment Make(in TcpMachine machine)
    {
        TcpFlags flags = Flags(machine.State);
        SequenceNumber ack = Ack(machine);
        return new TcpSegment
        {
            Flags = flags,
            Seq = Seq(machine),
            Ack = (flags & TcpFlags.Ack) != 0 ? ack : default,
            Wnd = random.Next(6) switch { 0 => 0, 1 => (uint)random.Next(30), 2 => 1_000, 3 => 1u << random.Next(31), _ => 65_535 },
            Up = (flags & TcpFlags.Urg) != 0 ? (ushort)random.Next(3_000) : (ushort)0,
            Data = Data(machine),
        };
    }

    private TcpFlags Flags(TcpState state) => (random.Next(10), state) switch
    {
        (0, _) => (TcpFlags)random.Next(256),
        ( < 7, TcpState.Listen) => TcpFlags.Syn,
        ( < 5, TcpState.SynSent) => SynAck,
        ( < 7, TcpState.SynSent) => TcpFlags.Syn,
        _ => Common[random.Next(Common.Length)],
    };

    private SequenceNumber Seq(in TcpMachine machine) => random.Next(20) switch
    {
        0 => machine.RcvNxt - random.Next(3_000),
        1 => machine.RcvNxt + random.Next(3_000),
        2 => machine.RcvNxt + machine.RcvWnd,
        3 => machine.RcvNxt + machine.RcvWnd - 1,
        4 => machine.SndWl1,
        5 => machine.RcvNxt - 1,
        6 => machine.RcvNxt + (1u << 31),
        7 => Anything(),
        _ => machine.RcvNxt,
    };

    private SequenceNumber Ack(in TcpMachine machine) => random.Next(20) switch
    {
        0 => machine.SndUna,
        1 => machine.SndUna + 1,
        2 => machine.SndUna + random.NextInt64((machine.SndNxt - machine.SndUna) + 1L),
        3 => machine.SndNxt + 1,
        4 => machine.SndUna - random.Next(100),
        5 => machine.SndUna + (1u << 31),
        6 => machine.FinSeq,
        7 => machine.Iss,
        8 => Anything(),
        _ => machine.SndNxt,
    };

    private uint Data(in TcpMachine machine) => random.Next(12) switch
    {
        0 => (uint)random.Next(20),
        1 => (uint)random.Next(3_000),
        2 => machine.RcvWnd,
        3 => machine.RcvWnd + 1,
        4 or 5 => 1_460,
        6 => random.Next(20) == 0 ? uint.MaxValue : 1,
        _ => 0,
    };

    private SequenceNumber Anything() => new((uint)random.NextInt64(1L << 32));
}
