using System;

namespace TcpFsm.Host.Drill.Script;

/// <summary>What a script's option lines say.</summary>
internal sealed record ScriptOptions
{
    /// <summary>The tolerance that scripts are written for where they give none.</summary>
    public static readonly TimeSpan UsualTolerance = TimeSpan.FromMilliseconds(4);

    /// <summary>Whether packets are of IP version 6.</summary>
    public bool IsIPv6 { get; init; }

    /// <summary>How far from its time a packet may be sent.</summary>
    public TimeSpan Tolerance { get; init; } = UsualTolerance;

    /// <summary>The device's MTU in octets.</summary>
    public int Mtu { get; init; } = 1500;

    /// <summary>The port that is bound and listened at.</summary>
    public ushort LocalPort { get; init; } = 8080;

    /// <summary>The port that is connected to.</summary>
    public ushort RemotePort { get; init; } = 8080;

    /// <summary>Whether a line's segment has to be sent as one; else it may be sent as several that follow each other.</summary>
    public bool StrictSegments { get; init; }
}
