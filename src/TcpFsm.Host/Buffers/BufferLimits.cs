namespace TcpFsm.Host.Buffers;

/// <summary>How large buffers may be.</summary>
public static class BufferLimits
{
    /// <summary>Octets of the largest buffer: no window is larger (RFC 7323, section 2.3).</summary>
    public const int Largest = 1 << 30;
}
