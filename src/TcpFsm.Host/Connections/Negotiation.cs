using System;
using TcpFsm.Headers;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Connections;

/// <summary>What the SYNs of both ends agree on: the largest segment and the scale of windows (RFC 9293, sections 3.2 and 3.7.1; RFC 7323, section 2).</summary>
internal struct Negotiation
{
    // What a peer takes that does not say (RFC 9293, section 3.7.1, MUST-15).
    private const int UsualIPv4 = 536;
    private const int UsualIPv6 = 1220;

    // A peer may offer next to nothing, to make us send a header for each octet; Linux has the same bound.
    private const int Smallest = 48;

    private readonly bool _isIPv4;
    private readonly byte? _scale;

    /// <param name="isIPv4">The family of the addresses.</param>
    /// <param name="largestText">Octets of text in the largest segment that the device carries, or that the user allows.</param>
    /// <param name="receiveBuffer">Octets of the largest window; null: windows are not to be scaled.</param>
    public Negotiation(bool isIPv4, int largestText, int? receiveBuffer)
    {
        _isIPv4 = isIPv4;
        OfferedMss = SendMss = Math.Clamp(largestText, 1, ushort.MaxValue);
        _scale = receiveBuffer is { } size ? ScaleFor(size) : null;
        OfferedScale = _scale;
    }

    /// <summary>The MSS option of our SYN.</summary>
    public readonly int OfferedMss { get; }

    /// <summary>The window scale option of our SYN; an answer to a SYN that has none has none (RFC 7323, section 2.2).</summary>
    public byte? OfferedScale { readonly get; private set; }

    /// <summary>Octets of text in the largest segment that we send.</summary>
    public int SendMss { readonly get; private set; }

    /// <summary>By how many bits the peer's windows are shifted.</summary>
    public int PeerScale { readonly get; private set; }

    /// <summary>By how many bits ours are.</summary>
    public int OwnScale { readonly get; private set; }

    /// <summary>The peer's SYN arrived.</summary>
    public void Take(in WireSegment syn)
    {
        int peer = syn.MaxSegmentSize ?? (_isIPv4 ? UsualIPv4 : UsualIPv6);
        SendMss = Math.Min(OfferedMss, Math.Max(peer, Smallest));
        bool scales = _scale is not null && syn.WindowScale is not null;
        OfferedScale = scales ? _scale : null;
        PeerScale = scales ? syn.WindowScale!.Value : 0;
        OwnScale = scales ? _scale!.Value : 0;
    }

    /// <summary>The way carries less than thought (RFC 1191).</summary>
    public void Lower(int mss) => SendMss = Math.Min(SendMss, Math.Max(mss, Smallest));

    private static byte ScaleFor(int size)
    {
        byte scale = 0;
        while (scale < TcpSegmentHeaders.MaximumWindowScale && ushort.MaxValue << scale < size) scale++;
        return scale;
    }
}
