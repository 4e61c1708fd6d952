using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Buffers;

namespace TcpFsm.Host.Tests.Buffers;

/// <summary>A receive buffer beside the simplest thing that could be one: a set of the octets held.</summary>
internal sealed class ReceiveModel(byte[] stream, int capacity)
{
    private readonly ReceiveBuffer _buffer = new(capacity);
    private readonly HashSet<int> _held = [];
    private int _next;
    private int _read;

    /// <summary>A segment arrives that begins so far behind RCV.NXT, and is handled as the machine's rules D1 and Q3 do.</summary>
    public void Segment(int offset, int length)
    {
        if (_next + offset + length > stream.Length || _buffer.Window == 0) return;
        int count = Math.Min(length, _buffer.Window - offset);
        if (count <= 0) return;
        ReadOnlySpan<byte> octets = stream.AsSpan(_next + offset, length);
        if (offset > 0)
        {
            _held.UnionWith(Enumerable.Range(_next + offset, count));
            _buffer.Hold((uint)offset, octets.Slice(0, count));
            return;
        }

        uint total = (uint)count + _buffer.HeldFrom((uint)count);
        _buffer.Accept(octets, total);
        _next += count;
        while (_held.Contains(_next)) _next++;
        _held.RemoveWhere(position => position < _next);
    }

    public void Read(int length)
    {
        byte[] octets = new byte[length];
        int count = _buffer.Read(octets);
        Assert.Equal(Math.Min(length, _next - _read), count);
        Assert.Equal(stream.AsSpan(_read, count), octets.AsSpan(0, count));
        _read += count;
    }

    public void AssertAgrees()
    {
        Assert.Equal((_next - _read, capacity - (_next - _read)), (_buffer.Readable, _buffer.Window));
        for (int offset = 0; offset < 20; offset++)
        {
            int place = offset * 137;
            int length = 0;
            while (_held.Contains(_next + place + length)) length++;
            Assert.Equal((uint)length, _buffer.HeldFrom((uint)place));
        }
    }
}
