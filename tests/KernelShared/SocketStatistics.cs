using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace TcpFsm.Tests.Shared.Kernel;

/// <summary>A line of <c>ss</c>: an end of a connection as the kernel tells its tools.</summary>
/// <param name="Details">Timers, window scales, round-trip times, as ss prints them.</param>
internal readonly record struct SocketStatistics(IPEndPoint Local, IPEndPoint Remote, TcpState State, string Details)
{
    /// <summary>All connections of a network namespace.</summary>
    public static List<SocketStatistics> ReadAll(NetworkNamespace host) =>
        [.. host.Execute("ss", "-HtanoiO").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(IsConnection).Select(Parse)];

    private static bool IsConnection(string line) => !line.StartsWith("LISTEN", StringComparison.Ordinal);

    private static SocketStatistics Parse(string line)
    {
        string[] fields = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
        return new SocketStatistics(EndPoint(fields[3]), EndPoint(fields[4]), TcpStateNames.Parse(fields[0]), fields.Length > 5 ? fields[5] : "");
    }

    private static IPEndPoint EndPoint(string text)
    {
        IPEndPoint point = IPEndPoint.Parse(text);
        return point.Address.IsIPv4MappedToIPv6 ? new IPEndPoint(point.Address.MapToIPv4(), point.Port) : point;
    }
}
