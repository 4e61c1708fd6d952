using TcpFsm.Headers;

namespace TcpFsm.Trace.Storage;

/// <summary>The addresses of a connection's two sockets where an IPv4 address's room does not hold them.</summary>
internal struct AddressPair
{
    public IpAddress Low;
    public IpAddress High;
}
