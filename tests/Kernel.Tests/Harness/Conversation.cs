using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading;
using TcpFsm.Host;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>A TCP of ours at an address of its own, and one connection between it and the kernel's.</summary>
internal sealed partial class Conversation : IDisposable
{
    /// <summary>The port that listens, whoever does.</summary>
    public const int Port = 80;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly KernelWire _wire;
    private readonly string _case;

    public Conversation(KernelWire wire, TcpHostOptions? options = null, bool isIPv6 = false, [CallerMemberName] string @case = "")
    {
        (_wire, _case) = (wire, @case);
        (Address, IPacketDevice end) = wire.NextEnd(isIPv6);
        Gate = new Gate(end);
        Options = (options ?? Quick) with { Addresses = [Address] };
        Host = NewHost();
        Kernel = NewKernelSocket(0);
    }

    /// <summary>Nothing waits longer than it must: what is judged is what is done, not when.</summary>
    public static TcpHostOptions Quick { get; } = new() { Parameters = TcpParameters.Default with { Msl = TimeSpan.FromSeconds(3) }, InitialRto = TimeSpan.FromMilliseconds(300) };

    public IPAddress Address { get; }

    public TcpHostOptions Options { get; }

    public Gate Gate { get; }

    public TcpHost Host { get; private set; }

    public Ladder Ladder { get; } = new();

    /// <summary>Our end.</summary>
    public TcpSocket Ours { get; private set; } = null!;

    /// <summary>The kernel's end.</summary>
    public Socket Kernel { get; private set; }

    /// <summary>What the kernel says of its end.</summary>
    public KernelView View { get; private set; } = null!;

    private IPAddress KernelAddress => Address.AddressFamily == AddressFamily.InterNetwork ? KernelWire.Kernel : KernelWire.Kernel6;

    /// <summary>A connection that the kernel opened.</summary>
    public Conversation OpenedByKernel()
    {
        TcpSocket listener = Listen();
        Kernel.Connect(new IPEndPoint(Address, Port));
        AcceptAsOurs(listener);
        listener.Close();
        return Expect(TcpState.Established, TcpState.Established);
    }

    /// <summary>A connection that we opened.</summary>
    public Conversation OpenedByUs()
    {
        using Socket listener = Kernel;
        listener.Listen(5);
        Assert.Equal(SocketError.Success, TryConnect(NewSocket(0), View.Local));
        AcceptAsKernel(listener);
        return Expect(TcpState.Established, TcpState.Established);
    }

    /// <summary>A socket of ours that listens.</summary>
    public TcpSocket Listen(int backlog = 5)
    {
        TcpSocket listener = Host.CreateSocket();
        Assert.Equal(SocketError.Success, listener.Bind(new IPEndPoint(Address, Port)));
        Assert.Equal(SocketError.Success, listener.Listen(backlog));
        return listener;
    }

    /// <summary>The next connection of our listener becomes our end.</summary>
    public void AcceptAsOurs(TcpSocket listener)
    {
        TcpSocket? accepted = null;
        Until(() => listener.TryAccept(out accepted) == SocketError.Success, "a connection to accept");
        Ours = accepted!;
    }

    /// <summary>The next connection of the kernel's listener becomes its end.</summary>
    public void AcceptAsKernel(Socket listener)
    {
        Kernel = listener.Accept();
        Kernel.ReceiveTimeout = (int)Patience.TotalMilliseconds;
    }

    /// <summary>A new socket becomes our end, bound to a port.</summary>
    public TcpSocket NewSocket(int port)
    {
        Ours = Host.CreateSocket();
        Assert.Equal(SocketError.Success, Ours.Bind(new IPEndPoint(Address, port)));
        return Ours;
    }

    /// <summary>A new socket becomes the kernel's end, bound to a port.</summary>
    public Socket NewKernelSocket(int port)
    {
        Kernel = _wire.Host.Socket(Address.AddressFamily);
        Kernel.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        Kernel.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        Kernel.Bind(new IPEndPoint(KernelAddress, port));
        View = new KernelView(_wire.Host, (IPEndPoint)Kernel.LocalEndPoint!, Address);
        return Kernel;
    }

    /// <summary>Our host forgets all it knows, as one does that loses its power, and begins anew.</summary>
    public void Crash()
    {
        Host.Dispose();
        Host = NewHost();
    }

    /// <summary>The kernel forgets the connection, and tells nobody: its socket is closed in the mode of TCP_REPAIR.</summary>
    public void ForgetAtKernel()
    {
        const int Tcp = 6, Repair = 19;
        Kernel.SetRawSocketOption(Tcp, Repair, BitConverter.GetBytes(1));
        Kernel.Close();
    }

    /// <summary>Connects one of our sockets, and says how it went.</summary>
    public SocketError TryConnect(TcpSocket socket, IPEndPoint remote)
    {
        Assert.Equal(SocketError.InProgress, socket.Connect(remote));
        Until(() => socket.Readiness.HasFlag(SocketReadiness.Writable), "end of connecting");
        return socket.TakeError();
    }

    /// <summary>Waits until both ends are in these states: ours by its own word, the kernel's by /proc/net/tcp and by ss. CLOSED is an end that is not there.</summary>
    public Conversation Expect(TcpState ours, TcpState kernels)
    {
        Until(() => Ours.State == ours && View.State == kernels && View.StateBySs == kernels, $"{ours} here and {kernels} there");
        return this;
    }

    /// <summary>Waits for something; a failure shows the ladder.</summary>
    public void Until(Func<bool> holds, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            if (clock.Elapsed > Patience) Assert.Fail($"No {what}: {Ours?.State} here, {View.State} and {View.StateBySs} there\n{Ladder}");
            Thread.Sleep(2);
        }
    }

    public void Dispose()
    {
        Host.Dispose();
        Kernel.Dispose();
        Gate.Dispose();
        KernelTable.Add(_case, seeds: 1, Ladder.TextBothWays);
    }

    private TcpHost NewHost() => new(Gate, Options) { Observer = Ladder };
}
