using System;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>By calls of state handles.</summary>
internal sealed class HandleWorkload(Transfer transfer) : LiveWorkload(transfer)
{
    protected override void Run(TcpConnection connection, TcpSegment[] segments)
    {
        connection.TryGetEstablished(out TcpConnection.Established established);
        foreach (ref readonly TcpSegment segment in segments.AsSpan())
        {
            if (!established.Receive(segment).TryGetEstablished(out established)) return;
        }
    }
}
