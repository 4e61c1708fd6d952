namespace TcpFsm.Runtime.Tests;

public class QuickstartTests
{
    private const string Expected = """
        Stop-and-wait ARQ: A sends a frame
         1  WAITING      --> <NR=0><DATA=10><TYPE=INFO>                   --> IDLE
         2  IDLE         <-- <NR=0><TYPE=ACK>                             <-- IDLE

        Another, and its acknowledgment is lost
         3  WAITING      --> <NR=1><DATA=20><TYPE=INFO>                   --> IDLE
         4  WAITING       X  <NR=1><TYPE=ACK>                              X  IDLE
         5  WAITING      --> <NR=1><DATA=20><TYPE=INFO>                   --> IDLE
         6  IDLE         <-- <NR=1><TYPE=ACK>                             <-- IDLE

        TCP: B listens, A opens, three segments shake hands
         1  SYN-SENT     --> <SEQ=100><CTL=SYN>                           --> SYN-RECEIVED
         2  ESTABLISHED  <-- <SEQ=300><ACK=101><CTL=SYN,ACK>              <-- SYN-RECEIVED
         3  ESTABLISHED  --> <SEQ=101><ACK=301><CTL=ACK>                  --> ESTABLISHED

        A sends 3000 octets, and B reads them
         4  ESTABLISHED  --> <SEQ=101><ACK=301><DATA=1460><CTL=ACK>       --> ESTABLISHED
         5  ESTABLISHED  --> <SEQ=1561><ACK=301><DATA=1460><CTL=ACK>      --> ESTABLISHED
         6  ESTABLISHED  --> <SEQ=3021><ACK=301><DATA=80><CTL=PSH,ACK>    --> ESTABLISHED
         7  ESTABLISHED  <-- <SEQ=301><ACK=1561><CTL=ACK>                 <-- ESTABLISHED
         8  ESTABLISHED  <-- <SEQ=301><ACK=3021><CTL=ACK>                 <-- ESTABLISHED
         9  ESTABLISHED  <-- <SEQ=301><ACK=3101><CTL=ACK>                 <-- ESTABLISHED
        10  ESTABLISHED  <-- <SEQ=301><ACK=3101><CTL=ACK>                 <-- ESTABLISHED

        A half-closes: it has said everything, B has not
        11  FIN-WAIT-1   --> <SEQ=3101><ACK=301><CTL=FIN,ACK>             --> CLOSE-WAIT
        12  FIN-WAIT-2   <-- <SEQ=301><ACK=3102><CTL=ACK>                 <-- CLOSE-WAIT
        13  FIN-WAIT-2   <-- <SEQ=301><ACK=3102><DATA=500><CTL=PSH,ACK>   <-- CLOSE-WAIT
        14  FIN-WAIT-2   --> <SEQ=3102><ACK=801><CTL=ACK>                 --> CLOSE-WAIT

        B closes too, with the last two of the four segments it takes
        15  TIME-WAIT    <-- <SEQ=801><ACK=3102><CTL=FIN,ACK>             <-- LAST-ACK
        16  TIME-WAIT    --> <SEQ=3102><ACK=802><CTL=ACK>                 --> CLOSED

        2 MSL later
            A: TIME-WAIT -> CLOSED, by rule W3 of RFC 9293, section 3.10.8
            CLOSED                                                            CLOSED
        """;

    [Fact]
    public void Quickstart_PrintsItsLadders() => Assert.Equal(Expected, SampleProgram.Run("Quickstart"));
}
