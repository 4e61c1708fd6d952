using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Threading;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Capture.Zstandard;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Text;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace;

/// <summary>Traces captures: pcap, pcapng and tcpdump's text, told apart by their content.</summary>
public static class CaptureTracer
{
    /// <summary>Traces a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What to trace.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="cancellation">Ends the tracing between two packets.</param>
    /// <returns>What the sink was told of the capture at last; a file that cannot be read is a problem in it, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The tracing was cancelled.</exception>
    public static CaptureSummary Trace(string path, TraceOptions options, ITraceSink sink, CancellationToken cancellation = default)
    {
        OctetSource source;
        try
        {
            source = OctetSource.Open(path);
        }
        catch (Exception failure) when (IsFileTrouble(failure))
        {
            return Finish(Unreadable(path, failure), sink);
        }

        using (source)
            return Trace(source, path, options, sink, cancellation);
    }

    /// <summary>Traces a stream, which need not be seekable.</summary>
    /// <param name="stream">The capture; the caller disposes it.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="options">What to trace.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="cancellation">Ends the tracing between two packets.</param>
    /// <inheritdoc cref="Trace(string, TraceOptions, ITraceSink, CancellationToken)" path="/returns"/>
    /// <exception cref="OperationCanceledException">The tracing was cancelled.</exception>
    public static CaptureSummary Trace(Stream stream, string name, TraceOptions options, ITraceSink sink, CancellationToken cancellation = default)
    {
        using var source = OctetSource.From(stream);
        return Trace(source, name, options, sink, cancellation);
    }

    private static CaptureSummary Trace(OctetSource source, string name, TraceOptions options, ITraceSink sink, CancellationToken cancellation)
    {
        using Stream? unpacking = Unpacking(source);
        if (unpacking is null)
            return TracePlain(source, name, options, sink, cancellation);
        using var unpacked = OctetSource.From(unpacking);
        return TracePlain(unpacked, name, options, sink, cancellation);
    }

    private static Stream? Unpacking(OctetSource source)
    {
        if (ZstandardStream.Recognizes(source))
            return new ZstandardStream(source);
        return FormatDetector.IsGzip(source) ? new GZipStream(new SourceStream(source), CompressionMode.Decompress) : null;
    }

    private static CaptureSummary TracePlain(OctetSource source, string name, TraceOptions options, ITraceSink sink, CancellationToken cancellation)
    {
        if (SocketTable.Recognizes(source))
            return Finish(new SocketTable(source).Read(name, options), sink);
        var tracker = new ConnectionTracker(options, sink);
        IPacketSource? packets = PacketSources.Open(source, name, out CaptureProblem? problem);
        var batch = new TcpPacket[ConnectionTracker.PacketsAtOnce];
        while (packets is not null && packets.Read(batch) is var count and > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            tracker.Follow(batch.AsSpan(0, count));
        }

        if (source.Failure is { } failure)
            problem = new CaptureProblem(name, source.Offset, 0, $"cannot be read any further: {failure}", packets is null ? CaptureSeverity.Unreadable : CaptureSeverity.Broken);
        tracker.End();
        if (tracker.Evicted > 0)
            problem ??= TooMany(name, tracker, options);
        return Finish(Summaries.Of(name, packets, tracker, problem), sink);
    }

    private static CaptureProblem TooMany(string name, ConnectionTracker tracker, TraceOptions options)
    {
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"more than {options.MostConnections} connections at a time: {tracker.Evicted} of them, silent for longest, were told before their end and what followed counts anew");
        return new CaptureProblem(name, 0, 0, message, CaptureSeverity.Note);
    }

    private static CaptureSummary Unreadable(string path, Exception failure)
    {
        string message = failure switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException when Directory.Exists(path) => "is a folder, not a capture",
            UnauthorizedAccessException => "may not be read by this user",
            _ => $"cannot be opened: {failure.Message}",
        };
        return Summaries.Unreadable(new CaptureProblem(path, 0, 0, message, CaptureSeverity.Unreadable));
    }

    private static bool IsFileTrouble(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static CaptureSummary Finish(CaptureSummary summary, ITraceSink sink)
    {
        sink.Capture(summary);
        return summary;
    }
}
