using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace TcpFsm.Trace.Capture;

/// <summary>
/// A file or a pipe as a window of octets that moves forward. A file is read in blocks of 1 MiB at given positions, which costs one
/// system call for some thousand packets and no stream in between.
/// </summary>
internal sealed class OctetSource : IDisposable
{
    private const int FileBlock = 1 << 20;

    /// <summary>A pipe hands over no more at a time.</summary>
    private const int StreamBlock = 1 << 16;

    private readonly SafeFileHandle? _file;
    private readonly Stream? _stream;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private long _readAt;
    private bool _exhausted;

    private OctetSource(SafeFileHandle? file, Stream? stream, int block)
    {
        _buffer = new byte[block];
        _file = file;
        _stream = stream;
    }

    /// <summary>Octets before the window: where the next one to be taken stands in the file.</summary>
    public long Offset => _readAt - (_end - _start);

    /// <summary>Why the source could not be read to its end, or null. Reading it then is as if it ended there.</summary>
    public string? Failure { get; private set; }

    /// <summary>Opens a file. Throws what the file system throws; the caller makes it a problem.</summary>
    public static OctetSource Open(string path)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, FileOptions.SequentialScan);
        return new OctetSource(file, null, FileBlock);
    }

    /// <summary>Reads from a stream that need not be seekable; the caller disposes it.</summary>
    public static OctetSource From(Stream stream) =>
        new(null, stream, stream.CanSeek ? (int)Math.Clamp(stream.Length, 4096, FileBlock) : StreamBlock);

    /// <summary>The octets of the window: what can be had without asking the file or the pipe, and without waiting for it.</summary>
    public ReadOnlySpan<byte> AtHand => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The next <paramref name="count"/> octets without taking them; fewer only where the source ends.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _start < count && !_exhausted)
            Fill(count);
        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Some of the next octets without taking them: what is at hand, one at least; none only where the source ends.</summary>
    public ReadOnlySpan<byte> PeekAny()
    {
        Peek(1);
        return AtHand;
    }

    /// <summary>
    /// The octets up to and with the next line end, without taking them and without waiting for more; where there is none among
    /// <paramref name="most"/>, so many or all that are left.
    /// </summary>
    public ReadOnlySpan<byte> PeekLine(int most)
    {
        for (int searched = 0; ;)
        {
            ReadOnlySpan<byte> line = AtHand[..Math.Min(most, _end - _start)];
            int end = line[searched..].IndexOf((byte)'\n');
            if (end >= 0)
                return line[..(searched + end + 1)];
            if (line.Length == most || _exhausted)
                return line;
            searched = line.Length;
            Peek(searched + 1);
        }
    }

    /// <summary>Takes octets; returns how many there were.</summary>
    public long Skip(long count)
    {
        long left = count;
        while (left > 0)
        {
            if (_start == _end && Peek(1).IsEmpty)
                break;
            int step = (int)Math.Min(left, _end - _start);
            _start += step;
            left -= step;
        }

        return count - left;
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void Fill(int count)
    {
        int have = _end - _start;
        if (count > _buffer.Length)
            Array.Resize(ref _buffer, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count));
        _buffer.AsSpan(_start, have).CopyTo(_buffer);
        _start = 0;
        _end = have;
        while (_end < count && !_exhausted)
        {
            int got = Read(_buffer.AsSpan(_end));
            _exhausted = got == 0;
            _end += got;
            _readAt += got;
        }
    }

    private int Read(Span<byte> into)
    {
        try
        {
            return _file is null ? _stream!.Read(into) : RandomAccess.Read(_file, into, _readAt);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or InvalidDataException)
        {
            Failure = failure.Message;
            return 0;
        }
    }
}
