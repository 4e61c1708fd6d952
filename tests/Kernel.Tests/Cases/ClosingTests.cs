using System;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host;
using TcpFsm.Host.Sockets;
using TcpFsm.Kernel.Tests.Harness;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>Connections end in order. At each step our state and the kernel's are held against each other.</summary>
public sealed class ClosingTests(KernelWire wire) : IClassFixture<KernelWire>
{
    // TIME-WAIT lasts longer than the test.
    private static readonly TcpHostOptions Patient = Conversation.Quick with { Parameters = TcpParameters.Default };

    private static readonly byte[] Text = [.. "still to be said"u8];

    [TunFact("ss")]
    public void We_close_first()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        Assert.Equal(SocketError.Success, conversation.Ours.Shutdown(SocketShutdown.Send));
        conversation.Expect(TcpState.FinWait2, TcpState.CloseWait);
        Assert.Equal(0, conversation.Kernel.Receive(new byte[1]));
        conversation.Kernel.Close();
        conversation.Expect(TcpState.TimeWait, TcpState.Closed);
        Assert.Equal(new SocketResult(0, SocketError.Success), conversation.ReadOnce());
        conversation.Expect(TcpState.Closed, TcpState.Closed);
    }

    [TunFact("ss")]
    public void The_kernel_closes_first()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Kernel.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.CloseWait, TcpState.FinWait2);
        Assert.Equal(new SocketResult(0, SocketError.Success), conversation.ReadOnce());
        Assert.Equal(SocketError.Success, conversation.Ours.Shutdown(SocketShutdown.Send));
        conversation.Expect(TcpState.Closed, TcpState.TimeWait);
    }

    [TunFact("ss")]
    public void What_we_half_closed_the_kernel_goes_on_with()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        conversation.Write(Text);
        conversation.Ours.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.FinWait2, TcpState.CloseWait);
        Assert.Equal(Text, conversation.ReadAtKernel(Text.Length));
        for (int i = 0; i < 3; i++)
        {
            conversation.Kernel.Send(Text);
            Assert.Equal(Text, conversation.Read(Text.Length));
            conversation.Expect(TcpState.FinWait2, TcpState.CloseWait);
        }

        conversation.Kernel.Close();
        Assert.Equal(new SocketResult(0, SocketError.Success), conversation.ReadOnce());
        conversation.Expect(TcpState.TimeWait, TcpState.Closed);
    }

    [TunFact("ss")]
    public void What_the_kernel_half_closed_we_go_on_with()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Kernel.Send(Text);
        conversation.Kernel.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.CloseWait, TcpState.FinWait2);
        Assert.Equal(Text, conversation.Read(Text.Length));
        Assert.Equal(new SocketResult(0, SocketError.Success), conversation.ReadOnce());
        for (int i = 0; i < 3; i++)
        {
            conversation.Write(Text);
            Assert.Equal(Text, conversation.ReadAtKernel(Text.Length));
            conversation.Expect(TcpState.CloseWait, TcpState.FinWait2);
        }

        conversation.Ours.Shutdown(SocketShutdown.Send);
        Assert.Equal(0, conversation.Kernel.Receive(new byte[1]));
        conversation.Expect(TcpState.Closed, TcpState.TimeWait);
    }

    /// <summary>Both FINs are under way at once: we do not read the kernel's until ours has arrived.</summary>
    [TunFact("ss")]
    public void Both_close_at_once()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        conversation.Gate.Shut();
        conversation.Kernel.Shutdown(SocketShutdown.Send);
        conversation.Until(() => conversation.Gate.Held > 0, "FIN of the kernel");
        conversation.Expect(TcpState.Established, TcpState.FinWait1);
        conversation.Ours.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.FinWait1, TcpState.Closing);
        conversation.Gate.LetOneThrough();
        conversation.Expect(TcpState.Closing, TcpState.TimeWait);
        conversation.Gate.Open();
        conversation.Expect(TcpState.TimeWait, TcpState.TimeWait);
    }

    /// <summary>Our last ACK is lost: the kernel repeats its FIN, and TIME-WAIT is there to answer it and to begin anew.</summary>
    [TunFact("ss")]
    public void Our_TIME_WAIT_answers_the_repeated_FIN()
    {
        using Conversation conversation = new Conversation(wire, Patient).OpenedByUs();
        conversation.Ours.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.FinWait2, TcpState.CloseWait);
        conversation.Gate.LosesSent = segment => segment.Segment.Flags == TcpFlags.Ack;
        conversation.Kernel.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.TimeWait, TcpState.LastAck);
        conversation.Gate.LosesSent = null;
        conversation.Expect(TcpState.TimeWait, TcpState.Closed);
        Assert.True(conversation.Ladder.HasFired(TcpRule.F6), conversation.Ladder.ToString());
    }

    /// <summary>The kernel's last ACK is lost: we repeat our FIN, and its TIME-WAIT answers.</summary>
    [TunFact("ss")]
    public void The_kernels_TIME_WAIT_answers_our_repeated_FIN()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Kernel.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.CloseWait, TcpState.FinWait2);
        conversation.Gate.LosesReceived = segment => segment.Segment.Flags == TcpFlags.Ack;
        conversation.Ours.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.LastAck, TcpState.TimeWait);
        conversation.Gate.LosesReceived = null;
        conversation.Until(() => conversation.Ours.State == TcpState.Closed, "answer to the repeated FIN");
        Assert.True(conversation.Ladder.HasFired(TcpRule.W2Fin), conversation.Ladder.ToString());
    }

    /// <summary>The kernel calls again from the same port while we are in TIME-WAIT: its new SYN opens the connection anew (RFC 9293, section 3.6.1, MAY-2).</summary>
    [TunFact("ss")]
    public void A_call_from_the_same_port_reopens_our_TIME_WAIT()
    {
        using var conversation = new Conversation(wire, Patient with { Parameters = Patient.Parameters with { Reopen = true } });
        CallAgainInTimeWait(conversation);
        Assert.True(conversation.Ladder.HasFired(TcpRule.N2), conversation.Ladder.ToString());
    }

    /// <summary>The same where TIME-WAIT is not to be reopened: our ACK makes the kernel reset the old connection (RFC 1337), and its next SYN opens a new one.</summary>
    [TunFact("ss")]
    public void A_call_from_the_same_port_ends_our_TIME_WAIT()
    {
        using var conversation = new Conversation(wire, Patient);
        CallAgainInTimeWait(conversation);
        Assert.True(conversation.Ladder.HasFired(TcpRule.T5), conversation.Ladder.ToString());
    }

    /// <summary>A program that closes while text is under way in both directions loses none of its own.</summary>
    [TunFact("ss")]
    public void What_was_written_before_a_close_arrives()
    {
        byte[] much = new byte[100_000];
        new Random(7).NextBytes(much);
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        conversation.Write(much);
        conversation.Ours.Close();
        Assert.Equal(much, conversation.ReadAtKernel(much.Length));
        Assert.Equal(0, conversation.Kernel.Receive(new byte[1]));
    }

    private static void CallAgainInTimeWait(Conversation conversation)
    {
        using TcpSocket listener = conversation.Listen();
        var called = new IPEndPoint(conversation.Address, Conversation.Port);
        conversation.Kernel.Connect(called);
        conversation.AcceptAsOurs(listener);
        conversation.AssertOpen();
        conversation.Ours.Shutdown(SocketShutdown.Send);
        conversation.Expect(TcpState.FinWait2, TcpState.CloseWait);
        conversation.Kernel.Close();
        conversation.Expect(TcpState.TimeWait, TcpState.Closed);

        conversation.NewKernelSocket(conversation.View.Local.Port).Connect(called);
        conversation.AcceptAsOurs(listener);
        conversation.AssertOpen();
    }
}
