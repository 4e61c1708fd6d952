using System;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>Two hosts of the kernel's own, A and B, on a wire of their own.</summary>
internal abstract class TwoHosts : IDisposable
{
    public const string AddressA = "10.98.0.1";
    public const string AddressB = "10.98.0.2";

    public NetworkNamespace A { get; } = new();

    public NetworkNamespace B { get; } = new();

    /// <summary>The interface of host A on the wire.</summary>
    public abstract string DeviceOfA { get; }

    public virtual void Dispose()
    {
        A.Dispose();
        B.Dispose();
    }

    protected static void Configure(NetworkNamespace host, string device, string address)
    {
        host.Execute("ip", "addr", "add", address + "/24", "dev", device);
        host.Execute("ip", "link", "set", device, "up");
    }
}
