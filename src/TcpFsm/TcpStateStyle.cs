namespace TcpFsm;

/// <summary>Whose spelling of the states.</summary>
public enum TcpStateStyle : byte
{
    /// <summary>RFC 9293, section 3.3.2: <c>SYN-RECEIVED</c>.</summary>
    Rfc = 0,

    /// <summary>Linux, its netstat and conntrack: <c>SYN_RECV</c>, <c>FIN_WAIT1</c>, <c>CLOSE</c>.</summary>
    Linux,

    /// <summary>The ss command: <c>SYN-RECV</c>, <c>ESTAB</c>, <c>UNCONN</c>.</summary>
    Ss,

    /// <summary>The netstat of the BSDs: <c>SYN_RCVD</c>, <c>FIN_WAIT_1</c>.</summary>
    Bsd,

    /// <summary>The netstat of Windows: <c>SYN_RECEIVED</c>, <c>LISTENING</c>.</summary>
    Windows,
}
