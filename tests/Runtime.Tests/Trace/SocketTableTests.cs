using System.IO;
using System.Linq;
using System.Text;
using TcpFsm.Trace;
using TcpFsm.Trace.Reporting;

namespace TcpFsm.Runtime.Tests.Trace;

public class SocketTableTests
{
    private const string Ss =
        """
        State      Recv-Q Send-Q Local Address:Port      Peer Address:Port   Process
        LISTEN     0      128          0.0.0.0:80             0.0.0.0:*
        LISTEN     0      128       127.0.0.53%lo:53          0.0.0.0:*
        SYN-RECV   0      0           10.0.0.2:80            10.0.0.7:1025
        SYN-RECV   0      0           10.0.0.2:80            10.0.0.8:1026
        ESTAB      0      0           10.0.0.2:80            10.0.0.9:1027
        TIME-WAIT  0      0     [fe80::2%eth0]:443     [fe80::1]:50000
        SYN-SENT   0      1           10.0.0.2:40000        10.0.0.99:80
        """;

    private const string Netstat =
        """
        Active Internet connections (servers and established)
        Proto Recv-Q Send-Q Local Address           Foreign Address         State
        tcp        0      0 0.0.0.0:80              0.0.0.0:*               LISTEN
        tcp        0      0 10.0.0.2:80             10.0.0.7:1025           SYN_RECV
        tcp        0      0 10.0.0.2:80             10.0.0.8:1026           SYN_RECV
        tcp        0      0 10.0.0.2:80             10.0.0.9:1027           ESTABLISHED
        tcp6       0      0 :::443                  :::*                    LISTEN
        tcp4       0      0 10.0.0.2.81             10.0.0.9.1028           CLOSE_WAIT
        udp        0      0 0.0.0.0:68              0.0.0.0:*
        """;

    [Theory]
    [InlineData(Ss, 7)]
    [InlineData(Netstat, 6)]
    public void HalfOpenSockets_AreReportedAsThoseOfACapture(string table, int sockets)
    {
        CaptureSummary summary = Findings.Of(Encoding.ASCII.GetBytes(table), new TraceOptions { HalfOpenWarning = 2 }).Summary;
        Assert.Equal((sockets, 0, "socket table"), ((int)summary.Connections, summary.Problems.Count, summary.Format));
        HalfOpenServer server = Assert.Single(summary.HalfOpen);
        Assert.Equal(("10.0.0.2:80", 2L, 3L, true), (server.Server, server.HalfOpen, server.Attempts, server.IsFlood));
        Assert.Equal(2, summary.States.Single(state => state.State == TcpState.SynReceived).Count);
    }

    [Fact]
    public void States_AreCounted()
    {
        using var output = new StringWriter();
        CaptureTracer.Trace(new MemoryStream(Encoding.ASCII.GetBytes(Ss)), "ss.txt", new TraceOptions(), new TableTraceSink(output));
        Assert.EndsWith("ss.txt: 7 sockets, 2 LISTEN, 1 SYN-SENT, 2 SYN-RECEIVED, 1 ESTABLISHED, 1 TIME-WAIT\n", output.ToString(), System.StringComparison.Ordinal);
    }
}
