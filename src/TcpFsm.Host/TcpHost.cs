using System;
using System.Net;
using TcpFsm.Headers;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Listening;
using TcpFsm.Host.Numbers;
using TcpFsm.Host.Sockets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host;

/// <summary>A TCP of its own: the machine of RFC 9293 with buffers, timers and a packet device.</summary>
public sealed class TcpHost : IDisposable
{
    private readonly RoundTripOptions _roundTrip;

    /// <summary>A host on a device; it is attached at once.</summary>
    /// <param name="device">Carries its packets; it stays the caller's to dispose of.</param>
    /// <param name="options">Its addresses and settings.</param>
    /// <exception cref="ArgumentException">There is no address, or an option is out of its range.</exception>
    public TcpHost(IPacketDevice device, TcpHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(options);
        OptionChecks.Check(options);
        Options = options;
        _roundTrip = new RoundTripOptions { Initial = options.InitialRto, Minimum = options.MinimumRto, Maximum = options.MaximumRto };
        Timers = new TimerQueue(options.Time, Wake);
        Gate = new HostGate(Timers);
        Observation = new HostObservation(options.Time);
        Output = new PacketOutput(device, Observation);
        ParameterSets = new ParameterSets(options);
        TimeWaits = new Quota(options.MaximumTimeWaits);
        Orphans = new Quota(options.MaximumOrphans);
        Challenges = new ChallengeThrottle(options.ChallengeAcksPerSecond, options.Seed);
        InitialNumbers = new InitialSequenceNumbers(options.Time, options.Seed);
        Ports = new LocalPorts(options);
        device.Attach(new PacketInput(this, options.Addresses));
    }

    /// <summary>What it is set to.</summary>
    public TcpHostOptions Options { get; }

    /// <summary>Sees what the host does; null: nobody.</summary>
    public ITcpHostObserver? Observer
    {
        get => Observation.Observer;
        set => Observation.Observer = value;
    }

    /// <summary>Connections of the host, those in TIME-WAIT and half open included.</summary>
    public int ConnectionCount
    {
        get
        {
            using HostGate.Scope scope = Gate.Enter();
            return Table.Count;
        }
    }

    internal HostGate Gate { get; }

    internal TimerQueue Timers { get; }

    internal HostObservation Observation { get; }

    internal PacketOutput Output { get; }

    internal ConnectionTable Table { get; } = new();

    internal Quota TimeWaits { get; }

    internal Quota Orphans { get; }

    internal ParameterSets ParameterSets { get; }

    internal ChallengeThrottle Challenges { get; }

    internal InitialSequenceNumbers InitialNumbers { get; }

    internal LocalPorts Ports { get; }

    internal bool IsDisposed { get; private set; }

    /// <summary>A new socket, neither bound nor connected.</summary>
    public TcpSocket CreateSocket() => new(this);

    /// <summary>Ends all connections without a word to the peers and detaches from the clock; sockets find them closed.</summary>
    public void Dispose()
    {
        using (Gate.Enter())
        {
            if (IsDisposed) return;
            IsDisposed = true;
            foreach (IEndpoint endpoint in Table.Endpoints) endpoint.Drop();
            foreach (Listener listener in Table.Listeners) listener.Close();
        }

        Timers.Dispose();
    }

    internal RoundTripClock NewRoundTripClock() => new(new RoundTripEstimator(_roundTrip), Options.Time);

    /// <summary>The address that packets to a peer come from; false where the host has none of its family.</summary>
    internal bool TryChooseSource(IpAddress remote, out IpAddress source)
    {
        foreach (IPAddress own in Options.Addresses)
        {
            source = Addresses.From(own);
            if (source.IsIPv4 == remote.IsIPv4) return true;
        }

        source = default;
        return false;
    }

    /// <summary>Whether an address is the host's own, or stands for all of them.</summary>
    internal bool IsOwn(IpAddress address)
    {
        if (Addresses.IsAny(address)) return true;
        foreach (IPAddress own in Options.Addresses)
        {
            if (Addresses.From(own) == address) return true;
        }

        return false;
    }

    /// <summary>Changes what machines are set to, of all connections at once, as a system's setting does.</summary>
    internal void Change(TcpParameters parameters)
    {
        using HostGate.Scope scope = Gate.Enter();
        if (ParameterSets.Usual == parameters) return;
        ParameterSets.Usual = parameters;
        foreach (IEndpoint endpoint in Table.Endpoints) endpoint.Refresh();
    }

    private void Wake()
    {
        using HostGate.Scope scope = Gate.Enter();
        Timers.Woken();
        while (!IsDisposed && Timers.TryTakeExpired(out TimerEntry? timer)) timer.Expire();
    }
}
