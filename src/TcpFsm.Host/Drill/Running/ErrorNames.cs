using System.Net.Sockets;

namespace TcpFsm.Host.Drill.Running;

/// <summary>The errno names of what sockets answer.</summary>
internal static class ErrorNames
{
    /// <summary>The name, in Linux' spelling.</summary>
    public static string Of(SocketError error) => error switch
    {
        SocketError.WouldBlock => "EAGAIN",
        SocketError.InProgress => "EINPROGRESS",
        SocketError.AlreadyInProgress => "EALREADY",
        SocketError.IsConnected => "EISCONN",
        SocketError.NotConnected => "ENOTCONN",
        SocketError.ConnectionReset => "ECONNRESET",
        SocketError.ConnectionRefused => "ECONNREFUSED",
        SocketError.ConnectionAborted => "ECONNABORTED",
        SocketError.TimedOut => "ETIMEDOUT",
        SocketError.Shutdown => "EPIPE",
        SocketError.AddressAlreadyInUse => "EADDRINUSE",
        SocketError.AddressNotAvailable => "EADDRNOTAVAIL",
        SocketError.HostUnreachable => "EHOSTUNREACH",
        SocketError.NetworkUnreachable => "ENETUNREACH",
        SocketError.OperationNotSupported => "EOPNOTSUPP",
        SocketError.NoBufferSpaceAvailable => "ENOBUFS",
        SocketError.AddressFamilyNotSupported => "EAFNOSUPPORT",
        SocketError.DestinationAddressRequired => "EDESTADDRREQ",
        SocketError.NotSocket => "EBADF",
        SocketError.Fault => "EFAULT",
        _ => "EINVAL",
    };

    /// <summary>Whether two names are one error.</summary>
    public static bool AreSame(string? one, string? other) => Usual(one) == Usual(other);

    private static string? Usual(string? name) => name == "EWOULDBLOCK" ? "EAGAIN" : name;
}
