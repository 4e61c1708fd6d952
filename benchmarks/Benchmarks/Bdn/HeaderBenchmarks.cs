using System;
using BenchmarkDotNet.Attributes;
using TcpFsm.Headers;

namespace TcpFsm.Benchmarks.Bdn;

/// <summary>From octets to a segment: what a host or a tracer pays for each packet before the machine sees it.</summary>
[MemoryDiagnoser]
public class HeaderBenchmarks
{
    private readonly byte[] _packet = new byte[1_500];

    [GlobalSetup]
    public void Setup()
    {
        new Random(9293).NextBytes(_packet);
        var ip = new IpHeader { Version = 4, PayloadLength = 1_480, Protocol = IpHeader.TcpProtocol, Source = IpAddress.FromIPv4(0x0A000001), Destination = IpAddress.FromIPv4(0x0A000002) };
        ip.TryWrite(_packet, out int start);
        var tcp = new TcpHeader { ControlBits = (byte)TcpFlags.Ack, Window = 65_535 };
        tcp.TryWrite(_packet.AsSpan(start), new TcpOptions { Timestamps = new TcpTimestamps(1, 2) }, out _);
        TcpHeader.WriteChecksum(ip.Source, ip.Destination, _packet.AsSpan(start));
    }

    [Benchmark]
    public TcpSegment Parse()
    {
        IpHeader.TryParse(_packet, out IpHeader ip, out _);
        TcpHeader.TryParse(ip.Payload(_packet), ip.PayloadLength, out TcpHeader tcp, out _);
        return tcp.ToSegment(ip.PayloadLength);
    }

    [Benchmark]
    public TcpOptions ParseOptions()
    {
        TcpHeader.TryParse(_packet.AsSpan(20), out TcpHeader tcp, out _);
        return TcpOptions.Parse(tcp.Options(_packet.AsSpan(20)));
    }

    [Benchmark]
    public bool VerifyChecksum() => InternetChecksum.VerifyTcp(IpAddress.FromIPv4(0x0A000001), IpAddress.FromIPv4(0x0A000002), _packet.AsSpan(20));
}
