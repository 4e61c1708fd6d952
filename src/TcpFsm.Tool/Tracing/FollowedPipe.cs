using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Shared;

namespace TcpFsm.Tool.Tracing;

/// <summary>A pipe that another program still writes: it is waited for aside, so that the waiting can end before there is more. It ends where its writer does.</summary>
/// <param name="inner">The pipe.</param>
/// <param name="idle">Called while there is nothing to read, so that what is known by then can be shown.</param>
/// <param name="stop">Ends the waiting: the pipe is taken to end there.</param>
internal sealed class FollowedPipe(Stream inner, Action idle, CancellationToken stop) : ForwardStream
{
    private readonly byte[] _octets = new byte[1 << 16];
    private Task<int>? _reading;
    private int _start;
    private int _end;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !TryFill()) return 0;
        int count = Math.Min(buffer.Length, _end - _start);
        _octets.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    // A read that nothing comes of is left behind; it uses nothing but the buffer.
    private bool TryFill()
    {
        _reading ??= Task.Run(() => inner.Read(_octets));
        while (!IsOver(_reading))
        {
            if (stop.IsCancellationRequested) return false;
            idle();
        }

        _start = 0;
        _end = _reading.GetAwaiter().GetResult();
        _reading = null;
        return _end > 0;
    }

    private bool IsOver(Task reading) => reading.IsCompleted || Task.WaitAny([reading, Task.Delay(FollowedStream.Pause, stop)], CancellationToken.None) == 0;
}
