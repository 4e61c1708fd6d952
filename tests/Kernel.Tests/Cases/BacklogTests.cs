using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host.Sockets;
using TcpFsm.Kernel.Tests.Harness;
using UserSpaceHttp;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>More callers than a listener has room for, and as many at once as it has.</summary>
public sealed class BacklogTests(KernelWire wire) : IClassFixture<KernelWire>
{
    /// <summary>Our queue is full: a SYN is dropped, and the kernel's next one finds room.</summary>
    [TunFact("ss")]
    public void A_call_of_the_kernel_waits_until_we_accept_another()
    {
        using var conversation = new Conversation(wire);
        using TcpSocket listener = conversation.Listen(backlog: 1);
        using Socket first = conversation.Kernel;
        first.Connect(new IPEndPoint(conversation.Address, Conversation.Port));
        Task connecting = conversation.NewKernelSocket(0).ConnectAsync(new IPEndPoint(conversation.Address, Conversation.Port));
        conversation.Until(() => conversation.Ladder.CountReceived(segment => segment.Flags == TcpFlags.Syn) >= 3, "repeated SYN");
        Assert.Equal(TcpState.SynSent, conversation.View.State);

        conversation.AcceptAsOurs(listener);
        conversation.AcceptAsOurs(listener);
        conversation.Until(() => connecting.IsCompletedSuccessfully, "end of connecting");
        conversation.AssertOpen();
    }

    /// <summary>The kernel's queue is full: it drops our SYN, and our next one finds room.</summary>
    [TunFact("ss")]
    public void A_call_of_ours_waits_until_the_kernel_accepts_another()
    {
        using var conversation = new Conversation(wire);
        using Socket listener = conversation.Kernel;
        // Linux lets one more wait than it is told to.
        listener.Listen(0);
        Assert.Equal(SocketError.Success, conversation.TryConnect(conversation.NewSocket(0), conversation.View.Local));
        TcpSocket second = conversation.NewSocket(0);
        Assert.Equal(SocketError.InProgress, second.Connect(conversation.View.Local));
        conversation.Until(() => conversation.Ladder.CountSent(segment => segment.Flags == TcpFlags.Syn) >= 3, "repeated SYN");
        Assert.Equal(TcpState.SynSent, second.State);

        using Socket first = listener.Accept();
        conversation.AcceptAsKernel(listener);
        conversation.Until(() => second.State == TcpState.Established, "connection");
        conversation.AssertOpen();
    }

    /// <summary>Two hundred clients of the kernel's call at once, and each gets its page.</summary>
    [TunFact]
    public async Task Two_hundred_clients_at_once_are_served()
    {
        const int Clients = 200;
        byte[] page = [.. Enumerable.Range(0, 20_000).Select(i => (byte)('a' + (i % 26)))];
        using var conversation = new Conversation(wire);
        using var end = new CancellationTokenSource();
        Task serving = Beside.Start(() => Server.RunAsync(conversation.Host, page, end.Token));
        Task<string[]> asking = Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => GetAsync(conversation.Address))));
        Assert.True(await Task.WhenAny(asking, Task.Delay(System.TimeSpan.FromMinutes(1))) == asking, $"Not all are served.\n{conversation.Ladder}");
        string[] answers = await asking;
        Assert.All(answers, answer => Assert.EndsWith("\r\n\r\n" + Encoding.ASCII.GetString(page), answer));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<System.OperationCanceledException>(() => serving);
    }

    private async Task<string> GetAsync(IPAddress address)
    {
        using Socket socket = wire.Host.Socket();
        await socket.ConnectAsync(new IPEndPoint(address, Conversation.Port));
        await socket.SendAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.0\r\n\r\n"));
        var answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (await socket.ReceiveAsync(buffer) is > 0 and int read) answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
        return answer.ToString();
    }
}
