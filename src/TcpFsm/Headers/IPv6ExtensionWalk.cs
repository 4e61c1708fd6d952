using System;
using System.Buffers.Binary;

namespace TcpFsm.Headers;

/// <summary>Goes from extension header to extension header up to what the packet carries. Each takes 8 octets or more, so the packet's length bounds the walk.</summary>
internal ref struct IPv6ExtensionWalk
{
    private const byte HopByHop = 0;
    private const byte Routing = 43;
    private const byte Fragment = 44;
    private const byte Authentication = 51;
    private const byte DestinationOptions = 60;
    private const byte Mobility = 135;
    private const byte HostIdentity = 139;
    private const byte Shim6 = 140;

    private readonly ReadOnlySpan<byte> _packet;

    public IPv6ExtensionWalk(ReadOnlySpan<byte> packet, int position, byte next)
    {
        this = default;
        _packet = packet;
        Position = position;
        Next = next;
    }

    public int Position { get; private set; }

    public byte Next { get; private set; }

    public int? JumboLength { get; private set; }

    public uint Identification { get; private set; }

    public int FragmentOffset { get; private set; }

    public bool MoreFragments { get; private set; }

    public HeaderProblem Run()
    {
        // Behind the fragment header of a later fragment there is the middle of something, not a header.
        while (FragmentOffset == 0 && IsExtension(Next))
        {
            if (_packet.Length - Position < 8) return HeaderProblem.Truncated;
            ReadOnlySpan<byte> rest = _packet.Slice(Position);
            int length = Size(rest);
            if (length > rest.Length) return HeaderProblem.Truncated;

            if (Next == HopByHop) ReadJumbo(rest.Slice(2, length - 2));
            if (Next == Fragment) ReadFragment(rest);
            Next = rest[0];
            Position += length;
        }

        return HeaderProblem.None;
    }

    private static bool IsExtension(byte next) =>
        next is HopByHop or Routing or Fragment or Authentication or DestinationOptions or Mobility or HostIdentity or Shim6;

    private readonly int Size(ReadOnlySpan<byte> header) => Next switch
    {
        Fragment => 8,
        Authentication => Math.Max(8, (header[1] + 2) * 4),
        _ => (header[1] + 1) * 8,
    };

    private void ReadFragment(ReadOnlySpan<byte> header)
    {
        int field = BinaryPrimitives.ReadUInt16BigEndian(header.Slice(2));
        FragmentOffset = field & ~7;
        MoreFragments = (field & 1) != 0;
        Identification = BinaryPrimitives.ReadUInt32BigEndian(header.Slice(4));
    }

    private void ReadJumbo(ReadOnlySpan<byte> options)
    {
        const byte Pad1 = 0, JumboPayload = 0xC2;
        while (options.Length > 1)
        {
            int length = options[0] == Pad1 ? 1 : options[1] + 2;
            if (length > options.Length) return;
            if (options[0] == JumboPayload && length == 6)
            {
                // Above 2^31-1 nothing real is left to measure.
                JumboLength = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(options.Slice(2)), int.MaxValue);
            }

            options = options.Slice(length);
        }
    }
}
