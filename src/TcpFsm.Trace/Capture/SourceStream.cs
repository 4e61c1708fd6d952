using System;
using TcpFsm.Shared;

namespace TcpFsm.Trace.Capture;

/// <summary>What is left of a source as a stream, for what reads streams only.</summary>
internal sealed class SourceStream(OctetSource source) : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        ReadOnlySpan<byte> next = source.PeekAny();
        int count = Math.Min(buffer.Length, next.Length);
        next[..count].CopyTo(buffer);
        source.Skip(count);
        return count;
    }
}
