using System;
using System.Diagnostics;
using System.Net;
using TcpFsm.Host;
using TcpFsm.Host.Sockets;
using TcpFsm.Kernel.Tests.Harness;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>A listener under a flood of SYNs whose senders do not exist. Its backlog is full, and half-open connections end when their retransmissions do.</summary>
public sealed class FloodTests(KernelWire wire) : IClassFixture<KernelWire>
{
    // A half-open connection that nobody answers lasts 100, 200, 400 and 800 ms.
    private static readonly TcpHostOptions Small = Conversation.Quick with
    {
        SynBacklog = 1024,
        MinimumRto = TimeSpan.FromMilliseconds(100),
        InitialRto = TimeSpan.FromMilliseconds(100),
        Parameters = Conversation.Quick.Parameters with { R2Syn = 3 },
    };

    /// <summary>Ten thousand at once: no more are answered than there is room for, and the next client that is real is served.</summary>
    [TunFact("ss")]
    public void After_a_burst_of_SYNs_a_real_client_is_served()
    {
        using var conversation = new Conversation(wire, Small);
        using TcpSocket listener = conversation.Listen();
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) conversation.Gate.Forge(Syn(random, conversation.Address));
        Assert.Equal(10_000, conversation.Ladder.CountReceived(IsSyn));
        Assert.InRange(conversation.Ladder.CountFired(TcpRule.L4), Small.SynBacklog, 5 * Small.SynBacklog);
        conversation.Kernel.Connect(new IPEndPoint(conversation.Address, Conversation.Port));
        conversation.AcceptAsOurs(listener);
        conversation.AssertOpen();
    }

    /// <summary>While hping3 floods, clients of the kernel come and go.</summary>
    [TunFact("ss", "hping3")]
    public void During_a_flood_real_clients_are_served()
    {
        using var conversation = new Conversation(wire, Small);
        using TcpSocket listener = conversation.Listen();
        using Process flood = wire.Host.Start("hping3", "-q", "-S", "-p", "80", "-i", "u2000", "--rand-source", conversation.Address.ToString());
        try
        {
            for (int i = 0; i < 3; i++)
            {
                AwaitSyns(conversation, 200);
                conversation.NewKernelSocket(0).Connect(new IPEndPoint(conversation.Address, Conversation.Port));
                conversation.AcceptAsOurs(listener);
                conversation.AssertOpen();
                conversation.Kernel.Close();
                conversation.Ours.Close();
            }
        }
        finally
        {
            flood.Kill();
        }
    }

    private static void AwaitSyns(Conversation conversation, int more)
    {
        int before = conversation.Ladder.CountReceived(IsSyn);
        conversation.Until(() => conversation.Ladder.CountReceived(IsSyn) >= before + more, "flood");
    }

    private static bool IsSyn(TcpSegment segment) => segment.Flags == TcpFlags.Syn;

    private static byte[] Syn(Random random, IPAddress to)
    {
        // Of 198.18.0.0/15, which is for tests (RFC 2544).
        var from = new IPEndPoint(new IPAddress([198, 18, (byte)random.Next(256), (byte)random.Next(1, 255)]), random.Next(1024, 65536));
        return Forgery.Packet(from, new IPEndPoint(to, Conversation.Port), new TcpSegment { Flags = TcpFlags.Syn, Seq = new SequenceNumber((uint)random.Next()), Wnd = 64240 });
    }
}
