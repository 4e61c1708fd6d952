using System;
using System.Buffers.Binary;
using System.IO;

namespace TcpFsm.Tool.Tests.Harness;

/// <summary>A capture of any length, in pcap with raw IP: short conversations, one after the other, ten a second.</summary>
internal sealed class EndlessCapture
{
    private const byte Fin = 1, Syn = 2, Ack = 16;

    private int _count;

    /// <summary>The file's header: microseconds, raw IP.</summary>
    public static byte[] Header { get; } = [0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 101, 0, 0, 0];

    /// <summary>The records of so many more conversations.</summary>
    public byte[] Next(int count)
    {
        using var records = new MemoryStream();
        for (int i = 0; i < count; i++, _count++)
        {
            Write(records, fromA: true, Syn, 100, 0);
            Write(records, fromA: false, Syn | Ack, 500, 101);
            Write(records, fromA: true, Ack, 101, 501);
            Write(records, fromA: true, Fin | Ack, 101, 501);
            Write(records, fromA: false, Fin | Ack, 501, 102);
            Write(records, fromA: true, Ack, 102, 502);
        }

        return records.ToArray();
    }

    private void Write(Stream records, bool fromA, byte flags, uint seq, uint ack)
    {
        Span<byte> record = stackalloc byte[56];
        record.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(record, 1_700_000_000 + (_count / 10));
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], _count % 10 * 100_000);
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], 40);
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], 40);
        Span<byte> ip = record[16..];
        ip[0] = 0x45;
        ip[3] = 40;
        ip[8] = 64;
        ip[9] = 6;
        // The clients are as many as there are conversations: 10.x.y.z, the server is one.
        BinaryPrimitives.WriteUInt32BigEndian(ip[(fromA ? 12 : 16)..], 0x0A00_0000 | (uint)_count);
        BinaryPrimitives.WriteUInt32BigEndian(ip[(fromA ? 16 : 12)..], 0xC633_6401);
        Span<byte> tcp = ip[20..];
        BinaryPrimitives.WriteUInt16BigEndian(tcp[(fromA ? 0 : 2)..], 40_000);
        BinaryPrimitives.WriteUInt16BigEndian(tcp[(fromA ? 2 : 0)..], 80);
        BinaryPrimitives.WriteUInt32BigEndian(tcp[4..], seq);
        BinaryPrimitives.WriteUInt32BigEndian(tcp[8..], ack);
        tcp[12] = 0x50;
        tcp[13] = flags;
        tcp[14] = 0xFF;
        records.Write(record);
    }
}
