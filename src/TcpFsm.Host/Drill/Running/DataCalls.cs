using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Script.Values;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Drill.Running;

/// <summary>The calls of a script that read, write and ask how much there is. What is written is zeros.</summary>
internal static class DataCalls
{
    private const int LargestPiece = 1 << 20;

    /// <summary>Reads up to so many octets; with flags for <c>recv</c>.</summary>
    public static CallOutcome Read(CallEvent call, ScriptFile file)
    {
        if (Fault(call)) return CallOutcome.Of(SocketError.Fault);
        if (Unknown(call, ["MSG_PEEK", "MSG_DONTWAIT", "MSG_NOSIGNAL"]) is { } unknown) return CallOutcome.NotSupported($"the flag {unknown}");
        if (!call.Arguments.TryNumber(2, out long length)) return CallOutcome.NotSupported("a read of a length that is left open");
        bool waits = !file.IsNonBlocking && !call.Arguments.NamesAt(3).Contains("MSG_DONTWAIT");
        int unread = file.Socket.Info.Unread;
        if (call.Arguments.NamesAt(3).Contains("MSG_PEEK") && unread > 0) return CallOutcome.Returns(Math.Min(length, unread));
        long done = 0;
        do
        {
            SocketResult read = file.Socket.Read(Piece(length - done));
            if (read.Error == SocketError.WouldBlock && waits) return CallOutcome.WouldBlock;
            if (!read.IsSuccess) return CallOutcome.Of(read.Error);
            done += read.Count;
        }
        while (done < length && file.Socket.Info.Unread > 0);
        return CallOutcome.Returns(done);
    }

    /// <summary>Writes so many octets; one that blocks waits until the last is taken.</summary>
    public static CallOutcome Write(CallAttempt attempt, ScriptFile file)
    {
        CallEvent call = attempt.Call;
        if (Fault(call)) return CallOutcome.Of(SocketError.Fault);
        if (Unknown(call, ["MSG_DONTWAIT", "MSG_NOSIGNAL"]) is { } unknown) return CallOutcome.NotSupported($"the flag {unknown}");
        if (!call.Arguments.TryNumber(2, out long length)) return CallOutcome.NotSupported("a write of a length that is left open");
        bool waits = !file.IsNonBlocking && !call.Arguments.NamesAt(3).Contains("MSG_DONTWAIT");
        while (attempt.Done < length)
        {
            SocketResult written = file.Socket.Write(Piece(length - attempt.Done));
            attempt.Done += written.Count;
            if (written.IsSuccess) continue;
            if (written.Error == SocketError.WouldBlock && waits) return CallOutcome.WouldBlock;
            if (attempt.Done == 0) return CallOutcome.Of(written.Error);
            break;
        }

        return CallOutcome.Returns(attempt.Done);
    }

    /// <summary>Tells how many octets wait to be read, or to be acknowledged.</summary>
    public static CallOutcome Ask(CallEvent call, ScriptFile file)
    {
        TcpSocketInfo info = file.Socket.Info;
        int actual;
        switch (call.Arguments.NameAt(1))
        {
            case "SIOCINQ" or "FIONREAD": actual = info.Unread; break;
            case "SIOCOUTQ" or "TIOCOUTQ": actual = info.Unacknowledged; break;
            case var other: return CallOutcome.NotSupported($"ioctl {other}");
        }

        bool same = call.Arguments.Single(2) is not NumberValue expected || expected.Number == actual;
        return same ? CallOutcome.Returns(0) : CallOutcome.Ends(Finding.Differs($"{call.Arguments.NameAt(1)} gives {((NumberValue)call.Arguments.Single(2)).Number}", $"{actual}"));
    }

    private static byte[] Piece(long left) => new byte[Math.Clamp(left, 0, LargestPiece)];

    /// <summary>An address that cannot be one.</summary>
    private static bool Fault(CallEvent call) => call.Arguments.NameAt(1) == "NULL" && call.Arguments.TryNumber(2, out long length) && length > 0;

    private static string? Unknown(CallEvent call, IReadOnlyList<string> known) => call.Arguments.NamesAt(3).FirstOrDefault(n => !known.Contains(n));
}
