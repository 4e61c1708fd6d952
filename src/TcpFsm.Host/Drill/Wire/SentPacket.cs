using System;
using TcpFsm.Headers;

namespace TcpFsm.Host.Drill.Wire;

/// <summary>A segment that the stack sent.</summary>
/// <param name="Time">When, since the clock was made.</param>
/// <param name="Header">Its header.</param>
/// <param name="Options">Its options.</param>
/// <param name="Length">Octets of its text.</param>
internal sealed record SentPacket(TimeSpan Time, TcpHeader Header, TcpOptions Options, int Length)
{
    /// <summary>Its control bits.</summary>
    public TcpFlags Flags => (TcpFlags)Header.ControlBits;

    /// <summary>The sequence number behind its text.</summary>
    public uint End => Header.Seq.Value + (uint)Length;

    /// <summary>Whether another goes on where this one ends, so that a script may mean both by one line.</summary>
    public bool IsFollowedBy(SentPacket next) =>
        Length > 0 && next.Header.Seq.Value == End && next.Header.SourcePort == Header.SourcePort && next.Header.Ack == Header.Ack
        && ((next.Flags ^ Flags) & ~(TcpFlags.Psh | TcpFlags.Fin)) == 0;

    /// <summary>Both as one segment, sent when the last was.</summary>
    public SentPacket With(SentPacket next) => this with
    {
        Time = next.Time,
        Length = Length + next.Length,
        Header = Header with { ControlBits = (byte)(Flags | next.Flags), Window = next.Header.Window },
    };
}
