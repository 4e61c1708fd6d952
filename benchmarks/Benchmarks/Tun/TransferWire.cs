using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using TcpFsm.Host;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Streams;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Benchmarks.Tun;

/// <summary>A network namespace with a loopback and a TUN device of the same MTU, and transfers over both.</summary>
internal sealed class TransferWire : IDisposable
{
    private const int Chunk = 1 << 16;

    private static readonly IPAddress Kernel = IPAddress.Parse("10.99.0.1");
    private static readonly IPAddress Ours = IPAddress.Parse("10.99.0.2");

    private readonly NetworkNamespace _kernel = new();
    private readonly TunDevice _device;
    private readonly TcpHost _host;

    public TransferWire(int mtu, bool joinsSegments = false)
    {
        _kernel.Execute("ip", ["tuntap", "add", "dev", "fsm0", "mode", "tun", .. joinsSegments ? new[] { "vnet_hdr" } : []]);
        foreach (string device in new[] { "fsm0", "lo" }) _kernel.Execute("ip", "link", "set", device, "mtu", $"{mtu}");
        _kernel.Execute("ip", "addr", "add", Kernel + "/24", "dev", "fsm0");
        _kernel.Execute("ip", "link", "set", "fsm0", "up");
        _device = _kernel.Run(() => TunDevice.Open("fsm0", joinsSegments));
        _host = new TcpHost(_device, new TcpHostOptions { Addresses = [Ours], SendBufferSize = 1 << 20, ReceiveBufferSize = 1 << 20, Parameters = TcpParameters.Default with { Mss = mtu - 40 } });
    }

    /// <summary>The kernel with itself.</summary>
    public async Task OverLoopbackAsync(int octets)
    {
        using Socket listener = Listen(IPAddress.Loopback);
        using Socket client = _kernel.Socket();
        client.Connect(listener.LocalEndPoint!);
        using Socket accepted = listener.Accept();
        await TransferAsync(new NetworkStream(client), new NetworkStream(accepted), octets);
    }

    /// <summary>We send, the kernel receives.</summary>
    public async Task ToKernelAsync(int octets)
    {
        using Socket listener = Listen(Kernel);
        await using TcpStream stream = await _host.ConnectAsync((IPEndPoint)listener.LocalEndPoint!);
        using Socket accepted = listener.Accept();
        await TransferAsync(stream, new NetworkStream(accepted), octets);
    }

    /// <summary>The kernel sends, we receive.</summary>
    public async Task FromKernelAsync(int octets)
    {
        using Socket listener = Listen(Kernel);
        await using TcpStream stream = await _host.ConnectAsync((IPEndPoint)listener.LocalEndPoint!);
        using Socket accepted = listener.Accept();
        await TransferAsync(new NetworkStream(accepted), stream, octets);
    }

    public void Dispose()
    {
        _host.Dispose();
        _device.Dispose();
        _kernel.Dispose();
    }

    private Socket Listen(IPAddress address)
    {
        Socket listener = _kernel.Socket();
        listener.Bind(new IPEndPoint(address, 0));
        listener.Listen(1);
        return listener;
    }

    // Each end on a thread of its own, in calls that block: what is compared is TCP, not a thread pool.
    private static async Task TransferAsync(Stream from, Stream to, int octets)
    {
        Task writing = Task.Factory.StartNew(
            () =>
            {
                byte[] chunk = new byte[Chunk];
                for (int left = octets; left > 0; left -= Chunk) from.Write(chunk, 0, Math.Min(left, Chunk));
            },
            TaskCreationOptions.LongRunning);
        Task reading = Task.Factory.StartNew(
            () =>
            {
                byte[] chunk = new byte[Chunk];
                int left = octets;
                while (left > 0 && to.Read(chunk) is > 0 and int read) left -= read;
                if (left != 0) throw new InvalidOperationException($"{left} octets did not arrive.");
            },
            TaskCreationOptions.LongRunning);
        await Task.WhenAll(writing, reading);
    }
}
