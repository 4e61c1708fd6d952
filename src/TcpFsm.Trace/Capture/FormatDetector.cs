using System;
using System.Buffers.Binary;

namespace TcpFsm.Trace.Capture;

/// <summary>Tells capture formats apart by their first octets; file names are not looked at.</summary>
internal static class FormatDetector
{
    private const int Magic = 4;
    private const int TextSample = 512;

    /// <summary>What the source holds; nothing of it is taken.</summary>
    public static CaptureFormat Detect(OctetSource source)
    {
        // No more is waited for than is needed: a pipe may hold the first packet and no more for long.
        ReadOnlySpan<byte> start = source.Peek(Magic);
        if (start.IsEmpty)
            return CaptureFormat.Empty;
        if (PcapReader.Recognizes(start))
            return CaptureFormat.Pcap;
        if (PcapngReader.Recognizes(start))
            return CaptureFormat.Pcapng;
        source.PeekLine(TextSample);
        start = source.AtHand[..Math.Min(TextSample, source.AtHand.Length)];
        return Foreign(start) is null && IsText(start) ? CaptureFormat.Text : CaptureFormat.Unknown;
    }

    /// <summary>Whether the source is compressed with gzip (RFC 1952, 2.3.1), which is read as what it holds.</summary>
    public static bool IsGzip(OctetSource source) => source.Peek(3) is [0x1F, 0x8B, 8];

    /// <summary>What to tell the user about a file that is no capture this program reads.</summary>
    public static string Explain(OctetSource source)
    {
        return "the file is " + (Foreign(source.Peek(TextSample)) ?? "neither pcap, pcapng nor tcpdump's text");
    }

    private static string? Foreign(ReadOnlySpan<byte> start) => start.Length < 4 ? "too short to be a capture" : BinaryPrimitives.ReadUInt32BigEndian(start) switch
    {
        0x28B52FFD => "compressed twice, at last with zstd; decompress it first (zstd -d)",
        0xFD377A58 => "compressed with xz, which is not read here; try: xz -dc FILE | tcpfsm trace -",
        0x736E6F6F => "a Solaris snoop capture; convert it to pcap first",
        0x474D4255 => "a Network Monitor capture; convert it to pcap first",
        0x504B0304 => "a zip archive; unpack it first",
        uint magic when magic >> 16 == 0x1F8B => "compressed with gzip twice; decompress it first (gzip -d)",
        uint magic when magic >> 8 == 0x425A68 => "compressed with bzip2, which is not read here; try: bzip2 -dc FILE | tcpfsm trace -",
        _ => null,
    };

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        foreach (byte octet in start)
        {
            if (octet < ' ' && octet is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
                return false;
        }

        return true;
    }
}

/// <summary>The capture formats that are told apart.</summary>
internal enum CaptureFormat
{
    Unknown,
    Empty,
    Pcap,
    Pcapng,
    Text,
}
