using System;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>By calls of the connection.</summary>
internal sealed class ConnectionWorkload(Transfer transfer) : LiveWorkload(transfer)
{
    protected override void Run(TcpConnection connection, TcpSegment[] segments)
    {
        foreach (ref readonly TcpSegment segment in segments.AsSpan()) connection.Receive(segment);
    }
}
