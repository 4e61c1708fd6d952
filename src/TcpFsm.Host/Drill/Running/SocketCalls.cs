using System.Linq;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Script.Values;
using TcpFsm.Host.Drill.Wire;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Drill.Running;

/// <summary>The calls of a script that make, open and close sockets.</summary>
internal sealed class SocketCalls(DrillStack stack)
{
    /// <summary>Below are the standard streams.</summary>
    private const long FirstDescriptor = 3;

    /// <summary>The flags of a file that may be read and written; the other is O_NONBLOCK of Linux.</summary>
    private const long ReadWrite = 2, NonBlocking = 0x800;

    /// <summary>Makes a socket.</summary>
    public CallOutcome Socket(CallEvent call)
    {
        string[] types = [.. call.Arguments.NamesAt(1)];
        if (!types.Contains("SOCK_STREAM")) return CallOutcome.NotSupported("sockets other than SOCK_STREAM");
        if (call.Arguments.At(2) is NameValue { Name: not "IPPROTO_TCP" } protocol) return CallOutcome.NotSupported($"the protocol {protocol.Name}");
        stack.Witness.Flow = null;
        return Add(call, new ScriptFile(stack.Host.CreateSocket()) { IsNonBlocking = types.Contains("SOCK_NONBLOCK") });
    }

    /// <summary>Binds to the port that the script gives, or to the usual one.</summary>
    public CallOutcome Bind(CallEvent call, ScriptFile file)
    {
        ushort port = call.Arguments.PortAt(1) ?? stack.Options.LocalPort;
        SocketError error = file.Socket.Bind(new IPEndPoint(stack.LocalAddress, port));
        if (error == SocketError.Success) stack.LocalPort = port;
        return CallOutcome.Of(error);
    }

    /// <summary>Listens. Who calls from now on is tested.</summary>
    public CallOutcome Listen(CallEvent call, ScriptFile file)
    {
        call.Arguments.TryNumber(1, out long backlog);
        SocketError error = file.Socket.Listen((int)long.Clamp(backlog, 0, ushort.MaxValue));
        if (error == SocketError.Success) stack.Witness.Flow = null;
        return CallOutcome.Of(error);
    }

    /// <summary>Takes a connection.</summary>
    public CallOutcome Accept(CallEvent call, ScriptFile file)
    {
        SocketError error = file.Socket.TryAccept(out TcpSocket? accepted);
        if (error == SocketError.WouldBlock && !file.IsNonBlocking) return CallOutcome.WouldBlock;
        return accepted is null ? CallOutcome.Of(error) : Add(call, new ScriptFile(accepted) { IsNonBlocking = call.Arguments.NamesAt(3).Contains("SOCK_NONBLOCK") });
    }

    /// <summary>Connects, and waits until that ended if the file blocks.</summary>
    public CallOutcome Connect(CallAttempt attempt, ScriptFile file)
    {
        if (attempt.IsBegun) return Connected(file);
        attempt.IsBegun = true;
        ushort port = attempt.Call.Arguments.PortAt(1) ?? stack.Options.RemotePort;
        if (file.Socket.State == TcpState.Closed) stack.Witness.Flow = new Flow(0, port);
        SocketError error = file.Socket.Connect(new IPEndPoint(stack.RemoteAddress, port));
        return error == SocketError.InProgress && !file.IsNonBlocking ? Connected(file) : CallOutcome.Of(error);
    }

    /// <summary>Gives a file up.</summary>
    public CallOutcome Close(CallEvent call, ScriptFile file)
    {
        call.Arguments.TryNumber(0, out long descriptor);
        stack.Files.Remove(descriptor);
        return CallOutcome.Of(file.Socket.Close());
    }

    /// <summary>Ends one or both directions.</summary>
    public static CallOutcome Shutdown(CallEvent call, ScriptFile file) => call.Arguments.NameAt(1) switch
    {
        "SHUT_RD" => CallOutcome.Of(file.Socket.Shutdown(SocketShutdown.Receive)),
        "SHUT_WR" => CallOutcome.Of(file.Socket.Shutdown(SocketShutdown.Send)),
        "SHUT_RDWR" => CallOutcome.Of(file.Socket.Shutdown(SocketShutdown.Both)),
        var other => CallOutcome.NotSupported($"shutdown {other}"),
    };

    /// <summary>Tells or sets whether calls block.</summary>
    public static CallOutcome Control(CallEvent call, ScriptFile file)
    {
        switch (call.Arguments.NameAt(1))
        {
            case "F_GETFL":
                long flags = ReadWrite | (file.IsNonBlocking ? NonBlocking : 0);
                // O_NONBLOCK has other numbers elsewhere.
                return CallOutcome.Returns(call.Result is NumberValue { Number: > ReadWrite } expected && file.IsNonBlocking ? expected.Number : flags);
            case "F_SETFL":
                file.IsNonBlocking = call.Arguments.NamesAt(2).Any(n => n is "O_NONBLOCK" or "O_NDELAY");
                return CallOutcome.Returns(0);
            case var other: return CallOutcome.NotSupported($"fcntl {other}");
        }
    }

    private CallOutcome Connected(ScriptFile file)
    {
        if (file.Socket.State is TcpState.SynSent or TcpState.SynReceived) return CallOutcome.WouldBlock;
        return CallOutcome.Of(file.Socket.TakeError());
    }

    /// <summary>Gives a file the descriptor that the script counts on, if it is free.</summary>
    private CallOutcome Add(CallEvent call, ScriptFile file)
    {
        long descriptor = FirstDescriptor;
        if (call.Result is NumberValue { Number: >= FirstDescriptor } wanted && !stack.Files.ContainsKey(wanted.Number)) descriptor = wanted.Number;
        while (stack.Files.ContainsKey(descriptor)) descriptor++;
        stack.Files.Add(descriptor, file);
        stack.LastFile = file;
        return CallOutcome.Returns(descriptor);
    }
}
