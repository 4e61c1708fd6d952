using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>
/// One connection of the kernel's, step by step. After each step the kernel's table and ss are asked for the states of both ends, and in the
/// end the trace must have had both in these states at that time, and have gone through those that conntrack told of.
/// </summary>
internal sealed class Judgement : IDisposable
{
    private readonly TwoHosts _hosts;
    private readonly Recording _recording;
    private readonly Conntrack _conntrack;
    private readonly Socket _listener;
    private readonly List<(string Step, DateTime Time, TcpState A, TcpState? B)> _truth = [];
    private readonly int _clientPort;

    public Judgement(TwoHosts hosts, string server = TwoHosts.AddressB, ushort port = 80, int backlog = 5)
    {
        _hosts = hosts;
        _recording = new Recording(hosts);
        _conntrack = new Conntrack(hosts.A);
        Server = new IPEndPoint(IPAddress.Parse(server), port);
        Client = hosts.A.Socket();
        Client.Bind(new IPEndPoint(IPAddress.Parse(TwoHosts.AddressA), 0));
        // Asked for now: a socket that is gone does not say any more.
        _clientPort = ((IPEndPoint)Client.LocalEndPoint!).Port;
        _listener = hosts.B.Socket();
        if (backlog > 0)
        {
            _listener.Bind(new IPEndPoint(IPAddress.Any, port));
            _listener.Listen(backlog);
        }
    }

    public Socket Client { get; }

    /// <summary>The server's end, once there is one.</summary>
    public Socket Accepted { get; private set; } = null!;

    private IPEndPoint Server { get; }

    /// <summary>The client connects and the server accepts.</summary>
    /// <param name="thenAtOnce">What the client does before anything can have come back.</param>
    public Judgement Open(Action? thenAtOnce = null) => Step("open", () =>
    {
        Client.Connect(Server);
        thenAtOnce?.Invoke();
        Accepted = _listener.Accept();
    });

    /// <summary>The client tries to connect; what becomes of it, it does not wait for.</summary>
    /// <param name="isUnderWay">Whether nothing arrives at B.</param>
    public Judgement TryToOpen(bool isUnderWay = false) => Take("try", () => TryToConnect(Client, Server), isUnderWay);

    /// <summary>Both try to connect to each other while their segments are held.</summary>
    public Judgement OpenFromBoth(HeldNetwork wire)
    {
        wire.Hold();
        TryToOpen(isUnderWay: true);
        Accepted = _hosts.B.Socket();
        Accepted.Bind(Server);
        return StepOfA("both try", () => TryToConnect(Accepted, (IPEndPoint)Client.LocalEndPoint!)).Step("both open", () => wire.LetGo(2));
    }

    /// <summary>Something happens; then all may come to rest, and the kernel is asked.</summary>
    public Judgement Step(string name, Action action) => Take(name, action, isUnderWay: false);

    /// <summary>The same, while segments are under way to B: what it makes of them nobody can know by what A sent.</summary>
    public Judgement StepOfA(string name, Action action) => Take(name, action, isUnderWay: true);

    /// <summary>Traces what was recorded and holds it against what the kernel said.</summary>
    public Findings Check()
    {
        Findings findings = _recording.Stop();
        List<string> changes = _conntrack.Stop(_clientPort);
        foreach ((string step, DateTime time, TcpState a, TcpState? b) in _truth)
        {
            Findings.Line last = findings.Packets.Last(packet => DateTime.Parse(packet.Time!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) <= time);
            Assert.True(a == last.AAfter, $"{step}: A is in {a}, not in {last.AAfter}; {Describe(findings)}");
            Assert.True(b is null || b == last.BAfter, $"{step}: B is in {b}, not in {last.BAfter}; {Describe(findings)}");
        }

        Assert.Equal(0, findings.Summary.Findings);
        Assert.Empty(findings.WithoutCause);
        List<string> traced = Conntrack.Follow(findings);
        Assert.True(changes.SequenceEqual(traced), $"conntrack: {string.Join(' ', changes)}; trace: {string.Join(' ', traced)}; {Describe(findings)}");
        return findings;
    }

    /// <summary>Ends a connection with a RST.</summary>
    public static void Abort(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public void Dispose()
    {
        Client.Dispose();
        Accepted?.Dispose();
        _listener.Dispose();
        _conntrack.Dispose();
        _recording.Dispose();
    }

    private static void TryToConnect(Socket socket, IPEndPoint to)
    {
        socket.Blocking = false;
        try
        {
            socket.Connect(to);
        }
        catch (SocketException)
        {
            // It is under way, or refused already.
        }
    }

    private static string Describe(Findings findings) =>
        string.Join("; ", findings.Packets.Select(packet => $"{packet.From} {packet.Flags} {packet.AAfter}/{packet.BAfter} {packet.Why}"));

    private Judgement Take(string name, Action action, bool isUnderWay)
    {
        action();
        Thread.Sleep(120);
        TcpState a = SocketStates.Of(_hosts.A, _clientPort, Server.Port);
        TcpState? b = isUnderWay ? null : SocketStates.Of(_hosts.B, Server.Port, _clientPort);
        _truth.Add((name, DateTime.UtcNow, a, b));
        return this;
    }
}
