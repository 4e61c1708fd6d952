using System;
using System.Linq;
using TcpFsm.Benchmarks.Inputs;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>A transfer: how a connection comes to be open, and the segments it is then given.</summary>
/// <param name="Open">Opens a connection.</param>
/// <param name="Segments">The segments.</param>
internal sealed record Transfer(Action<TcpConnection> Open, TcpSegment[] Segments)
{
    private const int Length = 4_096;
    private const uint Window = 10 * Connections.SegmentLength;
    private static readonly SequenceNumber Iss = HostAnswers.Ordinary.Iss;
    private static readonly SequenceNumber Irs = new(4_999);

    public static Transfer Receiving { get; } = new(Handshake, [.. Enumerable.Range(0, Length).Select(i => Segment(1 + (i * Connections.SegmentLength), 1, Connections.SegmentLength))]);

    public static Transfer Sending { get; } = new(
        connection =>
        {
            Handshake(connection);
            connection.Send(Length * Connections.SegmentLength, false);
        },
        [.. Enumerable.Range(0, Length - 20).Select(i => Segment(1, 1 + ((i + 1) * Connections.SegmentLength), 0))]);

    private static void Handshake(TcpConnection connection)
    {
        connection.OpenActive();
        connection.Receive(new TcpSegment { Flags = TcpFlags.Syn | TcpFlags.Ack, Seq = Irs, Ack = Iss + 1, Wnd = Window });
    }

    private static TcpSegment Segment(long seq, long ack, uint data) => new() { Flags = TcpFlags.Ack, Seq = Irs + seq, Ack = Iss + ack, Wnd = Window, Data = data };
}
