using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;

namespace TcpFsm.Trace.Capture;

/// <summary>pcapng: sections of either byte order, interfaces with clocks of their own, enhanced, simple and the old packet blocks.</summary>
internal sealed class PcapngReader(OctetSource source, string file) : IFrameReader
{
    private const uint SectionHeader = 0x0A0D0D0A;
    private const uint InterfaceDescription = 1;
    private const uint OldPacket = 2;
    private const uint SimplePacket = 3;
    private const uint EnhancedPacket = 6;

    /// <summary>Blocks that are read, not passed over, are never larger: a frame, its options, some room.</summary>
    private const uint LargestBlock = PcapReader.LargestFrame + 131_072;

    private const int MostInterfaces = 65_536;

    private readonly List<PcapngInterface> _interfaces = [];
    private bool _bigEndian;
    private bool _inSection;
    private long _frames;

    /// <inheritdoc/>
    public CaptureProblem? Problem { get; private set; }

    /// <inheritdoc/>
    public string Format => "pcapng";

    /// <inheritdoc/>
    public bool IsAtHand => source.AtHand is var octets && octets.Length >= 8 && IsPacket(U32(octets)) && octets.Length >= U32(octets[4..]);

    /// <summary>Whether the first octets are those of a section header block.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> start) =>
        start.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(start) == SectionHeader;

    /// <inheritdoc/>
    public bool TryRead(out CaptureFrame frame)
    {
        frame = default;
        while (Problem is null && TryReadBlockHeader(out uint type, out uint length))
        {
            if (!IsRead(type))
            {
                Pass(length);
                continue;
            }

            long offset = source.Offset;
            ReadOnlySpan<byte> block = source.Peek((int)length);
            if (block.Length < length)
                return Break($"a block claims {length} octets but only {block.Length} follow; the file was cut off");
            if (U32(block[^4..]) != length)
                return Break($"a block's length reads {length} at its start and {U32(block[^4..])} at its end; the file is damaged here");
            bool found = ReadBlock(type, block[8..^4], offset, out frame);
            source.Skip(length);
            if (found)
                return true;
        }

        return false;
    }

    private static bool IsRead(uint type) => type is SectionHeader or InterfaceDescription || IsPacket(type);

    private static bool IsPacket(uint type) => type is OldPacket or SimplePacket or EnhancedPacket;

    private bool TryReadBlockHeader(out uint type, out uint length)
    {
        (type, length) = (0, 0);
        ReadOnlySpan<byte> header = source.Peek(12);
        if (header.Length < 12)
            return header.IsEmpty ? false : Break($"the file ends within a block header; it was cut off");
        type = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (type == SectionHeader && !EnterSection(header))
            return false;
        if (!_inSection)
            return Break($"no section header block stands before this block");
        type = U32(header);
        length = U32(header[4..]);
        if (length < 12 || length % 4 != 0)
            return Break($"a block claims a length of {length}; it must be at least 12 and a multiple of 4: the file is damaged here");
        if (IsRead(type) && length > LargestBlock)
            return Break($"a block of type {type} claims {length} octets, more than any capture program writes; the file is damaged here");
        return true;
    }

    private bool EnterSection(ReadOnlySpan<byte> header)
    {
        uint order = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        if (order is not (0x1A2B3C4D or 0x4D3C2B1A))
            return Break($"the byte-order magic of a section reads 0x{order:X8}; the file is damaged here");
        _bigEndian = order == 0x1A2B3C4D;
        _inSection = true;
        _interfaces.Clear();
        return true;
    }

    private bool ReadBlock(uint type, ReadOnlySpan<byte> body, long offset, out CaptureFrame frame)
    {
        frame = default;
        return type switch
        {
            SectionHeader => ReadSection(body),
            InterfaceDescription => ReadInterface(body),
            SimplePacket => ReadSimple(body, offset, out frame),
            EnhancedPacket => ReadPacket(body, body.Length < 20 ? 0 : U32(body), offset, out frame),
            _ => ReadPacket(body, body.Length < 20 ? 0u : U16(body), offset, out frame),
        };
    }

