using System;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads an ICMP error behind its <c>icmp</c>: <c>unreachable host_unreachable [0:0(0)]</c>.</summary>
internal sealed class IcmpParser(TokenReader reader)
{
    private const byte Unreachable = 3, SourceQuench = 4, Redirect = 5, TimeExceeded = 11, ParameterProblem = 12;

    private static readonly (string Name, byte Number)[] Types =
    [
        ("unreachable", Unreachable), ("source_quench", SourceQuench), ("redirect", Redirect), ("time_exceeded", TimeExceeded), ("parameter_problem", ParameterProblem),
    ];

    private static readonly (string Name, byte Number)[] Codes =
    [
        ("net_unreachable", 0), ("host_unreachable", 1), ("protocol_unreachable", 2), ("port_unreachable", 3), ("frag_needed", 4), ("source_route_failed", 5),
        ("net_unknown", 6), ("host_unknown", 7), ("source_host_isolated", 8), ("net_prohibited", 9), ("host_prohibited", 10), ("net_unreachable_for_tos", 11),
        ("host_unreachable_for_tos", 12), ("packet_filtered", 13), ("precedence_violation", 14), ("precedence_cutoff", 15),
        ("ttl_exceeded_in_transit", 0), ("frag_reass_exceeded", 1), ("code_0", 0), ("code_1", 1), ("code_2", 2),
    ];

    /// <summary>Reads it. The segment it is about has to be given by its numbers.</summary>
    public IcmpPattern Read()
    {
        Token name = reader.Next();
        if (!TryFind(Types, name.Text, out byte type)) reader.NotSupported($"ICMP {name.Text}");
        byte code = 0;
        if (reader.Peek.Kind == TokenKind.Word && !reader.Peek.Is("mtu"))
        {
            Token word = reader.Next();
            if (!TryFind(Codes, word.Text, out code)) reader.NotSupported($"ICMP {name.Text} {word.Text}");
        }

        if (reader.TryTake("mtu"))
        {
            reader.ExpectNumber("the MTU");
            reader.NotSupported("path MTU discovery");
        }

        if (!reader.TryTake('[')) reader.NotSupported("an ICMP error that does not say which segment it is about");
        uint seq = reader.ExpectNumber("the sequence number of the segment it is about");
        while (reader.Peek.Kind == TokenKind.Number || reader.Peek.Is(':') || reader.Peek.Is('(') || reader.Peek.Is(')')) reader.Next();
        if (reader.TryTake('/')) reader.NotSupported("TCP over UDP");
        reader.Expect(']', "behind the segment it is about");
        return new IcmpPattern(type, code, seq);
    }

    private static bool TryFind((string Name, byte Number)[] names, string name, out byte number)
    {
        int index = Array.FindIndex(names, n => n.Name == name);
        number = index < 0 ? default : names[index].Number;
        return index >= 0;
    }
}
