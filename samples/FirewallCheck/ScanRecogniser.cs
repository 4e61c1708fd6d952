using TcpFsm;

namespace FirewallCheck;

/// <summary>
/// Tells scans by their flags. Every illegal combination of TCP is named here, and the compiler is content: masks, patterns and comparisons judge
/// what others sent. Only a segment of your own with such flags is an error (TFSM1001).
/// </summary>
internal static class ScanRecogniser
{
    private const TcpFlags SynFin = TcpFlags.Syn | TcpFlags.Fin;
    private const TcpFlags Tree = SynFin | TcpFlags.Rst | TcpFlags.Psh | TcpFlags.Ack | TcpFlags.Urg;

    /// <summary>What a segment looks for.</summary>
    /// <param name="flags">Its flags.</param>
    /// <param name="isOfConnection">Whether a connection is known that it may belong to.</param>
    public static Scan Recognise(TcpFlags flags, bool isOfConnection)
    {
        if ((flags & Tree) == Tree) return Scan.XmasTree;
        if ((flags & SynFin) == SynFin) return Scan.SynFin;
        if (flags.HasFlag(TcpFlags.Syn | TcpFlags.Rst)) return Scan.SynRst;
        return flags switch
        {
            TcpFlags.None => Scan.Null,
            TcpFlags.Fin => Scan.Fin,
            TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Urg => Scan.Xmas,
            // Legal at the end of every connection; without one it asks whether a port answers.
            TcpFlags.Fin | TcpFlags.Ack when !isOfConnection => Scan.Maimon,
            _ => Scan.None,
        };
    }
}
