using System;
using System.IO;
using System.Threading;
using TcpFsm.Shared;

namespace TcpFsm.Tool.Tracing;

/// <summary>A file that another program still writes: at its end it waits for more, until it is told to stop.</summary>
/// <param name="inner">The file.</param>
/// <param name="idle">Called before each wait, so that what is known by then can be shown.</param>
/// <param name="stop">Ends the waiting: the file is taken to end there.</param>
internal sealed class FollowedStream(Stream inner, Action idle, CancellationToken stop) : ForwardStream
{
    /// <summary>How often it is looked for more.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Follows a file, or a pipe.</summary>
    /// <inheritdoc cref="FollowedStream"/>
    public static Stream Of(Stream inner, Action idle, CancellationToken stop) =>
        inner.CanSeek ? new FollowedStream(inner, idle, stop) : new FollowedPipe(inner, idle, stop);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!stop.IsCancellationRequested)
        {
            int read = inner.Read(buffer);
            if (read > 0 || buffer.IsEmpty) return read;
            idle();
            stop.WaitHandle.WaitOne(Pause);
        }

        return 0;
    }
}
