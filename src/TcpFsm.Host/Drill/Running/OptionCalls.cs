using System;
using System.Net.Sockets;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Script.Values;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Drill.Running;

/// <summary>The options of sockets that scripts set and get.</summary>
internal static class OptionCalls
{
    /// <summary>More than any stack gives.</summary>
    private const long LargestBuffer = 64 << 20;

    /// <summary>Sets one.</summary>
    public static CallOutcome Set(CallEvent call, ScriptFile file)
    {
        string name = call.Arguments.NameAt(2);
        if (name == "SO_LINGER") return SetLinger(call, file.Socket);
        if (call.Arguments.Single(3) is not NumberValue { Number: var value }) return CallOutcome.NotSupported($"setsockopt {name} to what is no number");
        TcpSocket socket = file.Socket;
        switch (name)
        {
            // Ours to know: a port that is bound again is never refused for an old connection.
            case "SO_REUSEADDR" or "SO_REUSEPORT": break;
            case "SO_RCVBUF" when IsBuffer(value): socket.ReceiveBufferSize = (int)value; break;
            case "SO_SNDBUF" when IsBuffer(value): socket.SendBufferSize = (int)value; break;
            case "TCP_NODELAY": socket.NoDelay = value != 0; break;
            case "TCP_MAXSEG" when value is > 0 and <= ushort.MaxValue: socket.MaximumSegmentSize = (int)value; break;
            case "TCP_USER_TIMEOUT" when value is >= 0 and <= int.MaxValue: socket.UserTimeout = TimeSpan.FromMilliseconds(value); break;
            default: return CallOutcome.NotSupported($"setsockopt {name} to {value}");
        }

        return CallOutcome.Returns(0);
    }

    /// <summary>
    /// Gets one and holds it against what the script expects. A size of the receive buffer that a script counts on becomes the size: it is the
    /// window that the script's numbers are made for, and every stack has another.
    /// </summary>
    public static CallOutcome Get(CallEvent call, ScriptFile file)
    {
        string name = call.Arguments.NameAt(2);
        Value expected = call.Arguments.Single(3);
        TcpSocket socket = file.Socket;
        switch (name)
        {
            case "SO_ERROR":
                SocketError error = socket.TakeError();
                return Compare(name, expected, error == SocketError.Success ? "0" : ErrorNames.Of(error));
            case "SO_RCVBUF" when expected is NumberValue { Number: var size } && IsBuffer(size):
                socket.ReceiveBufferSize = (int)size;
                socket.AssumeWindow((uint)size);
                return CallOutcome.Returns(0);
            case "SO_SNDBUF" when expected is NumberValue { Number: var size } && IsBuffer(size):
                socket.SendBufferSize = (int)size;
                return CallOutcome.Returns(0);
            case "TCP_NODELAY": return Compare(name, expected, socket.NoDelay ? "1" : "0");
            case "TCP_MAXSEG": return Compare(name, expected, $"{SegmentSize(socket)}");
            default: return CallOutcome.NotSupported($"getsockopt {name}");
        }
    }

    private static bool IsBuffer(long size) => size is > 0 and <= LargestBuffer;

    private static int SegmentSize(TcpSocket socket) =>
        socket.State is TcpState.Closed or TcpState.Listen && socket.MaximumSegmentSize is { } set ? set : socket.Info.SendMss;

    private static CallOutcome SetLinger(CallEvent call, TcpSocket socket)
    {
        Value structure = call.Arguments.At(3);
        if (Arguments.Field(structure, "onoff") is not NumberValue on || Arguments.Field(structure, "linger") is not NumberValue { Number: >= 0 and <= int.MaxValue } linger)
            return CallOutcome.NotSupported("setsockopt SO_LINGER without onoff and linger");
        socket.Linger = on.Number == 0 ? null : TimeSpan.FromSeconds(linger.Number);
        return CallOutcome.Returns(0);
    }

    private static CallOutcome Compare(string name, Value expected, string actual)
    {
        string? wanted = expected switch
        {
            NumberValue number => $"{number.Number}",
            NameValue word => word.Name,
            _ => null,
        };
        return wanted is null || ErrorNames.AreSame(wanted, actual) ? CallOutcome.Returns(0) : CallOutcome.Ends(Finding.Differs($"{name} is {wanted}", actual));
    }
}
