using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Headers;

namespace TcpFsm.Benchmarks.Captures;

/// <summary>Writes a capture of many connections, so many of which run at a time, their packets in random order, and knows what is in it.</summary>
internal sealed class CaptureMaker
{
    private const int Servers = 64;

    /// <summary>Octets kept of a frame, as captures of headers are recorded; else a benchmark would measure how fast text is read and thrown away.</summary>
    private const int SnapLength = 96;

    private const long NanosecondsApart = 27_000;

    private readonly Random _random = new(9293);
    private readonly Talk[] _talks;
    private readonly int _atOnce;
    private readonly byte[] _record = new byte[16 + SnapLength];
    private long _clock = 1_700_000_000_000_000_000;

    /// <summary>A capture of so many connections, so many of them at a time.</summary>
    public CaptureMaker(int connections, int atOnce)
    {
        _atOnce = Math.Min(connections, atOnce);
        Conversation[] byShare = [.. Conversation.Mix.SelectMany(way => Enumerable.Repeat(way, way.Share))];
        _talks = new Talk[connections];
        for (int i = 0; i < connections; i++)
            _talks[i] = new Talk { Number = (uint)i, Way = byShare[_random.Next(byShare.Length)], ClientNext = (uint)_random.Next(), ServerNext = (uint)_random.Next() };
    }

    /// <summary>Packets written.</summary>
    public long Packets { get; private set; }

    /// <summary>How many connections go each way.</summary>
    public IReadOnlyDictionary<Conversation, int> Truth => _talks.GroupBy(talk => talk.Way).ToDictionary(way => way.Key, way => way.Count());

    /// <summary>Writes the capture.</summary>
    public void Write(Stream output)
    {
        Span<byte> header = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0xA1B2C3D4);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 4);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], SnapLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], 1);
        output.Write(header);
        int[] live = [.. Enumerable.Range(0, _atOnce)];
        int begun = _atOnce;
        for (int left = _atOnce; left > 0;)
        {
            int at = _random.Next(left);
            ref Talk talk = ref _talks[live[at]];
            output.Write(NextRecord(ref talk));
            if (talk.Done == talk.Way.Steps.Count)
                live[at] = begun < _talks.Length ? begun++ : live[--left];
        }
    }

    private ReadOnlySpan<byte> NextRecord(ref Talk talk)
    {
        Step step = talk.Way.Steps[talk.Done++];
        ref uint next = ref talk.ClientNext;
        uint ack = talk.ServerNext;
        if (!step.FromClient)
        {
            next = ref talk.ServerNext;
            ack = talk.ClientNext;
        }

        uint occupies = (uint)step.Length + ((step.Flags & (TcpFlags.Syn | TcpFlags.Fin)) != 0 ? 1u : 0);
        uint seq = step.Again ? next - occupies : next;
        next = seq + occupies;
        Packets++;
        _clock += NanosecondsApart;
        return Record(talk.Number, step, seq, (step.Flags & TcpFlags.Ack) != 0 ? ack : 0);
    }

    private ReadOnlySpan<byte> Record(uint number, Step step, uint seq, uint ack)
    {
        IpAddress client = IpAddress.FromIPv4(0x0A00_0000 | number);
        IpAddress server = IpAddress.FromIPv4(0xC000_0200 | (number % Servers));
        ushort port = (ushort)(1024 + (number % 64_000));
        int length = 14 + 20 + 20 + step.Length;
        int captured = Math.Min(length, SnapLength);
        Span<byte> record = _record.AsSpan(0, 16 + captured);
        BinaryPrimitives.WriteUInt32LittleEndian(record, (uint)(_clock / 1_000_000_000));
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], (uint)(_clock % 1_000_000_000 / 1000));
        BinaryPrimitives.WriteUInt32LittleEndian(record[8..], (uint)captured);
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], (uint)length);
        BinaryPrimitives.WriteUInt16BigEndian(record[28..], 0x0800);
        new IpHeader
        {
            Version = 4,
            Protocol = IpHeader.TcpProtocol,
            HopLimit = 64,
            PayloadLength = 20 + step.Length,
            Source = step.FromClient ? client : server,
            Destination = step.FromClient ? server : client,
        }.TryWrite(record[30..], out _);
        new TcpHeader
        {
            SourcePort = step.FromClient ? port : (ushort)443,
            DestinationPort = step.FromClient ? (ushort)443 : port,
            Seq = new SequenceNumber(seq),
            Ack = new SequenceNumber(ack),
            ControlBits = (byte)step.Flags,
            Window = 64_240,
        }.TryWrite(record[50..], default, out _);
        return record;
    }

    private struct Talk
    {
        public uint Number;
        public uint ClientNext;
        public uint ServerNext;
        public int Done;
        public Conversation Way;
    }
}
