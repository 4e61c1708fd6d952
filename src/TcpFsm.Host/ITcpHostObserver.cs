namespace TcpFsm.Host;

/// <summary>Sees what a host does, for logs and ladders.</summary>
/// <remarks>Called while the host holds its lock, in the order of what happens: return soon, call no host from there, and throw nothing.</remarks>
public interface ITcpHostObserver
{
    /// <summary>A segment is given to the device.</summary>
    void Sent(in TcpHostSegment segment);

    /// <summary>A segment for one of the host's addresses arrived, whole and with a right checksum; its transition, if any, follows.</summary>
    void Received(in TcpHostSegment segment);

    /// <summary>A machine handled an event; also where its state stays the same.</summary>
    void Transition(in TcpHostTransition transition);
}
