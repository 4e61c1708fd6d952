using System;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;
using TcpFsm.Kernel.Tests.Harness;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>Connections on which nobody says anything.</summary>
public sealed class KeepAliveTests(KernelWire wire) : IClassFixture<KernelWire>
{
    private const TcpFlags PlainAck = TcpFlags.Ack;

    [TunFact("ss")]
    public void The_kernel_answers_our_keep_alive()
    {
        using var conversation = new Conversation(wire);
        OpenWithKeepAlive(conversation);
        int before = conversation.Ladder.CountReceived(segment => segment.Flags == PlainAck);
        conversation.Until(() => conversation.Ladder.HasFired(TcpRule.W8) && conversation.Ladder.CountReceived(segment => segment.Flags == PlainAck) > before, "keep-alive and its answer");
        conversation.AssertOpen();
    }

    [TunFact("ss")]
    public void We_answer_the_kernels_keep_alive()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Kernel.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 1);
        conversation.Kernel.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 1);
        conversation.Kernel.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 5);
        conversation.Kernel.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);

        // Asked for before: the ladder is locked while it counts, and the host locks the ladder.
        SequenceNumber next = conversation.Ours.Info.Machine.RcvNxt;
        conversation.Until(() => conversation.Ladder.CountReceived(segment => segment.Flags == PlainAck && segment.Seq + 1 == next) >= 2, "second keep-alive");
        Assert.True(conversation.Ladder.HasFired(TcpRule.Q2));
        conversation.AssertOpen();
    }

    /// <summary>The kernel has forgotten the connection; our keep-alive finds out.</summary>
    [TunFact("ss")]
    public void Our_keep_alive_finds_the_connection_gone()
    {
        using var conversation = new Conversation(wire);
        OpenWithKeepAlive(conversation);
        conversation.ForgetAtKernel();
        conversation.Expect(TcpState.Closed, TcpState.Closed);
        Assert.Equal(SocketError.ConnectionReset, conversation.ReadOnce().Error);
    }

    private static void OpenWithKeepAlive(Conversation conversation)
    {
        using Socket listener = conversation.Kernel;
        listener.Listen(1);
        TcpSocket ours = conversation.NewSocket(0);
        ours.KeepAlive = TimeSpan.FromSeconds(1);
        Assert.Equal(SocketError.Success, conversation.TryConnect(ours, conversation.View.Local));
        conversation.AcceptAsKernel(listener);
    }
}
