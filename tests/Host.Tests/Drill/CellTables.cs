namespace TcpFsm.Host.Tests.Drill;

/// <summary>What RFC 9293, section 3.10.7, says of segments in each state. Written by hand: nothing here is computed by the machine.</summary>
internal static class CellTables
{
    /// <summary>
    /// Every state and every combination of flags that matters. Numbers are the next ones: in CLOSED and LISTEN, where there are none, 100 and 300.
    /// </summary>
    public const string Cells = """
        CLOSED               | | < S 100:100(0)            | > R. 0:0(0) ack 101 | CLOSED
        CLOSED               | | < S. 100:100(0) ack 300   | > R 300:300(0)      | CLOSED
        CLOSED               | | < SF 100:100(0)           | > R. 0:0(0) ack 102 | CLOSED
        CLOSED               | | < . 100:100(0) ack 300    | > R 300:300(0)      | CLOSED
        CLOSED               | | < F 100:100(0)            | > R. 0:0(0) ack 101 | CLOSED
        CLOSED               | | < F. 100:100(0) ack 300   | > R 300:300(0)      | CLOSED
        CLOSED               | | < R 100:100(0)            |                     | CLOSED
        CLOSED               | | < R. 100:100(0) ack 300   |                     | CLOSED
        LISTEN               | | < S 100:100(0)            | > S. 0:0(0) ack 101 | SYN-RECEIVED
        LISTEN               | | < S. 100:100(0) ack 300   | > R 300:300(0)      | LISTEN
        LISTEN               | | < SF 100:100(0)           | > S. 0:0(0) ack 101 | SYN-RECEIVED
        LISTEN               | | < . 100:100(0) ack 300    | > R 300:300(0)      | LISTEN
        LISTEN               | | < F 100:100(0)            |                     | LISTEN
        LISTEN               | | < F. 100:100(0) ack 300   | > R 300:300(0)      | LISTEN
        LISTEN               | | < R 100:100(0)            |                     | LISTEN
        LISTEN               | | < R. 100:100(0) ack 300   |                     | LISTEN
        SYN-SENT             | | < S 100:100(0)            | > S. 0:0(0) ack 101 | SYN-RECEIVED
        SYN-SENT             | | < S. 100:100(0) ack 1     | > . 1:1(0) ack 1    | ESTABLISHED
        SYN-SENT             | | < SF 100:100(0)           | > S. 0:0(0) ack 101 | SYN-RECEIVED
        SYN-SENT             | | < . 100:100(0) ack 1      |                     | SYN-SENT
        SYN-SENT             | | < F 100:100(0)            |                     | SYN-SENT
        SYN-SENT             | | < F. 100:100(0) ack 1     |                     | SYN-SENT
        SYN-SENT             | | < R 100:100(0)            |                     | SYN-SENT
        SYN-SENT             | | < R. 100:100(0) ack 1     |                     | CLOSED
        SYN-RECEIVED passive | | < S 1:1(0)                |                     | LISTEN
        SYN-RECEIVED passive | | < S. 1:1(0) ack 1         |                     | LISTEN
        SYN-RECEIVED passive | | < SF 1:1(0)               |                     | LISTEN
        SYN-RECEIVED passive | | < . 1:1(0) ack 1          |                     | ESTABLISHED
        SYN-RECEIVED passive | | < F 1:1(0)                |                     | SYN-RECEIVED
        SYN-RECEIVED passive | | < F. 1:1(0) ack 1         | > . 1:1(0) ack 2    | CLOSE-WAIT
        SYN-RECEIVED passive | | < R 1:1(0)                |                     | LISTEN
        SYN-RECEIVED passive | | < R. 1:1(0) ack 1         |                     | LISTEN
        SYN-RECEIVED active  | | < S 1:1(0)                | > . 1:1(0) ack 1    | SYN-RECEIVED
        SYN-RECEIVED active  | | < S. 1:1(0) ack 1         | > . 1:1(0) ack 1    | SYN-RECEIVED
        SYN-RECEIVED active  | | < SF 1:1(0)               | > . 1:1(0) ack 1    | SYN-RECEIVED
        SYN-RECEIVED active  | | < . 1:1(0) ack 1          |                     | ESTABLISHED
        SYN-RECEIVED active  | | < F 1:1(0)                |                     | SYN-RECEIVED
        SYN-RECEIVED active  | | < F. 1:1(0) ack 1         | > . 1:1(0) ack 2    | CLOSE-WAIT
        SYN-RECEIVED active  | | < R 1:1(0)                |                     | CLOSED
        SYN-RECEIVED active  | | < R. 1:1(0) ack 1         |                     | CLOSED
        ESTABLISHED          | | < S 1:1(0)                | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          | | < S. 1:1(0) ack 1         | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          | | < SF 1:1(0)               | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          | | < . 1:1(0) ack 1          |                     | ESTABLISHED
        ESTABLISHED          | | < F 1:1(0)                |                     | ESTABLISHED
        ESTABLISHED          | | < F. 1:1(0) ack 1         | > . 1:1(0) ack 2    | CLOSE-WAIT
        ESTABLISHED          | | < R 1:1(0)                |                     | CLOSED
        ESTABLISHED          | | < R. 1:1(0) ack 1         |                     | CLOSED
        FIN-WAIT-1           | | < S 1:1(0)                | > . 2:2(0) ack 1    | FIN-WAIT-1
        FIN-WAIT-1           | | < S. 1:1(0) ack 2         | > . 2:2(0) ack 1    | FIN-WAIT-1
        FIN-WAIT-1           | | < SF 1:1(0)               | > . 2:2(0) ack 1    | FIN-WAIT-1
        FIN-WAIT-1           | | < . 1:1(0) ack 2          |                     | FIN-WAIT-2
        FIN-WAIT-1           | | < F 1:1(0)                |                     | FIN-WAIT-1
        FIN-WAIT-1           | | < F. 1:1(0) ack 2         | > . 2:2(0) ack 2    | TIME-WAIT
        FIN-WAIT-1           | | < R 1:1(0)                |                     | CLOSED
        FIN-WAIT-1           | | < R. 1:1(0) ack 2         |                     | CLOSED
        FIN-WAIT-2           | | < S 1:1(0)                | > . 2:2(0) ack 1    | FIN-WAIT-2
        FIN-WAIT-2           | | < S. 1:1(0) ack 2         | > . 2:2(0) ack 1    | FIN-WAIT-2
        FIN-WAIT-2           | | < SF 1:1(0)               | > . 2:2(0) ack 1    | FIN-WAIT-2
        FIN-WAIT-2           | | < . 1:1(0) ack 2          |                     | FIN-WAIT-2
        FIN-WAIT-2           | | < F 1:1(0)                |                     | FIN-WAIT-2
        FIN-WAIT-2           | | < F. 1:1(0) ack 2         | > . 2:2(0) ack 2    | TIME-WAIT
        FIN-WAIT-2           | | < R 1:1(0)                |                     | CLOSED
        FIN-WAIT-2           | | < R. 1:1(0) ack 2         |                     | CLOSED
        CLOSE-WAIT           | | < S 2:2(0)                | > . 1:1(0) ack 2    | CLOSE-WAIT
        CLOSE-WAIT           | | < S. 2:2(0) ack 1         | > . 1:1(0) ack 2    | CLOSE-WAIT
        CLOSE-WAIT           | | < SF 2:2(0)               | > . 1:1(0) ack 2    | CLOSE-WAIT
        CLOSE-WAIT           | | < . 2:2(0) ack 1          |                     | CLOSE-WAIT
        CLOSE-WAIT           | | < F 2:2(0)                |                     | CLOSE-WAIT
        CLOSE-WAIT           | | < F. 2:2(0) ack 1         |                     | CLOSE-WAIT
        CLOSE-WAIT           | | < R 2:2(0)                |                     | CLOSED
        CLOSE-WAIT           | | < R. 2:2(0) ack 1         |                     | CLOSED
        CLOSING              | | < S 2:2(0)                | > . 2:2(0) ack 2    | CLOSING
        CLOSING              | | < S. 2:2(0) ack 2         | > . 2:2(0) ack 2    | CLOSING
        CLOSING              | | < SF 2:2(0)               | > . 2:2(0) ack 2    | CLOSING
        CLOSING              | | < . 2:2(0) ack 2          |                     | TIME-WAIT
        CLOSING              | | < F 2:2(0)                |                     | CLOSING
        CLOSING              | | < F. 1:1(0) ack 2         | > . 2:2(0) ack 2    | CLOSING
        CLOSING              | | < R 2:2(0)                |                     | CLOSED
        CLOSING              | | < R. 2:2(0) ack 2         |                     | CLOSED
        LAST-ACK             | | < S 2:2(0)                | > . 2:2(0) ack 2    | LAST-ACK
        LAST-ACK             | | < S. 2:2(0) ack 2         | > . 2:2(0) ack 2    | LAST-ACK
        LAST-ACK             | | < SF 2:2(0)               | > . 2:2(0) ack 2    | LAST-ACK
        LAST-ACK             | | < . 2:2(0) ack 2          |                     | CLOSED
        LAST-ACK             | | < F 2:2(0)                |                     | LAST-ACK
        LAST-ACK             | | < F. 1:1(0) ack 2         | > . 2:2(0) ack 2    | LAST-ACK
        LAST-ACK             | | < R 2:2(0)                |                     | CLOSED
        LAST-ACK             | | < R. 2:2(0) ack 2         |                     | CLOSED
        TIME-WAIT            | | < S 2:2(0)                | > . 2:2(0) ack 2    | TIME-WAIT
        TIME-WAIT            | | < S. 2:2(0) ack 2         | > . 2:2(0) ack 2    | TIME-WAIT
        TIME-WAIT            | | < SF 2:2(0)               | > . 2:2(0) ack 2    | TIME-WAIT
        TIME-WAIT            | | < . 2:2(0) ack 2          |                     | TIME-WAIT
        TIME-WAIT            | | < F 2:2(0)                |                     | TIME-WAIT
        TIME-WAIT            | | < F. 1:1(0) ack 2         | > . 2:2(0) ack 2    | TIME-WAIT
        TIME-WAIT            | | < R 2:2(0)                |                     | CLOSED
        TIME-WAIT            | | < R. 2:2(0) ack 2         |                     | CLOSED
        """;

