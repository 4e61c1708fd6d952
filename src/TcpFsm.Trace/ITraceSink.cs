namespace TcpFsm.Trace;

/// <summary>Where findings go, in the order of the capture.</summary>
public interface ITraceSink
{
    /// <summary>One packet; not called where <see cref="TraceOptions.Packets"/> is off.</summary>
    void Packet(in PacketFinding packet);

    /// <summary>One connection, after its last packet.</summary>
    void Connection(in ConnectionFinding connection);

    /// <summary>The whole capture, at last.</summary>
    void Capture(CaptureSummary capture);
}
