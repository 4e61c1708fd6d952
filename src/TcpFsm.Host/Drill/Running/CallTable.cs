using System.Collections.Generic;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Script.Values;

namespace TcpFsm.Host.Drill.Running;

/// <summary>Says who does what a script calls.</summary>
internal sealed class CallTable(DrillStack stack)
{
    private static readonly HashSet<string> Known =
    [
        "socket", "bind", "listen", "accept", "accept4", "connect", "close", "shutdown", "fcntl", "read", "recv", "recvfrom", "write", "send", "sendto",
        "ioctl", "setsockopt", "getsockopt", "poll",
    ];

    private readonly SocketCalls _sockets = new(stack);
    private readonly PollCall _poll = new(stack);

    /// <summary>Whether a call is one of those.</summary>
    public static bool Knows(string name) => Known.Contains(name);

    /// <summary>Makes a call, or tries once more what blocked.</summary>
    public CallOutcome Try(CallAttempt attempt)
    {
        CallEvent call = attempt.Call;
        if (call.Name == "socket") return _sockets.Socket(call);
        if (call.Name == "poll") return _poll.Try(attempt);
        if (!call.Arguments.TryNumber(0, out long descriptor) || !stack.Files.TryGetValue(descriptor, out ScriptFile? file)) return CallOutcome.Fails("EBADF");
        stack.LastFile = file;
        return call.Name switch
        {
            "bind" => _sockets.Bind(call, file),
            "listen" => _sockets.Listen(call, file),
            "accept" or "accept4" => _sockets.Accept(call, file),
            "connect" => _sockets.Connect(attempt, file),
            "close" => _sockets.Close(call, file),
            "shutdown" => SocketCalls.Shutdown(call, file),
            "fcntl" => SocketCalls.Control(call, file),
            "read" or "recv" or "recvfrom" => DataCalls.Read(call, file),
            "write" or "send" or "sendto" => DataCalls.Write(attempt, file),
            "ioctl" => DataCalls.Ask(call, file),
            "setsockopt" => OptionCalls.Set(call, file),
            "getsockopt" => OptionCalls.Get(call, file),
            _ => CallOutcome.NotSupported($"the call {call.Name}"),
        };
    }

    /// <summary>Holds what a call came to against what the script says it returns.</summary>
    public static Finding? Judge(CallEvent call, in CallOutcome outcome)
    {
        if (outcome.Finding is { } finding) return finding;
        if (outcome.Blocks) return Finding.Differs($"{call.Name} returns {Expected(call)}", "it blocks");
        bool sameValue = call.Result is not NumberValue expected || expected.Number == outcome.Value;
        // A script may leave an errno out; one that succeeds has none.
        bool sameError = call.Error is null ? outcome.Error is null || call.Result is NumberValue { Number: < 0 } or AnyValue : ErrorNames.AreSame(call.Error, outcome.Error);
        return sameValue && sameError ? null : Finding.Differs($"{call.Name} returns {Expected(call)}", outcome.Describe());
    }

    private static string Expected(CallEvent call)
    {
        string value = call.Result is NumberValue number ? $"{number.Number}" : "anything";
        return call.Error is null ? value : $"{value} {call.Error}";
    }
}
