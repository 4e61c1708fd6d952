using System;
using System.IO;
using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Terminal;

/// <summary>The standard output, which says so when the program at the other end of a pipe has gone.</summary>
internal static class StandardOutput
{
    // ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows, whose console stream serves pipes too.
    private static readonly int[] NoReader = [unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>Opens it.</summary>
    /// <remarks>
    /// Writing after the reader has gone throws <see cref="OutputClosedException"/>, and what else fails, a full disk for one, a
    /// <see cref="ToolException"/>.
    /// </remarks>
    public static Stream Open() => TryOpenPipe() is { } pipe ? new GuardedStream(pipe, isPipe: true) : new GuardedStream(Console.OpenStandardOutput(), isPipe: false);

    /// <summary>The console's own stream drops what nobody reads, and <c>trace FILE | head</c> would go on to the end of a large file.</summary>
    private static AnonymousPipeClientStream? TryOpenPipe()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return null;
        try
        {
            return new AnonymousPipeClientStream(PipeDirection.Out, new SafePipeHandle(1, ownsHandle: false));
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return null; // a file or a device
        }
    }

    private sealed class GuardedStream(Stream inner, bool isPipe) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => Guard(inner.Flush);

        public override void Write(byte[] buffer, int offset, int count) => Guard(() => inner.Write(buffer, offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (IOException e)
            {
                throw Translate(e);
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private void Guard(Action write)
        {
            try
            {
                write();
            }
            catch (IOException e)
            {
                throw Translate(e);
            }
        }

        // A pipe fails for one reason only.
        private Exception Translate(IOException failure) => isPipe || Array.IndexOf(NoReader, failure.HResult) >= 0
            ? new OutputClosedException(failure)
            : new ToolException($"Cannot write the output: {failure.Message}");
    }
}
