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
            TcpState table = host.Connections().FirstOrDefault(line => (line.Local.Port, line.Remote.Port) == (local, remote)).State;
            TcpState told = SocketStatistics.ReadAll(host).FirstOrDefault(line => (line.Local.Port, line.Remote.Port) == (local, remote)).State;
            if (table == told || attempt == 5)
            {
                Assert.True(table == told, $"/proc/net/tcp says {table.Name()}, ss {told.Name()}");
                return table;
            }
        }
    }
}
