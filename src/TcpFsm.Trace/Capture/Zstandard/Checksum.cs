using System;
using System.Buffers.Binary;
using System.Numerics;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>XXH64 with the seed 0, of which a frame holds the lower half.</summary>
internal sealed class Checksum
{
    private const ulong One = 11400714785074694791, Two = 14029467366897019727, Three = 1609587929392839161, Four = 9650029242287828579, Five = 2870177450012600261;
    private const int Stripe = 32;

    private readonly ulong[] _lanes = new ulong[4];
    private readonly byte[] _pending = new byte[Stripe];
    private int _count;
    private ulong _length;

    /// <summary>Begins anew.</summary>
    public void Reset()
    {
        unchecked
        {
            (_lanes[0], _lanes[1], _lanes[2], _lanes[3]) = (One + Two, Two, 0, 0 - One);
        }

        _count = 0;
        _length = 0;
    }

    /// <summary>Takes octets into account.</summary>
    public void Add(ReadOnlySpan<byte> octets)
    {
        _length += (ulong)octets.Length;
        while (!octets.IsEmpty)
        {
            if (_count == 0 && octets.Length >= Stripe)
            {
                Mix(octets);
                octets = octets[Stripe..];
                continue;
            }

            int step = Math.Min(Stripe - _count, octets.Length);
            octets[..step].CopyTo(_pending.AsSpan(_count));
            octets = octets[step..];
            _count += step;
            if (_count == Stripe)
            {
                Mix(_pending);
                _count = 0;
            }
        }
    }

    /// <summary>The lower half of the checksum of all octets.</summary>
    public uint Sum()
    {
        unchecked
        {
            ulong sum = _length < Stripe ? Five : Merge();
            sum += _length;
            ReadOnlySpan<byte> rest = _pending.AsSpan(0, _count);
            for (; rest.Length >= 8; rest = rest[8..])
                sum = (BitOperations.RotateLeft(sum ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * One) + Four;
            if (rest.Length >= 4)
            {
                sum = (BitOperations.RotateLeft(sum ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * One), 23) * Two) + Three;
                rest = rest[4..];
            }

            foreach (byte octet in rest)
                sum = BitOperations.RotateLeft(sum ^ (octet * Five), 11) * One;
            sum = (sum ^ (sum >> 33)) * Two;
            sum = (sum ^ (sum >> 29)) * Three;
            return (uint)(sum ^ (sum >> 32));
        }
    }

    private static ulong Round(ulong lane, ulong word)
    {
        unchecked
        {
            return BitOperations.RotateLeft(lane + (word * Two), 31) * One;
        }
    }

    private void Mix(ReadOnlySpan<byte> stripe)
    {
        for (int i = 0; i < 4; i++)
            _lanes[i] = Round(_lanes[i], BinaryPrimitives.ReadUInt64LittleEndian(stripe[(8 * i)..]));
    }

    private ulong Merge()
    {
        unchecked
        {
            ulong sum = BitOperations.RotateLeft(_lanes[0], 1) + BitOperations.RotateLeft(_lanes[1], 7)
                + BitOperations.RotateLeft(_lanes[2], 12) + BitOperations.RotateLeft(_lanes[3], 18);
            foreach (ulong lane in _lanes)
                sum = ((sum ^ Round(0, lane)) * One) + Four;
            return sum;
        }
    }
}
