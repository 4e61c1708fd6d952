using System;
using System.Net;
using System.Threading;
using TcpFsm.Host.Devices;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>The kernel's host and the wire to it: a network namespace with one TUN device, shared by the tests of a class.</summary>
/// <remarks>Every conversation takes an address of its own on our side, so that nothing late of one disturbs the next.</remarks>
public sealed class KernelWire : IDisposable
{
    private readonly Lazy<Parts> _parts;
    private int _last = 1;

    // For tests that are skipped nothing of this is made.
    public KernelWire() => _parts = new Lazy<Parts>(Open);

    /// <summary>The kernel's address on the wire.</summary>
    public static IPAddress Kernel { get; } = IPAddress.Parse("10.99.0.1");

    /// <summary>The kernel's address in IPv6.</summary>
    public static IPAddress Kernel6 { get; } = IPAddress.Parse("fd99::1");

    public TunDevice Device => _parts.Value.Device;

    internal NetworkNamespace Host => _parts.Value.Host;

    public void Dispose()
    {
        if (!_parts.IsValueCreated) return;
        Device.Dispose();
        Host.Dispose();
    }

    /// <summary>An address of ours that nobody had before, and the wire's end there.</summary>
    internal (IPAddress Address, IPacketDevice Device) NextEnd(bool isIPv6 = false)
    {
        int number = Interlocked.Increment(ref _last);
        IPAddress address = IPAddress.Parse(isIPv6 ? $"fd99::1:{number:x}" : $"10.99.{1 + (number / 250)}.{1 + (number % 250)}");
        return (address, _parts.Value.Switch.Plug(address));
    }

    private static Parts Open()
    {
        var host = new NetworkNamespace();
        TunDevice? device = null;
        try
        {
            device = host.Run(() => TunDevice.Open("fsm0"));
            Configure(host, device.Name);
            var ends = new PacketSwitch(device);
            device.Attach(ends);
            return new Parts(host, device, ends);
        }
        catch
        {
            device?.Dispose();
            host.Dispose();
            throw;
        }
    }

    private static void Configure(NetworkNamespace host, string device)
    {
        host.Execute("ip", "addr", "add", Kernel + "/16", "dev", device);
        host.Execute("ip", "addr", "add", Kernel6 + "/64", "dev", device, "nodad");
        host.Execute("ip", "link", "set", device, "up");
        // Else the kernel answers only two a second of the segments that deserve an acknowledgment and no more, of all tests together.
        host.Set("net.ipv4.tcp_invalid_ratelimit", "0");
        // What it learned of one connection's way is not to speed up or slow down the next.
        host.Set("net.ipv4.tcp_no_metrics_save", "1");
    }

    private sealed record Parts(NetworkNamespace Host, TunDevice Device, PacketSwitch Switch);
}