    /// <summary>Acknowledgments of what was never sent, or was acknowledged long ago (3.10.7.3 first, 3.10.7.4 fifth).</summary>
    public const string Acknowledgments = """
        SYN-SENT             | | < S. 100:100(0) ack 0     | > R 0:0(0)          | SYN-SENT
        SYN-SENT             | | < S. 100:100(0) ack 2     | > R 2:2(0)          | SYN-SENT
        SYN-SENT             | | < . 100:100(0) ack 0      | > R 0:0(0)          | SYN-SENT
        SYN-SENT             | | < F. 100:100(0) ack 2     | > R 2:2(0)          | SYN-SENT
        SYN-SENT             | | < R. 100:100(0) ack 0     |                     | SYN-SENT
        SYN-SENT             | | < R. 100:100(0) ack 2     |                     | SYN-SENT
        SYN-RECEIVED passive | | < . 1:1(0) ack 0          | > R 0:0(0)          | SYN-RECEIVED
        SYN-RECEIVED passive | | < . 1:1(0) ack 2          | > R 2:2(0)          | SYN-RECEIVED
        SYN-RECEIVED active  | | < F. 1:1(0) ack 2         | > R 2:2(0)          | SYN-RECEIVED
        ESTABLISHED          | | < . 1:1(0) ack 0          |                     | ESTABLISHED
        ESTABLISHED          | | < . 1:1(0) ack 2          | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          | | < F. 1:1(0) ack 2         | > . 1:1(0) ack 1    | ESTABLISHED
        FIN-WAIT-1           | | < . 1:1(0) ack 1          |                     | FIN-WAIT-1
        FIN-WAIT-1           | | < F. 1:1(0) ack 1         | > . 2:2(0) ack 2    | CLOSING
        FIN-WAIT-1           | | < . 1:1(0) ack 3          | > . 2:2(0) ack 1    | FIN-WAIT-1
        CLOSING              | | < . 2:2(0) ack 1          |                     | CLOSING
        LAST-ACK             | | < . 2:2(0) ack 1          |                     | LAST-ACK
        LAST-ACK             | | < . 2:2(0) ack 3          | > . 2:2(0) ack 2    | LAST-ACK
        """;

