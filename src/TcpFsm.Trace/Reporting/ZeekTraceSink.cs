using System;
using System.Globalization;
using System.IO;
using System.Numerics;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Reporting;

/// <summary>
/// Connections as the tab-separated conn.log of Zeek has them, for programs that read that. What a trace does not know is unset
/// (<c>-</c>): the service, octets of IP, what is local.
/// </summary>
/// <param name="output">Where to; lines end in <c>\n</c>.</param>
public sealed class ZeekTraceSink(TextWriter output) : ITraceSink
{
    private const string Header =
        "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n"
        + "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\tlocal_orig\tlocal_resp"
        + "\tmissed_bytes\thistory\torig_pkts\torig_ip_bytes\tresp_pkts\tresp_ip_bytes\ttunnel_parents\n"
        + "#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\tinterval\tcount\tcount\tstring\tbool\tbool\tcount\tstring\tcount\tcount\tcount\tcount\tset[string]\n";

    private readonly TextLine _line = new();
    private bool _headed;

    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
    }

    /// <inheritdoc/>
    public void Connection(in ConnectionFinding connection)
    {
        WriteHeader();
        AddSeconds(connection.FirstTime.Nanoseconds, connection.FirstTime.Kind != CaptureTimeKind.None);
        _line.Add("\t").Add(Uid(connection)).Add("\t");
        AddSocket(connection.ASocket);
        AddSocket(connection.BSocket);
        _line.Add("tcp\t-\t");
        AddSeconds(connection.LastTime.Nanoseconds - connection.FirstTime.Nanoseconds, connection.APackets + connection.BPackets > 1);
        _line.Add("\t").Add(connection.ABytes).Add("\t").Add(connection.BBytes).Add("\t").Add(connection.ConnState);
        _line.Add("\t-\t-\t-\t").Add(connection.Letters);
        _line.Add("\t").Add(connection.APackets).Add("\t-\t").Add(connection.BPackets).Add("\t-\t-").End(output);
    }

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture)
    {
        WriteHeader();
        output.Flush();
    }

    private void WriteHeader()
    {
        if (!_headed)
            output.Write(Header);
        _headed = true;
    }

    // Zeek's are random; one that follows from the connection lets two runs be compared.
    private static string Uid(in ConnectionFinding connection)
    {
        ulong hash = Mix((ulong)connection.FirstTime.Nanoseconds, (ulong)connection.Connection);
        hash = Mix(hash, connection.ASocket.Address.High ^ BitOperations.RotateLeft(connection.BSocket.Address.High, 7));
        hash = Mix(hash, connection.ASocket.Address.Low ^ BitOperations.RotateLeft(connection.BSocket.Address.Low, 7));
        hash = Mix(hash, ((ulong)connection.ASocket.Port << 16) | connection.BSocket.Port);
        return "C" + hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        ulong mixed = unchecked((hash ^ value) * 0x9E37_79B9_7F4A_7C15);
        return mixed ^ (mixed >> 32);
    }

    private void AddSocket(in SocketAddress socket) => _line.Add(socket.Address.ToString()).Add("\t").Add(socket.Port).Add("\t");

    // Zeek's times have six digits of a second.
    private void AddSeconds(long nanoseconds, bool isKnown)
    {
        if (!isKnown)
        {
            _line.Add("-");
            return;
        }

        long seconds = Math.DivRem(Math.Max(0, nanoseconds), 1_000_000_000, out long rest);
        _line.Add(seconds).Add(".").Add((rest / 1000).ToString("D6", CultureInfo.InvariantCulture));
    }
}
