using System.IO;
using System.Net.Sockets;

namespace TcpFsm.Host.Streams;

/// <summary>Says a socket's errors as users of <see cref="NetworkStream"/> know them.</summary>
internal static class StreamErrors
{
    /// <summary>What a stream's call fails with.</summary>
    public static IOException OfStream(SocketError error) => new(Sentence(error), OfSocket(error));

    /// <summary>What connecting and accepting fail with.</summary>
    public static SocketException OfSocket(SocketError error) => new((int)error, Sentence(error));

    private static string Sentence(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "The peer refused the connection: nobody listens on that port, or it takes no more.",
        SocketError.ConnectionReset => "The peer reset the connection; what was not read or not acknowledged is lost.",
        SocketError.ConnectionAborted => "The connection was aborted by this host.",
        SocketError.TimedOut => "The peer did not answer in time; what was not acknowledged may be lost.",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "The peer cannot be reached.",
        SocketError.NetworkDown => "The host was disposed of.",
        SocketError.Shutdown => "Sending was shut down before.",
        SocketError.OperationAborted => "The stream or listener was disposed of meanwhile.",
        SocketError.AddressAlreadyInUse => "The local address and port are in use.",
        SocketError.AddressNotAvailable => "The host has no such local address, or no free port.",
        SocketError.NotConnected => "The socket is not connected.",
        _ => $"The connection failed: {error}.",
    };
}
