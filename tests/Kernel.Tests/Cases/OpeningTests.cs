using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;
using TcpFsm.Kernel.Tests.Harness;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>Connections begin, in every way there is, or do not.</summary>
public sealed class OpeningTests(KernelWire wire) : IClassFixture<KernelWire>
{
    private static readonly byte[] Text = [.. "some text"u8];

    [TunFact("ss")]
    public void We_open()
    {
        using var conversation = new Conversation(wire);
        conversation.OpenedByUs();
        conversation.AssertOpen();
    }

    [TunFact("ss")]
    public void The_kernel_opens()
    {
        using var conversation = new Conversation(wire);
        conversation.OpenedByKernel();
        conversation.AssertOpen();
    }

    [TunFact("ss")]
    public void We_open_over_IPv6()
    {
        using var conversation = new Conversation(wire, isIPv6: true);
        conversation.OpenedByUs();
        conversation.AssertOpen();
    }

    [TunFact("ss")]
    public void The_kernel_opens_over_IPv6()
    {
        using var conversation = new Conversation(wire, isIPv6: true);
        conversation.OpenedByKernel();
        conversation.AssertOpen();
    }

    /// <summary>Each step of the handshake alone: the kernel's SYN,ACK is not read until both were looked at.</summary>
    [TunFact("ss")]
    public void The_kernel_waits_in_SYN_RECEIVED()
    {
        using var conversation = new Conversation(wire);
        using Socket listener = conversation.Kernel;
        listener.Listen(5);
        conversation.Gate.Shut();
        TcpSocket ours = conversation.NewSocket(0);
        Assert.Equal(SocketError.InProgress, ours.Connect(conversation.View.Local));
        conversation.Expect(TcpState.SynSent, TcpState.SynReceived);
        conversation.Gate.Open();
        conversation.Expect(TcpState.Established, TcpState.Established);
    }

    [TunFact("ss")]
    public void The_kernel_waits_in_SYN_SENT()
    {
        using var conversation = new Conversation(wire);
        using TcpSocket listener = conversation.Listen();
        conversation.Gate.Shut();
        BeginToConnect(conversation.Kernel, new IPEndPoint(conversation.Address, Conversation.Port));
        conversation.Until(() => conversation.Gate.Held > 0 && conversation.View.State == TcpState.SynSent, "SYN-SENT at the kernel's end");
        conversation.Gate.Open();
        conversation.Until(() => conversation.View.State == TcpState.Established, "ESTABLISHED at the kernel's end");
    }

    /// <summary>Both SYNs are under way at once. Without the erratum's fix the first ACK after the kernel's SYN,ACK ends our SYN-RECEIVED.</summary>
    [TunFact("ss")]
    public void Both_open_at_once()
    {
        using var conversation = new Conversation(wire);
        SimultaneousOpen(conversation);
        Assert.False(conversation.Ladder.HasFired(TcpRule.Q5));
    }

    [TunFact("ss")]
    public void Both_open_at_once_with_the_fix_of_erratum_3305()
    {
        using var conversation = new Conversation(wire, Conversation.Quick with { Parameters = Conversation.Quick.Parameters with { SimopenFix = true } });
        SimultaneousOpen(conversation);
        Assert.True(conversation.Ladder.HasFired(TcpRule.Q5));
    }

    [TunFact("ss")]
    public void The_kernel_refuses_us()
    {
        using var conversation = new Conversation(wire);
        TcpSocket ours = conversation.NewSocket(0);
        Assert.Equal(SocketError.ConnectionRefused, conversation.TryConnect(ours, new IPEndPoint(KernelWire.Kernel, 9)));
        conversation.Expect(TcpState.Closed, TcpState.Closed);
    }

    [TunFact("ss")]
    public void We_refuse_the_kernel()
    {
        using var conversation = new Conversation(wire);
        var failure = Assert.Throws<SocketException>(() => conversation.Kernel.Connect(new IPEndPoint(conversation.Address, 9)));
        Assert.Equal(SocketError.ConnectionRefused, failure.SocketErrorCode);
        Assert.Equal(TcpState.Closed, conversation.View.State);
    }

    /// <summary>A router that has no way on says so by ICMP. That is no reason to give up (RFC 9293, section 3.9.2.2): the next SYN may get through, and does.</summary>
    [TunFact("ss")]
    public void A_router_that_has_no_way_on_does_not_end_our_attempt()
    {
        wire.Host.Set("net.ipv4.ip_forward", "1");
        wire.Host.Execute("ip", "route", "replace", "unreachable", "203.0.113.1/32");
        using var conversation = new Conversation(wire);
        using Socket listener = wire.Host.Socket();
        listener.Bind(new IPEndPoint(IPAddress.Any, 0));
        listener.Listen(1);
        int port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        TcpSocket ours = conversation.NewSocket(0);
        Assert.Equal(SocketError.InProgress, ours.Connect(new IPEndPoint(IPAddress.Parse("203.0.113.1"), port)));
        conversation.Until(() => conversation.Ladder.HasFired(TcpRule.W5), "soft error");
        Assert.Equal(TcpState.SynSent, ours.State);

        wire.Host.Execute("ip", "route", "delete", "203.0.113.1/32");
        wire.Host.Execute("ip", "addr", "add", "203.0.113.1/32", "dev", "lo");
        conversation.Until(() => ours.State == TcpState.Established, "connection");
    }

    private static void SimultaneousOpen(Conversation conversation)
    {
        const int OurPort = 4000;
        TcpSocket ours = conversation.NewSocket(OurPort);
        conversation.Gate.Shut();
        BeginToConnect(conversation.Kernel, new IPEndPoint(conversation.Address, OurPort));
        conversation.Until(() => conversation.Gate.Held > 0, "SYN of the kernel");
        Assert.Equal(SocketError.InProgress, ours.Connect(conversation.View.Local));
        conversation.Expect(TcpState.SynSent, TcpState.SynReceived);
        conversation.Gate.LetOneThrough();
        Assert.Equal(TcpState.SynReceived, ours.State);
        Assert.True(conversation.Ladder.HasFired(TcpRule.Y8));
        conversation.Gate.Open();
        conversation.Kernel.Blocking = true;
        conversation.Kernel.Send(Text);
        conversation.Expect(TcpState.Established, TcpState.Established);
        Assert.Equal(Text, conversation.Read(Text.Length));
        conversation.AssertOpen();
    }

    private static void BeginToConnect(Socket socket, IPEndPoint remote)
    {
        socket.Blocking = false;
        var failure = Assert.Throws<SocketException>(() => socket.Connect(remote));
        Assert.Contains(failure.SocketErrorCode, new[] { SocketError.InProgress, SocketError.WouldBlock });
    }
}
