namespace TcpFsm.Host.Drill.Running;

/// <summary>What a script has set of the stack's judgment.</summary>
/// <param name="InsecureRst">A RST anywhere in the window resets.</param>
/// <param name="InsecureSyn">A SYN in the window resets.</param>
/// <param name="DropSynFin">A segment with SYN and FIN is dropped.</param>
internal readonly record struct Policies(bool InsecureRst, bool InsecureSyn, bool DropSynFin)
{
    /// <summary>What a stack has that is set like this.</summary>
    public static Policies Of(TcpParameters parameters) => new(!parameters.Rfc5961, !parameters.Rfc5961, false);
}
