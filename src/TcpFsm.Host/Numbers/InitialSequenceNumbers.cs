using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Numbers;

/// <summary>Initial sequence numbers that no one off the path can guess: a clock of 4 µs and a keyed hash of the two sockets (RFC 6528, section 3).</summary>
/// <remarks>For one pair of sockets numbers go up with time, as RFC 9293, section 3.4.1, wants for old segments' sake; those of one pair tell nothing of another's.</remarks>
public sealed class InitialSequenceNumbers
{
    private const int SecretLength = 32;
    private const int EndPointLength = 18;
    private const long MicrosecondsPerNumber = 4;
    private const int StepAbove = 64_000;

    private readonly TimeProvider _time;
    private readonly byte[] _secret = new byte[SecretLength];
    private readonly long _start;

    /// <summary>The numbers of one host.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="seed">Makes numbers the same in every run, for tests: anyone who knows it can guess them. Null: a secret of the host's own.</param>
    public InitialSequenceNumbers(TimeProvider time, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _start = time.GetTimestamp();
        if (seed is { } value) BinaryPrimitives.WriteInt32BigEndian(_secret, value);
        else RandomNumberGenerator.Fill(_secret);
    }

    /// <summary>The number for a connection that begins now.</summary>
    /// <param name="local">The own socket.</param>
    /// <param name="remote">The peer's.</param>
    public SequenceNumber Choose(in TcpEndPoint local, in TcpEndPoint remote)
    {
        long clock = _time.GetElapsedTime(_start).Ticks / (TimeSpan.TicksPerMicrosecond * MicrosecondsPerNumber);
        return new SequenceNumber(Hash(local, remote)) + clock;
    }

    /// <summary>The number for a connection that takes the place of one in TIME-WAIT: above all that one used (RFC 9293, section 3.6.1, MAY-2).</summary>
    /// <param name="local">The own socket.</param>
    /// <param name="remote">The peer's.</param>
    /// <param name="last">The number after the last that was used.</param>
    public SequenceNumber ChooseAbove(in TcpEndPoint local, in TcpEndPoint remote, SequenceNumber last)
    {
        // One pair's numbers go up with time; they fall behind only where a connection sent faster than 250 kB/s.
        SequenceNumber number = Choose(local, remote);
        return number > last ? number : last + StepAbove;
    }

    private uint Hash(in TcpEndPoint local, in TcpEndPoint remote)
    {
        Span<byte> input = stackalloc byte[SecretLength + (2 * EndPointLength)];
        _secret.CopyTo(input);
        Write(local, input.Slice(SecretLength));
        Write(remote, input.Slice(SecretLength + EndPointLength));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }

    private static void Write(in TcpEndPoint endPoint, Span<byte> octets)
    {
        BinaryPrimitives.WriteUInt64BigEndian(octets, endPoint.Address.High);
        BinaryPrimitives.WriteUInt64BigEndian(octets.Slice(8), endPoint.Address.Low);
        BinaryPrimitives.WriteUInt16BigEndian(octets.Slice(16), endPoint.Port);
    }
}
