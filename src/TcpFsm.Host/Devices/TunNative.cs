using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TcpFsm.Host.Devices;

/// <summary>The system calls that a TUN device needs, and their numbers on Linux.</summary>
internal static class TunNative
{
    public const int ReadWrite = 2;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x8_0000;

    /// <summary>IFF_TUN | IFF_NO_PI: packets of IP, with nothing before them.</summary>
    public const short TunWithoutInformation = 0x1001;

    /// <summary>IFF_VNET_HDR: a header before each packet, see <see cref="JoinedPackets"/>.</summary>
    public const short WithHeader = 0x4000;

    /// <summary>TUN_F_CSUM | TUN_F_TSO4 | TUN_F_TSO6: what is read may lack its checksum, and may be several segments in one.</summary>
    public const nint JoinsSegments = 7;

    /// <summary>SIOCGIFMTU.</summary>
    public const uint GetMtu = 0x8921;

    public const short PollIn = 1;

    /// <summary>TUNSETIFF.</summary>
    public static uint SetInterface => WriteRequest + 0xCA;

    /// <summary>TUNSETOFFLOAD.</summary>
    public static uint SetOffload => WriteRequest + 0xD0;

    // POWER has another layout of these numbers.
    private static uint WriteRequest => RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le ? 0x8004_5400u : 0x4004_5400u;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    public static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    public static extern SafeFileHandle Event(uint initial, int flags);

    /// <summary>With a <c>struct ifreq</c>: 16 octets of name, then what is asked for.</summary>
    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(SafeHandle file, nuint request, ref byte interfaceRequest);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(SafeHandle file, nuint request, nint value);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    public static extern nint Read(SafeFileHandle file, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    public static extern nint Write(SafeFileHandle file, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static extern int Poll(ref PollEntry entries, nuint count, int milliseconds);

    /// <summary>A <c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PollEntry
    {
        public int File;
        public short Events;
        public short Returned;
    }
}
