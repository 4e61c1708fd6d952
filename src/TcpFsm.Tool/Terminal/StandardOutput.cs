using System;
using System.IO;
using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace TcpFsm.Tool.Terminal;

/// <summary>The standard output, which says so when the program at the other end of a pipe has gone.</summary>
internal static class StandardOutput
{
    /// <summary>Opens it. Writing after the reader has gone throws <see cref="OutputClosedException"/>.</summary>
    public static Stream Open() => new ClosingStream(TryOpenPipe() ?? Console.OpenStandardOutput());

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

    private sealed class ClosingStream(Stream inner) : Stream
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
                throw new OutputClosedException(e);
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private static void Guard(Action write)
        {
            try
            {
                write();
            }
            catch (IOException e)
            {
                throw new OutputClosedException(e);
            }
        }
    }
}