    private bool ReadSection(ReadOnlySpan<byte> body)
    {
        if (body.Length < 16)
            return Break($"a section header block is too short");
        return U16(body[4..]) == 1 ? false : Break($"pcapng version {U16(body[4..])} is not known; versions 1.x are");
    }

    private bool ReadInterface(ReadOnlySpan<byte> body)
    {
        if (body.Length < 8)
            return Break($"an interface description block is too short");
        if (_interfaces.Count == MostInterfaces)
            return Break($"a section describes more than {MostInterfaces} interfaces; the file is damaged or made to harm");
        byte resolution = PcapngInterface.Microseconds;
        long seconds = 0;
        ReadOnlySpan<byte> options = body[8..];
        while (options.Length >= 4 && U16(options) != 0)
        {
            int code = U16(options);
            int length = U16(options[2..]);
            if (options.Length - 4 < length)
                break;
            if (code == 9 && length >= 1)
                resolution = options[4];
            if (code == 14 && length >= 8)
                seconds = (long)U64(options[4..]);
            options = options[Math.Min(options.Length, 4 + ((length + 3) & ~3))..];
        }

        _interfaces.Add(new PcapngInterface(U16(body), U32(body[4..]), resolution, seconds));
        return false;
    }

    private bool ReadSimple(ReadOnlySpan<byte> body, long offset, out CaptureFrame frame)
    {
        frame = default;
        if (body.Length < 4)
            return Break($"a simple packet block is too short");
        if (_interfaces.Count == 0)
            return Break($"a packet stands before any interface description");
        uint wire = U32(body);
        uint limit = _interfaces[0].SnapLength == 0 ? uint.MaxValue : _interfaces[0].SnapLength;
        int captured = (int)Math.Min(Math.Min(wire, limit), (uint)(body.Length - 4));
        frame = new CaptureFrame
        {
            Number = ++_frames,
            Offset = offset,
            LinkType = _interfaces[0].LinkType,
            WireLength = Math.Max(wire, captured),
            Octets = body.Slice(4, captured),
        };
        return true;
    }

    private bool ReadPacket(ReadOnlySpan<byte> body, uint index, long offset, out CaptureFrame frame)
    {
        frame = default;
        if (body.Length < 20)
            return Break($"a packet block is too short");
        if (index >= _interfaces.Count)
            return Break($"a packet names interface {index}, but the section describes {_interfaces.Count}");
        uint captured = U32(body[12..]);
        if (captured > body.Length - 20)
            return Break($"packet {_frames + 1} claims {captured} captured octets, its block holds {body.Length - 20}; the file is damaged here");
        PcapngInterface from = _interfaces[(int)index];
        frame = new CaptureFrame
        {
            Number = ++_frames,
            Offset = offset,
            Time = from.TimeOf(((ulong)U32(body[4..]) << 32) | U32(body[8..])),
            LinkType = from.LinkType,
            WireLength = Math.Max(U32(body[16..]), captured),
            Octets = body.Slice(20, (int)captured),
        };
        return true;
    }

    private void Pass(uint length)
    {
        long offset = source.Offset;
        long passed = source.Skip(length);
        if (passed < length)
            Break(offset, $"a block claims {length} octets but only {passed} follow; the file was cut off");
    }

    private ushort U16(ReadOnlySpan<byte> at) => _bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    private uint U32(ReadOnlySpan<byte> at) => _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);

    private ulong U64(ReadOnlySpan<byte> at) => _bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(at) : BinaryPrimitives.ReadUInt64LittleEndian(at);

    private bool Break(FormattableString message) => Break(source.Offset, message);

    private bool Break(long offset, FormattableString message)
    {
        CaptureSeverity severity = _frames == 0 && offset == 0 ? CaptureSeverity.Unreadable : CaptureSeverity.Broken;
        Problem = new CaptureProblem(file, offset, 0, message.ToString(CultureInfo.InvariantCulture), severity);
        return false;
    }
}