    /// <summary>
    /// A window of 1000 octets from 1 or 2 on: before it, at its edges, in it and behind it, with RFC 5961 and without (3.10.7.4 first to fourth).
    /// </summary>
    public const string Edges = """
        SYN-RECEIVED passive |                | < R 0:0(0)          |                     | SYN-RECEIVED
        SYN-RECEIVED passive |                | < R 2:2(0)          | > . 1:1(0) ack 1    | SYN-RECEIVED
        SYN-RECEIVED passive |                | < R 1000:1000(0)    | > . 1:1(0) ack 1    | SYN-RECEIVED
        SYN-RECEIVED passive |                | < R 1001:1001(0)    |                     | SYN-RECEIVED
        SYN-RECEIVED passive | insecure_rst=1 | < R 0:0(0)          |                     | SYN-RECEIVED
        SYN-RECEIVED passive | insecure_rst=1 | < R 2:2(0)          |                     | LISTEN
        SYN-RECEIVED passive | insecure_rst=1 | < R 1000:1000(0)    |                     | LISTEN
        SYN-RECEIVED passive | insecure_rst=1 | < R 1001:1001(0)    |                     | SYN-RECEIVED
        SYN-RECEIVED passive |                | < S 0:0(0)          | > . 1:1(0) ack 1    | SYN-RECEIVED
        SYN-RECEIVED passive |                | < S 1000:1000(0)    |                     | LISTEN
        SYN-RECEIVED passive |                | < S 1001:1001(0)    | > . 1:1(0) ack 1    | SYN-RECEIVED
        SYN-RECEIVED active  | insecure_rst=1 | < R 1000:1000(0)    |                     | CLOSED
        SYN-RECEIVED active  | insecure_syn=1 | < S 1:1(0)          | > R. 1:1(0) ack 1   | CLOSED
        SYN-RECEIVED active  | insecure_syn=1 | < S 1001:1001(0)    | > . 1:1(0) ack 1    | SYN-RECEIVED
        ESTABLISHED          |                | < R 0:0(0)          |                     | ESTABLISHED
        ESTABLISHED          |                | < R 2:2(0)          | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          |                | < R 1000:1000(0)    | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          |                | < R 1001:1001(0)    |                     | ESTABLISHED
        ESTABLISHED          | insecure_rst=1 | < R 0:0(0)          |                     | ESTABLISHED
        ESTABLISHED          | insecure_rst=1 | < R 2:2(0)          |                     | CLOSED
        ESTABLISHED          | insecure_rst=1 | < R 1000:1000(0)    |                     | CLOSED
        ESTABLISHED          | insecure_rst=1 | < R 1001:1001(0)    |                     | ESTABLISHED
        ESTABLISHED          | insecure_rst=1 | < S 2:2(0)          | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          | insecure_syn=1 | < R 2:2(0)          | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          |                | < S 0:0(0)          | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          |                | < S 1000:1000(0)    | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          |                | < S 1001:1001(0)    | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          | insecure_syn=1 | < S 0:0(0)          | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          | insecure_syn=1 | < S 1:1(0)          | > R. 1:1(0) ack 1   | CLOSED
        ESTABLISHED          | insecure_syn=1 | < S 1000:1000(0)    | > R. 1:1(0) ack 1   | CLOSED
        ESTABLISHED          | insecure_syn=1 | < S 1001:1001(0)    | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          | drop_synfin=1  | < SF 1:1(0)         |                     | ESTABLISHED
        LISTEN               | drop_synfin=1  | < SF 100:100(0)     |                     | LISTEN
        ESTABLISHED          |                | < . 0:0(0) ack 1    | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          |                | < . 1000:1000(0) ack 1 |                  | ESTABLISHED
        ESTABLISHED          |                | < . 1001:1001(0) ack 1 | > . 1:1(0) ack 1 | ESTABLISHED
        ESTABLISHED          |                | < F. 0:0(0) ack 1   | > . 1:1(0) ack 1    | ESTABLISHED
        ESTABLISHED          |                | < F. 1001:1001(0) ack 1 | > . 1:1(0) ack 1 | ESTABLISHED
        ESTABLISHED          |                | < . 1:11(10) ack 1  | > . 1:1(0) ack 11   | ESTABLISHED
        ESTABLISHED          |                | < . 0:10(10) ack 1  | > . 1:1(0) ack 10   | ESTABLISHED
        ESTABLISHED          |                | < . 1:1001(1000) ack 1 | > . 1:1(0) ack 1001 win 0 | ESTABLISHED
        ESTABLISHED          |                | < . 1:1002(1001) ack 1 | > . 1:1(0) ack 1001 win 0 | ESTABLISHED
        ESTABLISHED          |                | < . 1001:1011(10) ack 1 | > . 1:1(0) ack 1 win 1000 | ESTABLISHED
        FIN-WAIT-1           | insecure_rst=1 | < R 1000:1000(0)    |                     | CLOSED
        FIN-WAIT-1           | insecure_rst=1 | < R 1001:1001(0)    |                     | FIN-WAIT-1
        FIN-WAIT-2           |                | < R 1000:1000(0)    | > . 2:2(0) ack 1    | FIN-WAIT-2
        FIN-WAIT-2           | insecure_syn=1 | < S 1000:1000(0)    | > R. 2:2(0) ack 1   | CLOSED
        CLOSE-WAIT           |                | < R 3:3(0)          | > . 1:1(0) ack 2    | CLOSE-WAIT
        CLOSE-WAIT           | insecure_rst=1 | < R 1:1(0)          |                     | CLOSE-WAIT
        CLOSE-WAIT           | insecure_rst=1 | < R 3:3(0)          |                     | CLOSED
        CLOSING              |                | < R 3:3(0)          | > . 2:2(0) ack 2    | CLOSING
        CLOSING              | insecure_syn=1 | < S 2:2(0)          | > R. 2:2(0) ack 2   | CLOSED
        LAST-ACK             |                | < R 3:3(0)          | > . 2:2(0) ack 2    | LAST-ACK
        LAST-ACK             | insecure_rst=1 | < R 3:3(0)          |                     | CLOSED
        TIME-WAIT            |                | < R 1:1(0)          |                     | TIME-WAIT
        TIME-WAIT            |                | < R 3:3(0)          | > . 2:2(0) ack 2    | TIME-WAIT
        TIME-WAIT            | insecure_rst=1 | < R 3:3(0)          |                     | CLOSED
        TIME-WAIT            | insecure_syn=1 | < S 2:2(0)          | > R. 2:2(0) ack 2   | CLOSED
        TIME-WAIT            | insecure_syn=1 | < S 1:1(0)          | > . 2:2(0) ack 2    | TIME-WAIT
        TIME-WAIT            |                | < . 1:1(0) ack 2    | > . 2:2(0) ack 2    | TIME-WAIT
        """;
}
