using System;
using System.Buffers.Binary;
using System.IO;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>Writes pcap and pcapng files octet by octet, so that tests can also write ones that lie.</summary>
internal sealed class CaptureBuilder
{
    private readonly MemoryStream _file = new();
    private readonly bool _bigEndian;
    private long _clock = 1_700_000_000_000_000_000;

    private CaptureBuilder(bool bigEndian) => _bigEndian = bigEndian;

    public byte[] Octets => _file.ToArray();

    public long Length => _file.Length;

    public static CaptureBuilder Pcap(int linkType = 1, bool bigEndian = false, bool nanoseconds = false, uint snapLength = 262_144)
    {
        var builder = new CaptureBuilder(bigEndian) { Nanoseconds = nanoseconds };
        builder.U32(nanoseconds ? 0xA1B23C4D : 0xA1B2C3D4).U16(2).U16(4).U32(0).U32(0).U32(snapLength).U32((uint)linkType);
        return builder;
    }

    public static CaptureBuilder Pcapng(bool bigEndian = false)
    {
        var builder = new CaptureBuilder(bigEndian);
        return builder.Section();
    }

    public bool Nanoseconds { get; private init; }

    public CaptureBuilder Section() => Block(0x0A0D0D0A, body => body.U32(0x1A2B3C4D).U16(1).U16(0).U32(uint.MaxValue).U32(uint.MaxValue));

    public CaptureBuilder Interface(int linkType, byte? resolution = null) => Block(1, body =>
    {
        body.U16((ushort)linkType).U16(0).U32(0);
        if (resolution is { } value)
            body.U16(9).U16(1).Raw([value, 0, 0, 0]).U16(0).U16(0);
    });

    public CaptureBuilder Enhanced(byte[] frame, uint index = 0, ulong ticks = 0) => Block(6, body =>
        body.U32(index).U32((uint)(ticks >> 32)).U32((uint)ticks).U32((uint)frame.Length).U32((uint)frame.Length).Raw(frame).Pad());

    public CaptureBuilder Simple(byte[] frame) => Block(3, body => body.U32((uint)frame.Length).Raw(frame).Pad());

    public CaptureBuilder OldPacket(byte[] frame) => Block(2, body =>
        body.U16(0).U16(0).U32(0).U32(0).U32((uint)frame.Length).U32((uint)frame.Length).Raw(frame).Pad());

    public CaptureBuilder Block(uint type, Action<CaptureBuilder> write)
    {
        var body = new CaptureBuilder(_bigEndian);
        write(body);
        uint length = (uint)body.Length + 12;
        return U32(type).U32(length).Raw(body.Octets).U32(length);
    }

    /// <summary>A record of a pcap file, a millisecond after the one before.</summary>
    public CaptureBuilder Frame(byte[] frame, uint? captured = null, uint? wire = null)
    {
        _clock += 1_000_000;
        long rest = _clock % 1_000_000_000;
        U32((uint)(_clock / 1_000_000_000)).U32((uint)(Nanoseconds ? rest : rest / 1000));
        return U32(captured ?? (uint)frame.Length).U32(wire ?? (uint)frame.Length).Raw(frame);
    }

    /// <summary>Nothing is captured for a while.</summary>
    public CaptureBuilder Wait(TimeSpan time)
    {
        _clock += (long)time.TotalMilliseconds * 1_000_000;
        return this;
    }

    public CaptureBuilder U16(ushort value)
    {
        Span<byte> octets = stackalloc byte[2];
        if (_bigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(octets, value);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(octets, value);
        return Raw(octets);
    }

    public CaptureBuilder U32(uint value)
    {
        Span<byte> octets = stackalloc byte[4];
        if (_bigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(octets, value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(octets, value);
        return Raw(octets);
    }

    public CaptureBuilder Raw(ReadOnlySpan<byte> octets)
    {
        _file.Write(octets);
        return this;
    }

    private CaptureBuilder Pad()
    {
        while (_file.Length % 4 != 0)
            _file.WriteByte(0);
        return this;
    }
}
