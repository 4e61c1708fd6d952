using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using TcpFsm.Host;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Streams;
using TcpFsm.Kernel.Tests.Harness;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Kernel.Tests;

/// <summary>The device alone: packets to and from the kernel, and what is said where it cannot be had.</summary>
public sealed class TunDeviceTests(KernelWire wire) : IClassFixture<KernelWire>
{
    private const int Udp = 17;

    [TunFact]
    public void Packets_go_both_ways_unchanged()
    {
        (IPAddress ours, IPacketDevice end) = wire.NextEnd();
        var arrived = new PacketQueue();
        end.Attach(arrived);
        using Socket socket = wire.Host.Run(() => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        socket.Bind(new IPEndPoint(KernelWire.Kernel, 0));
        socket.ReceiveTimeout = 10_000;
        socket.SendTo("over the wire"u8.ToArray(), new IPEndPoint(ours, 7));

        byte[] packet = arrived.Next(IsUdp);
        Assert.Equal("over the wire"u8.ToArray(), packet[28..]);

        // Turned round it is as valid: both checksums are sums.
        Turn(packet.AsSpan(12, 8), 4);
        Turn(packet.AsSpan(20, 4), 2);
        end.Send(packet);
        byte[] answer = new byte[100];
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        Assert.Equal(13, socket.ReceiveFrom(answer, ref from));
        Assert.Equal(new IPEndPoint(ours, 7), from);
    }

    /// <summary>The kernel hands over what it would have a network card cut; the checksum it left to the card is right, or nothing would arrive.</summary>
    [TunFact]
    public async Task Segments_of_the_kernel_come_as_one_where_they_may()
    {
        using var host = new NetworkNamespace();
        using TunDevice device = host.Run(() => TunDevice.Open("joined", joinsSegments: true));
        Configure(host, device.Name);
        var ladder = new Ladder();
        using var ours = new TcpHost(device, new TcpHostOptions { Addresses = [IPAddress.Parse("10.98.0.2")] }) { Observer = ladder };
        using TcpHostListener listener = ours.Listen(80);
        using Socket socket = host.Socket();
        await socket.ConnectAsync(IPAddress.Parse("10.98.0.2"), 80);
        await using TcpStream stream = await listener.AcceptAsync();

        byte[] sent = new byte[1_000_000];
        new Random(1).NextBytes(sent);
        Task sending = socket.SendAsync(sent);
        byte[] got = new byte[sent.Length];
        Task reading = stream.ReadExactlyAsync(got).AsTask();
        Assert.True(await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMinutes(1))) == reading, $"The text does not come.\n{ladder}");
        await reading;
        await sending;
        Assert.Equal(sent, got);
        Assert.True(ladder.CountReceived(segment => segment.Data > 1460) > 0);

        await stream.WriteAsync(sent.AsMemory(0, 10_000));
        byte[] answer = new byte[10_000];
        await new NetworkStream(socket).ReadExactlyAsync(answer);
        Assert.Equal(sent[..10_000], answer);
    }

    [TunFact]
    public void What_came_before_anyone_was_attached_is_not_lost()
    {
        using var host = new NetworkNamespace();
        using TunDevice device = Up(host, "early");
        using Socket socket = host.Run(() => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        socket.SendTo([1, 2, 3], new IPEndPoint(IPAddress.Parse("10.98.0.2"), 9));
        var arrived = new PacketQueue();
        device.Attach(arrived);
        Assert.Equal([1, 2, 3], arrived.Next(IsUdp)[28..]);
    }

    [TunFact]
    public void The_device_knows_the_largest_packet_of_its_interface()
    {
        using var host = new NetworkNamespace();
        host.Execute("ip", "tuntap", "add", "dev", "made", "mode", "tun");
        host.Execute("ip", "link", "set", "made", "mtu", "1280");
        using TunDevice device = host.Run(() => TunDevice.Open("made"));
        Assert.Equal((1500, 1280, "made"), (wire.Device.Mtu, device.Mtu, device.Name));
    }

    [TunFact]
    public void What_the_kernel_does_not_take_is_counted()
    {
        using var host = new NetworkNamespace();
        using TunDevice device = host.Run(() => TunDevice.Open("down"));
        device.Send(new byte[40]);
        device.Send([]);
        device.Send([0x45, 0, 0, 20]);
        device.Dispose();
        device.Send(new byte[40]);
        Assert.Equal(4, device.Lost);
    }

    [TunFact]
    public void A_device_in_use_says_so()
    {
        using var host = new NetworkNamespace();
        using TunDevice first = host.Run(() => TunDevice.Open("mine"));
        var failure = Assert.Throws<TunDeviceException>(() => host.Run(() => TunDevice.Open("mine")));
        Assert.Equal(16, failure.Errno);
        Assert.Equal("ioctl(TUNSETIFF) for the TUN device 'mine' failed with errno 16 (EBUSY): another program holds it. End that, or take another name", failure.Message);
    }

    [TunFact]
    public void A_name_of_another_kind_of_interface_says_so()
    {
        using var host = new NetworkNamespace();
        var failure = Assert.Throws<TunDeviceException>(() => host.Run(() => TunDevice.Open("lo")));
        Assert.Equal(22, failure.Errno);
        Assert.Contains("another kind", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a b")]
    [InlineData("tun%d")]
    [InlineData("sixteen-octets-x")]
    public void A_name_that_no_interface_has_is_refused(string name)
    {
        if (OperatingSystem.IsLinux()) Assert.Throws<ArgumentException>(() => TunDevice.Open(name));
    }

    [TunFact]
    public async Task Disposing_ends_the_device_for_good()
    {
        using var host = new NetworkNamespace();
        TunDevice device = Up(host, "gone");
        device.Attach(new PacketQueue());
        device.Dispose();
        device.Dispose();
        await device.Completion;
        Assert.Throws<InvalidOperationException>(() => host.Execute("ip", "link", "show", "gone"));
    }

    [TunFact]
    public async Task A_device_that_is_taken_away_tells()
    {
        using var host = new NetworkNamespace();
        using TunDevice device = Up(host, "taken");
        device.Attach(new PacketQueue());
        host.Execute("ip", "link", "delete", "taken");
        await Assert.ThrowsAsync<TunDeviceException>(() => device.Completion.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    private static TunDevice Up(NetworkNamespace host, string name)
    {
        TunDevice device = host.Run(() => TunDevice.Open(name));
        Configure(host, name);
        return device;
    }

    private static void Configure(NetworkNamespace host, string name)
    {
        host.Execute("ip", "addr", "add", "10.98.0.1/24", "dev", name);
        host.Execute("ip", "link", "set", name, "up");
    }

    private static bool IsUdp(byte[] packet) => packet[0] == 0x45 && packet[9] == Udp;

    private static void Turn(Span<byte> pair, int length)
    {
        Span<byte> first = stackalloc byte[length];
        pair[..length].CopyTo(first);
        pair[length..].CopyTo(pair);
        first.CopyTo(pair[length..]);
    }
}
