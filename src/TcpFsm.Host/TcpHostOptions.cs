using System;
using System.Collections.Generic;
using System.Net;

namespace TcpFsm.Host;

/// <summary>What a host is set to. Every option has the value that the RFCs recommend.</summary>
public sealed record TcpHostOptions
{
    /// <summary>The addresses that are the host's own, IPv4 and IPv6; packets to any other are not for it. The first of a family is the source of connections that are bound to none.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>The clock and its timers; all delays go through it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes initial sequence numbers and ports the same in every run, for tests; null: no one can guess them (RFC 6528, RFC 6056).</summary>
    public int? Seed { get; init; }

    /// <summary>What each connection's machine is set to: MSL, timeouts, retries, RFC 5961. The size of segments is agreed on with the peer; acknowledging gaps at once is on, for fast retransmit needs it.</summary>
    public TcpParameters Parameters { get; init; } = TcpParameters.Default with { AckGaps = true };

    /// <summary>Octets a socket takes in that are not acknowledged yet.</summary>
    public int SendBufferSize { get; init; } = 256 * 1024;

    /// <summary>Octets a socket holds that are not read yet: the window it offers at most.</summary>
    public int ReceiveBufferSize { get; init; } = 256 * 1024;

    /// <summary>Whether windows above 65,535 octets are agreed on (RFC 7323, section 2).</summary>
    public bool WindowScaling { get; init; } = true;

    /// <summary>How long an acknowledgment may wait for company; zero: none waits (RFC 9293, section 3.8.6.3: at most 500 ms).</summary>
    public TimeSpan DelayedAck { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>Acknowledgments of a connection that do not wait, the first ones: the peer's slow start grows by them.</summary>
    public int QuickAcks { get; init; } = 16;

    /// <summary>The retransmission timeout before there is a measured round trip (RFC 6298, section 2.1).</summary>
    public TimeSpan InitialRto { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The least retransmission timeout: RFC 6298, rule 2.4, asks for 1 s; stacks take 200 ms, which is the default here.</summary>
    public TimeSpan MinimumRto { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The largest retransmission timeout, back-off included (RFC 6298, rule 2.5: at least 60 s).</summary>
    public TimeSpan MaximumRto { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Segments of the initial congestion window (RFC 6928, section 2: 10); 0: what RFC 5681 has, 2 to 4.</summary>
    public int InitialWindowSegments { get; init; } = 10;

    /// <summary>Most half-open connections of a listener: beyond it a SYN is dropped.</summary>
    public int SynBacklog { get; init; } = 256;

    /// <summary>How often a SYN,ACK is sent again before a half-open connection is given up, at most <see cref="TcpParameters.R2Syn"/>. 7 take four minutes, and MUST-23 wants three.</summary>
    public int HalfOpenRetries { get; init; } = 7;

    /// <summary>Most connections that go on closing though no program holds their socket: beyond it a socket that is closed resets its connection.</summary>
    public int MaximumOrphans { get; init; } = 16_384;

    /// <summary>Most connections in TIME-WAIT: beyond it a new one is closed at once.</summary>
    public int MaximumTimeWaits { get; init; } = 65_536;

    /// <summary>About how many challenge acknowledgments go out in a second, of all connections together: half of it to one and a half, so that nobody can count on it (RFC 5961, section 7).</summary>
    public int ChallengeAcksPerSecond { get; init; } = 100;

    /// <summary>How long FIN-WAIT-2 waits for the peer's FIN when no program holds the socket any more; zero: for ever.</summary>
    public TimeSpan OrphanFinWait2 { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether a socket that is closed before all was read, or whose peer goes on sending, resets the connection (RFC 9293, section 3.6.1, SHLD-3).</summary>
    public bool ResetUnread { get; init; } = true;

    /// <summary>How long a keep-alive that was not answered is waited for before the next, on sockets that send them.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(75);

    /// <summary>Keep-alives without an answer after which a connection is given up.</summary>
    public int KeepAliveProbes { get; init; } = 9;

    /// <summary>The first port that a connection which is bound to none may get (RFC 6056, section 3.2).</summary>
    public ushort FirstEphemeralPort { get; init; } = 49_152;

    /// <summary>The last port that a connection which is bound to none may get.</summary>
    public ushort LastEphemeralPort { get; init; } = 65_535;
}
