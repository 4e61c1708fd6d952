using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>The state of one connection by the word of two judges, the kernel's table and what ss makes of its own question to the kernel.</summary>
internal static class SocketStates
{
    /// <summary>The state that both name, CLOSED where there is no such connection. The kernel moves on by itself: where they differ they are asked again.</summary>
    public static TcpState Of(NetworkNamespace host, int local, int remote)
    {
        for (int attempt = 1; ; attempt++)
        {
            TcpState table = host.Connections().Where(connection => (connection.Local, connection.Remote) == (local, remote)).Select(connection => connection.State).FirstOrDefault();
            TcpState told = ByStatistics(host).GetValueOrDefault((local, remote));
            if (table == told || attempt == 5)
            {
                Assert.True(table == told, $"/proc/net/tcp says {table.Name()}, ss {told.Name()}");
                return table;
            }
        }
    }

    // State, two queues, and the sockets of both ends.
    private static Dictionary<(int Local, int Remote), TcpState> ByStatistics(NetworkNamespace host) =>
        host.Execute("ss", "-H", "-n", "-t", "-a")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => !fields[4].EndsWith(":*", StringComparison.Ordinal))
            .ToDictionary(fields => (PortOf(fields[3]), PortOf(fields[4])), fields => TcpStateNames.Parse(fields[0]));

    private static int PortOf(string socket) => int.Parse(socket.AsSpan(socket.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
}
