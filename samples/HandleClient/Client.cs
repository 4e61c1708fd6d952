using System;
using TcpFsm;

namespace HandleClient;

/// <summary>A client's phases. Each takes a handle and returns that of the state it reached; null if the connection came to another end.</summary>
internal static class Client
{
    public static TcpConnection.Established? Open(TcpConnection.Closed closed, Link link)
    {
        Console.WriteLine("Active open");
        if (!closed.OpenActive(out TcpOutcome answer).TryGetSynSent(out TcpConnection.SynSent synSent))
        {
            Console.WriteLine($"    refused: {answer.Error.Name()}");
            return null;
        }

        while (link.TryNext(out TcpSegment segment))
        {
            switch (synSent.Receive(segment))
            {
                case { Established: { } established }:
                    return established;
                case { SynSent: { } waiting }:
                    synSent = waiting;
                    break;
                default:
                    // Reset, or a peer that opened at the same time, for whom this client has no use.
                    return null;
            }
        }

        return null;
    }

    public static TcpConnection.Established? Ask(TcpConnection.Established established, Link link, uint octets)
    {
        Console.WriteLine($"\nA request of {octets} octets, and its acknowledgment");
        established = established.Send(octets, urgent: false);
        while (link.TryNext(out TcpSegment segment))
        {
            if (!established.Receive(segment).TryGetEstablished(out established)) return null;
        }

        return established;
    }

    public static TcpConnection.FinWait2? HalfClose(TcpConnection.Established established, Link link)
    {
        Console.WriteLine("\nHalf-close: nothing more to say, but much to hear");
        if (!established.Close().TryGetFinWait1(out TcpConnection.FinWait1 finWait1)) return null;
        while (link.TryNext(out TcpSegment segment))
        {
            switch (finWait1.Receive(segment))
            {
                case { FinWait2: { } finWait2 }:
                    return finWait2;
                case { FinWait1: { } waiting }:
                    finWait1 = waiting;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    public static TcpConnection.TimeWait? ReadToTheEnd(TcpConnection.FinWait2 finWait2, Link link)
    {
        Console.WriteLine("\nThe reply, and the peer's FIN behind it");
        link.LetServerReply();
        while (link.TryNext(out TcpSegment segment))
        {
            TcpConnection.FinWait2.ReceiveOutcome next = finWait2.Receive(segment);
            if (next.TimeWait is { } timeWait)
            {
                link.Flush();
                return timeWait;
            }

            if (!next.TryGetFinWait2(out finWait2)) return null;
            if (link.Readable > 0) finWait2 = finWait2.Receive(len: link.Readable);
        }

        return null;
    }
}
