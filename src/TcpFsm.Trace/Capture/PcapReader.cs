using System;
using System.Buffers.Binary;
using System.Globalization;

namespace TcpFsm.Trace.Capture;

/// <summary>libpcap's file format: both byte orders, microseconds and nanoseconds.</summary>
internal sealed class PcapReader(OctetSource source, string file) : IFrameReader
{
    /// <summary>The largest record libpcap itself accepts; a longer one is a damaged length.</summary>
    public const int LargestFrame = 262_144;

    private const int FileHeader = 24;

    private bool _started;
    private bool _swapped;
    private bool _nanoseconds;
    private int _recordHeader = 16;
    private int _linkType;
    private long _frames;

    /// <inheritdoc/>
    public CaptureProblem? Problem { get; private set; }

    /// <inheritdoc/>
    public string Format => "pcap";

    /// <inheritdoc/>
    public bool IsAtHand => source.AtHand is var octets && octets.Length >= _recordHeader && octets.Length - _recordHeader >= U32(octets[8..]);

    /// <summary>Whether the first four octets are those of this format.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> start) =>
        start.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(start) is
            0xA1B2C3D4 or 0xD4C3B2A1 or 0xA1B23C4D or 0x4D3CB2A1 or 0xA1B2CD34 or 0x34CDB2A1;

    /// <inheritdoc/>
    public bool TryRead(out CaptureFrame frame)
    {
        frame = default;
        if (Problem is not null || (!_started && !ReadFileHeader()))
            return false;
        long offset = source.Offset;
        ReadOnlySpan<byte> header = source.Peek(_recordHeader);
        if (header.Length < _recordHeader)
            return header.IsEmpty ? false : Break(offset, $"the file ends within the header of record {_frames + 1}; it was cut off");
        // The header's octets may move when more are asked for; what comes after reads them anew.
        uint captured = U32(header[8..]);
        if (captured > LargestFrame)
            return Break(offset, $"record {_frames + 1} claims {captured} captured octets, more than any capture program writes; the file is damaged here");
        ReadOnlySpan<byte> record = source.Peek(_recordHeader + (int)captured);
        if (record.Length < _recordHeader + captured)
            return Break(offset, $"record {_frames + 1} claims {captured} octets but only {record.Length - _recordHeader} follow; the file was cut off");
        frame = new CaptureFrame
        {
            Number = ++_frames,
            Offset = offset,
            Time = CaptureTime.Since1970(U32(record), _nanoseconds ? U32(record[4..]) : U32(record[4..]) * 1000L),
            LinkType = _linkType,
            WireLength = Math.Max(U32(record[12..]), captured),
            Octets = record[_recordHeader..],
        };
        source.Skip(record.Length);
        return true;
    }

    private bool ReadFileHeader()
    {
        _started = true;
        ReadOnlySpan<byte> header = source.Peek(FileHeader);
        if (header.Length < FileHeader)
            return Break(0, $"the file is {header.Length} octets long, less than a pcap file header ({FileHeader})");
        uint magic = BinaryPrimitives.ReadUInt32LittleEndian(header);
        _swapped = magic is 0xD4C3B2A1 or 0x4D3CB2A1 or 0x34CDB2A1;
        _nanoseconds = magic is 0xA1B23C4D or 0x4D3CB2A1;
        _recordHeader = magic is 0xA1B2CD34 or 0x34CDB2A1 ? 24 : 16;
        int major = _swapped ? BinaryPrimitives.ReadUInt16BigEndian(header[4..]) : BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
        if (major != 2)
            return Break(4, $"pcap version {major} is not known; versions 2.x are");
        // The upper bits say how long a frame check sequence is; IP's own length leaves it out already.
        _linkType = (int)(U32(header[20..]) & 0xFFFF);
        source.Skip(FileHeader);
        return true;
    }

    private uint U32(ReadOnlySpan<byte> at) =>
        _swapped ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);

    private bool Break(long offset, FormattableString message)
    {
        CaptureSeverity severity = _frames == 0 && offset < FileHeader ? CaptureSeverity.Unreadable : CaptureSeverity.Broken;
        Problem = new CaptureProblem(file, offset, 0, message.ToString(CultureInfo.InvariantCulture), severity);
        return false;
    }
}
