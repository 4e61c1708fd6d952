using System;
using System.Globalization;
using System.Net;
using System.Threading.Tasks;
using TcpFsm.Host.Sockets;
using TcpFsm.Kernel.Tests.Harness;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>Windows: shut, opened again, and larger than their field.</summary>
public sealed class WindowTests(KernelWire wire) : IClassFixture<KernelWire>
{
    private static readonly byte[] Much = Octets(200_000);

    /// <summary>The kernel's program does not read. We probe until it does, and nothing is lost.</summary>
    [TunFact("ss")]
    public async Task The_kernels_window_shuts_and_we_probe()
    {
        using var conversation = new Conversation(wire);
        conversation.Kernel.ReceiveBufferSize = 4096;
        conversation.OpenedByUs();
        Task writing = Task.Run(() => conversation.Write(Much));
        conversation.Until(() => conversation.Ours.Info.Machine.SndWnd == 0 && conversation.Ladder.HasFired(TcpRule.W6), "probe of a window that is shut");
        conversation.Expect(TcpState.Established, TcpState.Established);
        Assert.NotEqual(0u, conversation.View.Line.Unread);
        Assert.Equal(Much, conversation.ReadAtKernel(Much.Length));
        await writing;
        conversation.AssertOpen();
    }

    /// <summary>Our program does not read. The kernel probes, and we answer without taking what does not fit.</summary>
    [TunFact("ss")]
    public async Task Our_window_shuts_and_the_kernel_probes()
    {
        const int Room = 4096;
        using var conversation = new Conversation(wire, Conversation.Quick with { ReceiveBufferSize = Room });
        conversation.OpenedByKernel();
        Task writing = Task.Run(() => conversation.Kernel.Send(Much));
        conversation.Until(() => conversation.Ours.Info.Unread == Room && conversation.View.Statistics.Details.Contains("timer:(persist", StringComparison.Ordinal), "probing by the kernel");
        int probes = conversation.Ladder.CountReceived(segment => segment.Data == 0);
        conversation.Until(() => conversation.Ladder.CountReceived(segment => segment.Data == 0) > probes, "another probe");
        Assert.Equal((0u, Room), (conversation.Ours.Info.Machine.RcvWnd, conversation.Ours.Info.Unread));
        Assert.Equal(Much, conversation.Read(Much.Length));
        await writing;
        conversation.AssertOpen();
    }

    /// <summary>Both ends know each other's scale, and what each may send is more than the field holds.</summary>
    [TunFact("ss")]
    public async Task Windows_grow_beyond_their_field()
    {
        byte[] text = Octets(4_000_000);
        using var conversation = new Conversation(wire, Conversation.Quick with { ReceiveBufferSize = 1 << 20, SendBufferSize = 1 << 20 });
        conversation.OpenedByUs();
        var info = conversation.Ours.Info;
        Assert.Equal($"{info.OwnWindowScale},{info.PeerWindowScale}", conversation.View.Figure("wscale"));
        Assert.True(info.OwnWindowScale > 0);

        Task writing = Task.Run(() => conversation.Write(text));
        Assert.Equal(text, conversation.ReadAtKernel(text.Length));
        await writing;
        Task sending = Task.Run(() => conversation.Kernel.Send(text));
        Assert.Equal(text, conversation.Read(text.Length));
        await sending;

        // What the kernel says we offered it, to the octet; and what it offered us.
        conversation.Until(() => conversation.View.Figure("snd_wnd") == conversation.Ladder.LastSent.Wnd.ToString(CultureInfo.InvariantCulture), "window that both know");
        Assert.True(conversation.Ladder.LastSent.Wnd > ushort.MaxValue);
        Assert.True(conversation.Ours.Info.Machine.MaxSndWnd > ushort.MaxValue);
    }

    [TunFact("ss")]
    public void Windows_are_not_scaled_where_we_do_not_offer_it()
    {
        using var conversation = new Conversation(wire, Conversation.Quick with { WindowScaling = false });
        conversation.OpenedByKernel();
        AssertUnscaled(conversation);
    }

    [TunFact("ss")]
    public void Windows_are_not_scaled_where_the_kernel_does_not_offer_it()
    {
        wire.Host.Set("net.ipv4.tcp_window_scaling", "0");
        try
        {
            using var conversation = new Conversation(wire);
            conversation.OpenedByKernel();
            AssertUnscaled(conversation);
        }
        finally
        {
            wire.Host.Set("net.ipv4.tcp_window_scaling", "1");
        }
    }

    [TunFact("ss")]
    public void Segments_are_as_large_as_both_take()
    {
        using var conversation = new Conversation(wire);
        conversation.OpenedByUs();
        Assert.Equal("1460", conversation.View.Figure("mss"));
        Assert.Equal(1460, conversation.Ours.Info.SendMss);
    }

    [TunFact("ss")]
    public void Segments_are_no_larger_than_we_take()
    {
        using var conversation = new Conversation(wire);
        using TcpSocket listener = conversation.Listen();
        listener.MaximumSegmentSize = 600;
        conversation.Kernel.Connect(new IPEndPoint(conversation.Address, Conversation.Port));
        conversation.AcceptAsOurs(listener);
        Assert.Equal("600", conversation.View.Figure("mss"));
        Assert.Equal(600, conversation.Ours.Info.SendMss);
        conversation.AssertOpen();
    }

    private static void AssertUnscaled(Conversation conversation)
    {
        Assert.Equal("", conversation.View.Figure("wscale"));
        Assert.Equal((0, 0), (conversation.Ours.Info.OwnWindowScale, conversation.Ours.Info.PeerWindowScale));
        Assert.True(conversation.Ladder.LastSent.Wnd <= ushort.MaxValue);
        conversation.AssertOpen();
    }

    private static byte[] Octets(int count)
    {
        byte[] octets = new byte[count];
        new Random(count).NextBytes(octets);
        return octets;
    }
}
