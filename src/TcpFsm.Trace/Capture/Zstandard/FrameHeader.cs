using System;
using System.Buffers.Binary;
using System.IO;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>What a frame says of itself (RFC 8878 3.1.1.1).</summary>
/// <param name="Window">Octets that sequences may look back.</param>
/// <param name="HasChecksum">Whether four octets of a checksum follow the last block.</param>
internal readonly record struct FrameHeader(int Window, bool HasChecksum)
{
    // What zstd itself reads unless it is asked for more (zstd --long).
    private const long MostWindow = 128 << 20;

    /// <summary>Reads it behind the magic number.</summary>
    /// <exception cref="InvalidDataException">It asks for what is not read here.</exception>
    public static FrameHeader Read(OctetSource source)
    {
        int descriptor = (int)Take(source, 1);
        if ((descriptor & 8) != 0)
            throw Damage.At("the beginning of a frame");
        bool isSingle = (descriptor & 0x20) != 0;
        long window = isSingle ? 0 : WindowOf((int)Take(source, 1));
        ulong dictionary = Take(source, (descriptor & 3) switch { 3 => 4, int octets => octets });
        int sizeOctets = (descriptor >> 6) switch { 0 => isSingle ? 1 : 0, int log => 1 << log };
        ulong size = Take(source, sizeOctets) + (sizeOctets == 2 ? 256u : 0u);
        if (dictionary != 0)
            throw new InvalidDataException("it is compressed with a dictionary, which is not here; decompress it first (zstd -d -D DICTIONARY)");
        if (isSingle)
            window = (long)Math.Min(size, long.MaxValue);
        if (window > MostWindow)
            throw new InvalidDataException("it is compressed with a window of more than 128 MiB; decompress it first (zstd -d --long=31)");
        return new FrameHeader((int)window, (descriptor & 4) != 0);
    }

    /// <summary>Takes a number of so many octets.</summary>
    /// <exception cref="InvalidDataException">The source ends before.</exception>
    public static ulong Take(OctetSource source, int octets)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        number.Clear();
        ReadOnlySpan<byte> next = source.Peek(octets);
        if (next.Length < octets)
            throw Damage.CutOff();
        next[..octets].CopyTo(number);
        source.Skip(octets);
        return BinaryPrimitives.ReadUInt64LittleEndian(number);
    }

    private static long WindowOf(int descriptor)
    {
        long size = 1L << (10 + (descriptor >> 3));
        return size + (size / 8 * (descriptor & 7));
    }
}
