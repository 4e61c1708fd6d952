using System;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Tests.Conversations;

/// <summary>What must hold of every segment that A sends, whatever happens on the way: RFC 9293, sections 3.4, 3.8.6 and 3.10.</summary>
internal sealed class WireRules
{
    private SequenceNumber _acknowledged;
    private SequenceNumber _offered;
    private SequenceNumber _peerAcknowledged;
    private SequenceNumber _next;
    private int _ownScale = -1;
    private int _peerScale = -1;
    private uint _largestWindow;
    private bool _hasAcknowledged;
    private bool _isAllowed;

    public WireRules(WireTap tap) => tap.Watch = (isSent, segment) =>
    {
        if (isSent) Sent(segment);
        else Received(segment);
    };

    /// <summary>The first rule that was broken; null if none was.</summary>
    public string? Broken { get; private set; }

    private bool IsScaled => _ownScale >= 0 && _peerScale >= 0;

    private void Sent(in WireSegment wire)
    {
        TcpSegment segment = wire.Segment;
        if ((segment.Flags & TcpFlags.Syn) != 0)
        {
            _ownScale = wire.WindowScale ?? -1;
            _next = segment.Seq + 1;
        }

        if ((segment.Flags & TcpFlags.Rst) != 0) return;
        CheckAcknowledgment(IsScaled ? wire.Scaled(_ownScale) : segment);
        CheckText(segment);
    }

    private void Received(in WireSegment wire)
    {
        if ((wire.Segment.Flags & TcpFlags.Syn) != 0) _peerScale = wire.WindowScale ?? -1;
        TcpSegment segment = IsScaled ? wire.Scaled(_peerScale) : wire.Segment;
        if ((segment.Flags & TcpFlags.Ack) == 0) return;
        _largestWindow = Math.Max(_largestWindow, segment.Wnd);
        if (!_isAllowed || segment.Ack > _peerAcknowledged) (_peerAcknowledged, _isAllowed) = (segment.Ack, true);
    }

    // What was acknowledged stays so, and what was offered is not taken back (section 3.8.6, SHLD-14), but for the rounding of a scaled window.
    private void CheckAcknowledgment(in TcpSegment segment)
    {
        if ((segment.Flags & TcpFlags.Ack) == 0) return;
        SequenceNumber edge = segment.Ack + segment.Wnd;
        if (_hasAcknowledged && segment.Ack < _acknowledged) Break($"acknowledged {segment.Ack} after {_acknowledged}");
        if (_hasAcknowledged && edge + (1 << Math.Max(0, _ownScale)) <= _offered) Break($"offered up to {edge} after {_offered}");
        if (!_hasAcknowledged || edge > _offered) _offered = edge;
        (_acknowledged, _hasAcknowledged) = (segment.Ack, true);
    }

    // New text begins where the old ended, and stays within the peer's window, but for the octet that probes a window of zero. Which window
    // that is cannot be told from outside: an acknowledgment from before WL1 moves SND.UNA and leaves SND.WND, and with them the edge.
    private void CheckText(in TcpSegment segment)
    {
        SequenceNumber allowed = _peerAcknowledged + _largestWindow;
        SequenceNumber end = segment.Seq + segment.Data;
        if (segment.Seq > _next) Break($"sent {segment.Seq} where {_next} was next");
        if (_isAllowed && segment.Data > 1 && end > allowed) Break($"sent up to {end} where {allowed} was allowed");
        if (end > _next) _next = end;
        if ((segment.Flags & TcpFlags.Fin) != 0 && end + 1 > _next) _next = end + 1;
    }

    private void Break(string rule) => Broken ??= rule;
}
