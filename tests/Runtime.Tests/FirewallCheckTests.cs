namespace TcpFsm.Runtime.Tests;

public class FirewallCheckTests
{
    private const string Expected = """
        10.0.0.7:40000  > 10.0.0.1:443    SYN,ECE,CWR              pass
        10.0.0.1:443    > 10.0.0.7:40000  SYN,ACK,ECE              pass
        10.0.0.7:40000  > 10.0.0.1:443    ACK                      pass
        10.0.0.7:40000  > 10.0.0.1:443    PSH,ACK                  pass
        10.0.0.7:40000  > 10.0.0.1:443    FIN,ACK                  pass
        10.0.0.1:443    > 10.0.0.7:40000  FIN,ACK                  pass
        10.0.0.8:40001  > 10.0.0.1:22     SYN                      pass
        10.0.0.1:22     > 10.0.0.8:40001  RST,ACK                  pass
        10.6.6.6:31337  > 10.0.0.1:21                              drop: Null scan
        10.6.6.6:31337  > 10.0.0.1:22     FIN                      drop: Fin scan
        10.6.6.6:31337  > 10.0.0.1:23     FIN,PSH,URG              drop: Xmas scan
        10.6.6.6:31337  > 10.0.0.1:25     FIN,ACK                  drop: Maimon scan
        10.6.6.6:31337  > 10.0.0.1:53     SYN,FIN                  drop: SynFin scan
        10.6.6.6:31337  > 10.0.0.1:79     SYN,RST                  drop: SynRst scan
        10.6.6.6:31337  > 10.0.0.1:80     SYN,FIN,RST,PSH,ACK,URG  drop: XmasTree scan
        """;

    [Fact]
    public void FirewallCheck_PassesConnectionsAndDropsScans() => Assert.Equal(Expected, SampleProgram.Run("FirewallCheck"));
}
