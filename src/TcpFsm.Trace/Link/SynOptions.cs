using System;
using TcpFsm.Headers;

namespace TcpFsm.Trace.Link;

/// <summary>The one option of a SYN that a trace needs.</summary>
internal static class SynOptions
{
    private const byte WindowScale = 3;

    /// <summary>The shift of the window scale option, the last one that is well formed; <see cref="TcpPacket.NoScale"/> without one.</summary>
    public static byte ScaleIn(ReadOnlySpan<byte> options)
    {
        byte scale = TcpPacket.NoScale;
        var reader = new TcpOptionReader(options);
        while (reader.Read())
        {
            // RFC 7323 2.3: a shift above 14 is used as 14.
            if (reader is { Kind: WindowScale, Data: [byte shift] })
                scale = Math.Min(shift, (byte)TcpSegmentHeaders.MaximumWindowScale);
        }

        return scale;
    }
}
