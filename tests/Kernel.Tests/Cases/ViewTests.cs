using System.Net.Sockets;
using TcpFsm.Kernel.Tests.Harness;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>Both ends tell the same story in figures, too: what is unread, what is under way, what has arrived.</summary>
public sealed class ViewTests(KernelWire wire) : IClassFixture<KernelWire>
{
    [TunFact("ss")]
    public void What_we_wrote_is_what_the_kernel_holds()
    {
        using Conversation conversation = new Conversation(wire).OpenedByUs();
        conversation.Write(new byte[5000]);
        conversation.ReadAtKernel(3000);
        conversation.Until(() => conversation.View.Line.Unread == 2000 && conversation.Ours.Info.Unacknowledged == 0, "2,000 octets unread and none under way");
        Assert.Equal("5000", conversation.View.Figure("bytes_received"));

        // Its acknowledgments are not read: it has them, and we do not know.
        conversation.Gate.Shut();
        conversation.Write(new byte[700]);
        conversation.Until(() => conversation.View.Line.Unread == 2700, "700 more");
        Assert.Equal(700, conversation.Ours.Info.Unacknowledged);
        conversation.Gate.Open();
        conversation.Until(() => conversation.Ours.Info.Unacknowledged == 0, "acknowledgment");
    }

    [TunFact("ss")]
    public void What_the_kernel_wrote_is_what_we_hold()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Kernel.Send(new byte[7000]);
        conversation.Read(4000);
        conversation.Until(() => conversation.Ours.Info.Unread == 3000 && conversation.View.Line.Unsent == 0, "3,000 octets unread and none under way");
        // Its SYN counts.
        Assert.Equal("7001", conversation.View.Figure("bytes_acked"));

        conversation.Gate.Shut();
        conversation.Kernel.Send(new byte[700]);
        Assert.Equal((700u, 3000), (conversation.View.Line.Unsent, conversation.Ours.Info.Unread));
        conversation.Gate.Open();
        conversation.Until(() => conversation.View.Line.Unsent == 0 && conversation.Ours.Info.Unread == 3700, "acknowledgment");
    }

    /// <summary>What the kernel sends as urgent is told as such, and is text like all other: in order, and counted.</summary>
    [TunFact("ss")]
    public void Urgent_text_of_the_kernel_arrives_in_its_place()
    {
        using Conversation conversation = new Conversation(wire).OpenedByKernel();
        conversation.Kernel.Send([1, 2]);
        conversation.Kernel.Send([3], SocketFlags.OutOfBand);
        conversation.Kernel.Send([4, 5]);
        Assert.Equal([1, 2, 3, 4, 5], conversation.Read(5));
        Assert.True(conversation.Ladder.HasFired(TcpRule.Urg));
        conversation.AssertOpen();
    }
}
