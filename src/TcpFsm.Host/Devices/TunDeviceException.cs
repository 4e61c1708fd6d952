using System.IO;

namespace TcpFsm.Host.Devices;

/// <summary>A TUN device that cannot be opened, or was taken away. The message says why, and what to do.</summary>
public sealed class TunDeviceException : IOException
{
    private const int NotPermitted = 1, NoEntry = 2, NoSuchDeviceOrAddress = 6, AccessDenied = 13, Busy = 16, NoSuchDevice = 19, Invalid = 22;

    /// <summary>Creates an exception for an error of the system's.</summary>
    /// <param name="device">The device's name.</param>
    /// <param name="call">What was being done.</param>
    /// <param name="errno">The error's number.</param>
    internal TunDeviceException(string device, string call, int errno)
        : base($"{call} for the TUN device '{device}' failed with errno {errno} ({Name(errno)}): {WhatToDo(device, errno)}") => Errno = errno;

    /// <summary>The system's number of the error: 1 is EPERM, 2 ENOENT, 16 EBUSY.</summary>
    public int Errno { get; }

    private static string Name(int errno) => errno switch
    {
        NotPermitted => "EPERM",
        NoEntry => "ENOENT",
        NoSuchDeviceOrAddress => "ENXIO",
        AccessDenied => "EACCES",
        Busy => "EBUSY",
        NoSuchDevice => "ENODEV",
        Invalid => "EINVAL",
        _ => new System.ComponentModel.Win32Exception(errno).Message,
    };

    private static string WhatToDo(string device, int errno) => errno switch
    {
        NotPermitted => $"making a device needs CAP_NET_ADMIN. Run as root, or let root make it for you: ip tuntap add dev {device} mode tun user $USER",
        AccessDenied => "/dev/net/tun may not be opened for reading and writing. Run as root, or let root allow it: chmod 666 /dev/net/tun",
        NoEntry => "there is no /dev/net/tun. Load the module (modprobe tun); a container must be given it (--device /dev/net/tun --cap-add NET_ADMIN)",
        NoSuchDevice or NoSuchDeviceOrAddress => "this kernel has no TUN driver, or its module is not loaded: modprobe tun",
        Busy => "another program holds it. End that, or take another name",
        Invalid => "the name belongs to a device of another kind. Take another name, or remove that device: ip link delete " + device,
        _ => "see ioctl(2) and the kernel's Documentation/networking/tuntap",
    };
}
