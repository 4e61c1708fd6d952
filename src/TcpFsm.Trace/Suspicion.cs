namespace TcpFsm.Trace;

/// <summary>Something that only many connections together show.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Who">The address it comes from, or, of backscatter, the address that was attacked.</param>
/// <param name="Count">Connections it shows in; of a reset storm, RSTs within its worst second.</param>
public sealed record Suspicion(SuspicionKind Kind, string Who, long Count);

/// <summary>Kinds of suspicions.</summary>
public enum SuspicionKind : byte
{
    /// <summary>One address sent segments without flags.</summary>
    NullScan,

    /// <summary>One address sent FINs without ACK.</summary>
    FinScan,

    /// <summary>One address sent FIN, PSH and URG at once.</summary>
    XmasScan,

    /// <summary>One address sent SYN and FIN at once.</summary>
    SynFinScan,

    /// <summary>One address sent FIN,ACK and nothing before it to many sockets (Uriel Maimon's scan).</summary>
    MaimonScan,

    /// <summary>One address sent ACK and nothing before it to many sockets, and was answered with RST or not at all.</summary>
    AckScan,

    /// <summary>One address sent SYNs to many sockets, which refused or did not answer, or it broke off the handshake.</summary>
    SynScan,

    /// <summary>One address answers SYNs that nobody in the capture sent: somebody attacks it with forged sources.</summary>
    Backscatter,

    /// <summary>One address sent a hundred RSTs or more within a second.</summary>
    ResetStorm,
}
