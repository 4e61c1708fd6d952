namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>Two hosts on a wire that the kernel makes, too: what is sent is there.</summary>
internal sealed class KernelNetwork : TwoHosts
{
    /// <summary>An address on the wire where nobody answers.</summary>
    public const string Nobody = "10.98.0.77";

    public KernelNetwork()
    {
        A.Execute("ip", "link", "add", DeviceOfA, "type", "veth", "peer", "name", "fsmb", "netns", B.ThreadId);
        Configure(A, DeviceOfA, AddressA);
        Configure(B, "fsmb", AddressB);
        A.Execute("ip", "neigh", "add", Nobody, "lladdr", "02:00:00:00:00:77", "dev", DeviceOfA);
    }

    public override string DeviceOfA => "fsma";
}
