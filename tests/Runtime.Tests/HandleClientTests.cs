namespace TcpFsm.Runtime.Tests;

public class HandleClientTests
{
    private const string Expected = """
        Active open
         1  SYN-SENT     --> <SEQ=100><CTL=SYN>                           --> SYN-RECEIVED
         2  ESTABLISHED  <-- <SEQ=300><ACK=101><CTL=SYN,ACK>              <-- SYN-RECEIVED

        A request of 2000 octets, and its acknowledgment
         3  ESTABLISHED  --> <SEQ=101><ACK=301><CTL=ACK>                  --> ESTABLISHED
         4  ESTABLISHED  --> <SEQ=101><ACK=301><DATA=1460><CTL=ACK>       --> ESTABLISHED
         5  ESTABLISHED  --> <SEQ=1561><ACK=301><DATA=540><CTL=PSH,ACK>   --> ESTABLISHED
         6  ESTABLISHED  <-- <SEQ=301><ACK=1561><CTL=ACK>                 <-- ESTABLISHED
         7  ESTABLISHED  <-- <SEQ=301><ACK=2101><CTL=ACK>                 <-- ESTABLISHED

        Half-close: nothing more to say, but much to hear
         8  FIN-WAIT-1   --> <SEQ=2101><ACK=301><CTL=FIN,ACK>             --> CLOSE-WAIT
         9  FIN-WAIT-2   <-- <SEQ=301><ACK=2102><CTL=ACK>                 <-- CLOSE-WAIT

        The reply, and the peer's FIN behind it
        10  FIN-WAIT-2   <-- <SEQ=301><ACK=2102><DATA=1460><CTL=ACK>      <-- LAST-ACK
        11  FIN-WAIT-2   --> <SEQ=2102><ACK=1761><CTL=ACK>                --> LAST-ACK
        12  FIN-WAIT-2   --> <SEQ=2102><ACK=1761><CTL=ACK>                --> LAST-ACK
        13  FIN-WAIT-2   <-- <SEQ=1761><ACK=2102><DATA=1460><CTL=ACK>     <-- LAST-ACK
        14  FIN-WAIT-2   --> <SEQ=2102><ACK=3221><CTL=ACK>                --> LAST-ACK
        15  FIN-WAIT-2   --> <SEQ=2102><ACK=3221><CTL=ACK>                --> LAST-ACK
        16  FIN-WAIT-2   <-- <SEQ=3221><ACK=2102><DATA=80><CTL=PSH,ACK>   <-- LAST-ACK
        17  FIN-WAIT-2   --> <SEQ=2102><ACK=3301><CTL=ACK>                --> LAST-ACK
        18  FIN-WAIT-2   --> <SEQ=2102><ACK=3301><CTL=ACK>                --> LAST-ACK
        19  TIME-WAIT    <-- <SEQ=3301><ACK=2102><CTL=FIN,ACK>            <-- LAST-ACK
        20  TIME-WAIT    --> <SEQ=2102><ACK=3302><CTL=ACK>                --> CLOSED

        TIME-WAIT: a handle goes stale when a timer changes the state behind it
            before 2 MSL have passed: TIME-WAIT
            and after:                TIME-WAIT (stale), for the connection is in CLOSED
        """;

    [Fact]
    public void HandleClient_PrintsItsLadder() => Assert.Equal(Expected, SampleProgram.Run("HandleClient"));
}
