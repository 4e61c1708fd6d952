using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Tests.Shared;
using TcpFsm.Trace;
using TcpFsm.Trace.Reporting;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>20,000 damaged captures: none may throw, and at least half must still get past the file's header.</summary>
public class MutationTests
{
    private const int Count = 20_000;

    private static readonly byte[][] Captures = MakeCaptures();

    private int _tried;
    private int _pastHeader;

    [Fact]
    public void DamagedCaptures_NeverThrow()
    {
        // On failure FsCheck's message holds the seed and the shortest list of changes it found.
        Prop.ForAll(Mutations().ToArbitrary(), Survives).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));
        Assert.Equal(Count, _tried);
        Assert.True(_pastHeader * 2 >= Count, $"{_pastHeader} of {Count} got past the header");
    }

    private bool Survives(Mutation mutation)
    {
        byte[] capture = mutation.Apply(Captures[mutation.Capture]);
        using var json = new JsonTraceSink(Stream.Null);
        CaptureSummary summary = CaptureTracer.Trace(new MemoryStream(capture), "mutated", new TraceOptions { MostConnections = 3 }, json);
        _tried++;
        if (summary.Frames > 0)
            _pastHeader++;
        return summary.Packets <= summary.Frames && summary.Connections <= summary.Packets;
    }

    private static Gen<Mutation> Mutations() =>
        from capture in Gen.Choose(0, Captures.Length - 1)
        from changes in Damages().ListOf()
        from cut in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 60)))
        select new Mutation(capture, [.. changes.Take(12)], cut);

    // Most damage falls behind the file's header: what is refused at once tests nothing else.
    private static Gen<Damage> Damages() =>
        from header in Gen.Frequency((1, Gen.Constant(true)), (30, Gen.Constant(false)))
        from at in Gen.Choose(0, 1_000_000)
        from value in Gen.OneOf(Gen.Elements<byte>(0, 1, 0x7F, 0x80, 0xFF), Gen.Choose(0, 255).Select(number => (byte)number))
        from kind in Gen.Choose(0, 3)
        select new Damage(header, at, value, kind);

    private static byte[][] MakeCaptures()
    {
        var captures = Directory.GetFiles(Repository.PathOf("tests/Captures"), "*.pcap").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        byte[] v6 = Frames.Ip(new Talk("fe80::1", "fe80::2").A(Talk.Syn).Segments[0]);
        byte[] v4 = Frames.Ip(new Talk().Handshake().A(Talk.Ack, 30).Segments[^1]);
        foreach (bool bigEndian in new[] { false, true })
        {
            CaptureBuilder blocks = CaptureBuilder.Pcapng(bigEndian).Interface(1, resolution: 9).Interface(101);
            blocks.Enhanced(Frames.Vlan(v6)).Enhanced(Frames.PppoeOverVlan(v4)).Enhanced(Frames.WithExtensions(v6), 1).Simple(Frames.QinQ(v4)).OldPacket(Frames.Ethernet(v4));
            captures.Add(blocks.Octets);
        }

        CaptureBuilder tunnels = CaptureBuilder.Pcap();
        foreach (byte[] packet in new[] { v4, v6 })
            tunnels.Frame(Frames.Mpls(packet)).Frame(Frames.Ethernet(Frames.InGre(packet))).Frame(Frames.Ethernet(Frames.InVxlan(packet))).Frame(Frames.Ethernet(Frames.PppInGre(packet)));
        captures.Add(tunnels.Octets);
        captures.Add("""
            12:00:00.000001 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [S], seq 4000000000, win 64240, options [mss 1460,nop,wscale 7], length 0
            12:00:00.000002 IP 10.0.0.2.80 > 10.0.0.1.40000: Flags [S.], seq 77, ack 4000000001, win 65160, length 0
            2024-01-01 12:00:00.000003 IP6 fe80::1.40000 > fe80::2.80: P 1:100(99) ack 78 win 502 <nop,nop,timestamp 1 2>

            """u8.ToArray());
        return [.. captures];
    }

    private sealed record Damage(bool Header, int At, byte Value, int Kind);

    private sealed record Mutation(int Capture, IReadOnlyList<Damage> Changes, int Cut)
    {
        public byte[] Apply(byte[] original)
        {
            var octets = new List<byte>(original);
            foreach (Damage change in Changes)
                Apply(octets, change);
            octets.RemoveRange(octets.Count - Math.Min(Cut, octets.Count), Math.Min(Cut, octets.Count));
            return [.. octets];
        }

        private static void Apply(List<byte> octets, Damage change)
        {
            if (octets.Count < 30)
                return;
            int at = change.Header ? change.At % 24 : 24 + (change.At % (octets.Count - 24));
            switch (change.Kind)
            {
                case 0:
                    octets[at] ^= (byte)(1 << (change.Value & 7));
                    break;
                case 1:
                    octets.Insert(at, change.Value);
                    break;
                case 2:
                    octets.RemoveAt(at);
                    break;
                default:
                    octets[at] = change.Value;
                    break;
            }
        }
    }
}
