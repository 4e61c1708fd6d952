namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>Connections of a client, by handles, as far as a test wants them. The initial sequence numbers are 1000 and 5000.</summary>
internal static class Opened
{
    public static readonly TcpSegment SynAck = new() { Flags = TcpFlags.Syn | TcpFlags.Ack, Seq = new(5000), Ack = new(1001), Wnd = 65_535 };

    public static readonly TcpSegment Text = new() { Flags = TcpFlags.Ack, Seq = new(5001), Ack = new(1001), Wnd = 65_535, Data = 10 };

    public static readonly TcpSegment Reset = new() { Flags = TcpFlags.Rst, Seq = new(5001) };

    public static TcpConnection.SynSent SynSent(TcpConnection connection) => connection.Current.Closed!.Value.OpenActive().SynSent!.Value;

    public static TcpConnection.Established Established(TcpConnection connection)
    {
        // The sequence number a host chooses is its own: what is acknowledged follows it.
        TcpConnection.SynSent sent = SynSent(connection);
        return sent.Receive(SynAck with { Ack = connection.Machine.SndNxt }).Established!.Value;
    }
}
