using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Drill.Running;

/// <summary>A file descriptor of the script.</summary>
/// <param name="socket">Its socket.</param>
internal sealed class ScriptFile(TcpSocket socket)
{
    /// <summary>Its socket.</summary>
    public TcpSocket Socket { get; } = socket;

    /// <summary>Whether its calls return rather than block.</summary>
    public bool IsNonBlocking { get; set; }
}
