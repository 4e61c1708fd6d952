using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TcpFsm.Headers;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Suspicions;

namespace TcpFsm.Trace.Text;

/// <summary>
/// The sockets of a host as ss and netstat print them: no packets, but the same question, whether half-open connections fill a server.
/// Columns differ between systems; on every line that counts stand two sockets and a state.
/// </summary>
internal sealed class SocketTable(OctetSource source)
{
    private const int Headings = 512;

    private readonly LineReader _lines = new(source);
    private readonly SortedDictionary<TcpState, long> _states = [];

    /// <summary>Whether the text begins with the headings of ss or netstat.</summary>
    public static bool Recognizes(OctetSource source)
    {
        // A packet is followed as soon as its line is there; the headings of a table may stand on its second.
        if (FormatDetector.Detect(source) != CaptureFormat.Text || source.PeekLine(Headings).IndexOf(" > "u8) >= 0)
            return false;
        string start = Encoding.Latin1.GetString(source.Peek(Headings));
        return start.Contains("Local Address", StringComparison.Ordinal)
            && (start.Contains("Foreign Address", StringComparison.Ordinal) || start.Contains("Peer Address", StringComparison.Ordinal));
    }

    /// <summary>Reads the table and sums it up.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="options">From how many half-open connections on to warn.</param>
    public CaptureSummary Read(string file, TraceOptions options)
    {
        var servers = new HalfOpenServers(options.HalfOpenWarning);
        long sockets = 0;
        while (_lines.TryRead(out ReadOnlySpan<byte> line))
        {
            if (!TryReadLine(line, out TcpState state, out SocketAddress local, out IpAddress peer))
                continue;
            sockets++;
            _states[state] = _states.GetValueOrDefault(state) + 1;
            // A socket that opened by itself is no server's.
            if (state is not (TcpState.Listen or TcpState.SynSent or TcpState.Closed))
                servers.Add(local, peer, state == TcpState.SynReceived, time: 0, isSettled: false);
        }

        return new CaptureSummary
        {
            File = file,
            Format = "socket table",
            Frames = _lines.Number,
            Connections = sockets,
            HalfOpen = servers.Sum(),
            States = [.. _states.Select(state => new StateCount(state.Key, state.Value))],
            Problems = [],
        };
    }

    private static bool TryReadLine(ReadOnlySpan<byte> line, out TcpState state, out SocketAddress local, out IpAddress peer)
    {
        state = default;
        local = default;
        peer = default;
        int sockets = 0;
        bool hasState = false;
        foreach (string word in Encoding.Latin1.GetString(line).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!hasState && TcpStateNames.TryParse(word, out state))
                hasState = true;
            else if (sockets < 2 && TryReadSocket(word, out SocketAddress socket))
                (local, peer, sockets) = sockets == 0 ? (socket, peer, 1) : (local, socket.Address, 2);
        }

        return hasState && sockets == 2;
    }

    // 10.0.0.1:80, [::1]:80, :::80, *:80, 127.0.0.53%lo:53, and 10.0.0.1.80 as BSD has it; * for any port.
    private static bool TryReadSocket(string word, out SocketAddress socket)
    {
        socket = default;
        int end = word.LastIndexOf(':');
        if (end < 0)
            end = word.LastIndexOf('.');
        if (end <= 0)
            return false;
        string port = word[(end + 1)..];
        ushort number = 0;
        if (port != "*" && !ushort.TryParse(port, System.Globalization.NumberStyles.None, null, out number))
            return false;
        string host = word[..end].Trim('[', ']');
        int zone = host.IndexOf('%', StringComparison.Ordinal);
        if (zone >= 0)
            host = host[..zone];
        if (!IpAddress.TryParse(host == "*" ? "::" : host, out IpAddress address))
            return false;
        socket = new SocketAddress(address, number);
        return true;
    }
}
