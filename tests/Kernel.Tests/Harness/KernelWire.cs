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
    private readonly Lazy<TunDevice> _device;
    private int _last = 1;

    // For tests that are skipped nothing of this is made.
    public KernelWire() => _device = new Lazy<TunDevice>(Open);

    /// <summary>The kernel's address on the wire.</summary>
    public static IPAddress Kernel { get; } = IPAddress.Parse("10.99.0.1");

    /// <summary>The kernel's address in IPv6.</summary>
    public static IPAddress Kernel6 { get; } = IPAddress.Parse("fd99::1");

    public TunDevice Device => _device.Value;

    internal NetworkNamespace Host { get; private set; } = null!;

    /// <summary>An address of ours that nobody had before.</summary>
    public IPAddress NextAddress() => IPAddress.Parse($"10.99.{Interlocked.Increment(ref _last) / 250}.{2 + (_last % 250)}");

    /// <summary>An address of ours in IPv6 that nobody had before.</summary>
    public IPAddress NextAddress6() => IPAddress.Parse($"fd99::{Interlocked.Increment(ref _last):x}");

    public void Dispose()
    {
        if (!_device.IsValueCreated) return;
        Device.Dispose();
        Host.Dispose();
    }

    private TunDevice Open()
    {
        Host = new NetworkNamespace();
        TunDevice device = Host.Run(() => TunDevice.Open("fsm0"));
        Host.Execute("ip", "addr", "add", Kernel + "/16", "dev", device.Name);
        Host.Execute("ip", "addr", "add", Kernel6 + "/64", "dev", device.Name, "nodad");
        Host.Execute("ip", "link", "set", device.Name, "up");
        // Else the kernel answers only two a second of the segments that deserve a challenge ACK, of all tests together.
        Host.Set("net.ipv4.tcp_invalid_ratelimit", "0");
        Host.Set("net.ipv4.tcp_challenge_ack_limit", "1000000");
        return device;
    }
}
