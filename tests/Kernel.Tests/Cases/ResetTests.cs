using System;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;
using TcpFsm.Kernel.Tests.Harness;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>Connections end at once, or survive those who would have them end (RFC 5961).</summary>
public sealed class ResetTests(KernelWire wire) : IClassFixture<KernelWire>
{
    private static readonly byte[] Text = [.. "some text"u8];

    [TunFact("ss")]
    public void The_kernel_resets()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        conversation.Kernel.LingerState = new LingerOption(true, 0);
        conversation.Kernel.Close();
        conversation.Expect(TcpState.Closed, TcpState.Closed);
        Assert.Equal(SocketError.ConnectionReset, conversation.ReadOnce().Error);
    }

    [TunFact("ss")]
    public void We_reset()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Ours.Abort();
        conversation.Expect(TcpState.Closed, TcpState.Closed);
        AssertReset(() => conversation.Kernel.Receive(Text));
    }

    [TunFact("ss")]
    public void The_kernel_closes_with_our_text_unread()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        conversation.Write(Text);
        conversation.Until(() => conversation.View.Line.Unread == Text.Length, "text that waits");
        conversation.Kernel.Close();
        conversation.Expect(TcpState.Closed, TcpState.Closed);
        Assert.Equal(SocketError.ConnectionReset, conversation.ReadOnce().Error);
    }

    [TunFact("ss")]
    public void We_close_with_the_kernels_text_unread()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Kernel.Send(Text);
        conversation.Until(() => conversation.Ours.Info.Unread == Text.Length, "text that waits");
        conversation.Ours.Close();
        conversation.Expect(TcpState.Closed, TcpState.Closed);
        AssertReset(() => conversation.Kernel.Receive(Text));
    }

    [TunFact("ss")]
    public void The_kernel_writes_to_a_connection_that_we_gave_up()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Ours.Close();
        conversation.Expect(TcpState.FinWait2, TcpState.CloseWait);
        conversation.Kernel.Send(Text);
        conversation.Expect(TcpState.Closed, TcpState.Closed);
    }

    /// <summary>A blind attacker's RST is in the window, but not exact: the kernel asks with an ACK, and both go on.</summary>
    [TunFact("ss")]
    public void The_kernel_challenges_a_RST_that_is_not_exact()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        TcpMachine machine = conversation.Ours.Info.Machine;
        int before = conversation.Ladder.CountReceived(IsPlainAck);
        wire.Device.Send(Forgery.Packet(conversation.Ours.LocalEndPoint!, conversation.View.Local, new TcpSegment { Flags = TcpFlags.Rst, Seq = machine.SndNxt + 100 }));
        conversation.Until(() => conversation.Ladder.CountReceived(IsPlainAck) > before, "challenge ACK");
        conversation.AssertOpen();
    }

    [TunFact("ss")]
    public void We_challenge_a_RST_that_is_not_exact()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        TcpMachine machine = conversation.Ours.Info.Machine;
        int before = conversation.Ladder.CountSent(IsPlainAck);
        conversation.Gate.Forge(Forgery.Packet(conversation.View.Local, conversation.Ours.LocalEndPoint!, new TcpSegment { Flags = TcpFlags.Rst, Seq = machine.RcvNxt + 100 }));
        Assert.Equal(before + 1, conversation.Ladder.CountSent(IsPlainAck));
        Assert.True(conversation.Ladder.HasFired(TcpRule.T0));
        conversation.AssertOpen();
    }

    [TunFact("ss")]
    public void The_kernel_challenges_a_SYN_in_the_window()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        TcpMachine machine = conversation.Ours.Info.Machine;
        int before = conversation.Ladder.CountReceived(IsPlainAck);
        wire.Device.Send(Forgery.Packet(conversation.Ours.LocalEndPoint!, conversation.View.Local, new TcpSegment { Flags = TcpFlags.Syn, Seq = machine.SndNxt + 100 }));
        conversation.Until(() => conversation.Ladder.CountReceived(IsPlainAck) > before, "challenge ACK");
        conversation.AssertOpen();
    }

    [TunFact("ss")]
    public void We_challenge_a_SYN_in_the_window()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        TcpMachine machine = conversation.Ours.Info.Machine;
        int before = conversation.Ladder.CountSent(IsPlainAck);
        conversation.Gate.Forge(Forgery.Packet(conversation.View.Local, conversation.Ours.LocalEndPoint!, new TcpSegment { Flags = TcpFlags.Syn, Seq = machine.RcvNxt + 100 }));
        Assert.Equal(before + 1, conversation.Ladder.CountSent(IsPlainAck));
        Assert.True(conversation.Ladder.HasFired(TcpRule.N3));
        conversation.AssertOpen();
    }

    [TunFact("ss")]
    public void A_RST_beyond_the_window_is_dropped_without_a_word()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        TcpMachine machine = conversation.Ours.Info.Machine;
        int before = conversation.Ladder.CountSent(_ => true);
        conversation.Gate.Forge(Forgery.Packet(conversation.View.Local, conversation.Ours.LocalEndPoint!, new TcpSegment { Flags = TcpFlags.Rst, Seq = machine.RcvNxt + machine.RcvWnd }));
        Assert.Equal(before, conversation.Ladder.CountSent(_ => true));
        conversation.AssertOpen();
    }

    /// <summary>RFC 9293, figure 9, with the kernel as the one that lost its memory: its SYN is answered with an ACK, that with a RST, and the next SYN opens.</summary>
    [TunFact("ss")]
    public void We_challenge_the_SYN_of_a_kernel_that_forgot_us()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        TcpSocket old = conversation.Ours;
        conversation.ForgetAtKernel();
        using TcpSocket listener = conversation.Listen();
        conversation.NewKernelSocket(conversation.View.Local.Port).Connect(old.LocalEndPoint!);
        // N3 where its new sequence number happens to lie in the old window; Q2 says the same where it does not.
        Assert.True(conversation.Ladder.HasFired(TcpRule.N3) || conversation.Ladder.HasFired(TcpRule.Q2), conversation.Ladder.ToString());
        Assert.Equal((TcpState.Closed, SocketError.ConnectionReset), (old.State, old.TakeError()));
        conversation.AcceptAsOurs(listener);
        conversation.AssertOpen();
    }

    /// <summary>The same with us as the one that lost its memory: the kernel challenges our SYN, we reset its old connection, and our next SYN opens.</summary>
    [TunFact("ss")]
    public void The_kernel_challenges_the_SYN_of_a_host_that_forgot_it()
    {
        using var conversation = new Conversation(wire);
        using Socket listener = conversation.Kernel;
        listener.Listen(5);
        Assert.Equal(SocketError.Success, conversation.TryConnect(conversation.NewSocket(4000), conversation.View.Local));
        using Socket old = listener.Accept();
        conversation.Crash();
        Assert.Equal(SocketError.Success, conversation.TryConnect(conversation.NewSocket(4000), conversation.View.Local));
        Assert.True(conversation.Ladder.HasFired(TcpRule.Y2), conversation.Ladder.ToString());
        AssertReset(() => old.Receive(new byte[1]));
        conversation.AcceptAsKernel(listener);
        conversation.AssertOpen();
    }

    private static bool IsPlainAck(TcpSegment segment) => segment.Flags == TcpFlags.Ack && segment.Data == 0;

    private static void AssertReset(Action read) => Assert.Equal(SocketError.ConnectionReset, Assert.Throws<SocketException>(read).SocketErrorCode);
}
