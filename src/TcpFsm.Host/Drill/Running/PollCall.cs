using System;
using System.Linq;
using TcpFsm.Host.Drill.Script.Values;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Drill.Running;

/// <summary>The call <c>poll</c>: <c>poll([{fd=4, events=POLLIN, revents=POLLIN}], 1, 1000) = 1</c>.</summary>
internal sealed class PollCall(DrillStack stack)
{
    /// <summary>Tries whether something is ready, or the time is up.</summary>
    public CallOutcome Try(CallAttempt attempt)
    {
        if (attempt.Call.Arguments.At(0) is not ListValue files || !attempt.Call.Arguments.TryNumber(2, out long timeout))
            return CallOutcome.NotSupported("poll without files and a timeout");
        int ready = 0;
        Finding? finding = null;
        foreach (Value entry in files.Items)
        {
            if (Arguments.Field(entry, "fd") is not NumberValue descriptor || !stack.Files.TryGetValue(descriptor.Number, out ScriptFile? file))
                return CallOutcome.NotSupported("poll of what is no file");
            string[] asked = Names(entry, "events");
            if (asked.Concat(Names(entry, "revents")).FirstOrDefault(n => n is not ("POLLIN" or "POLLOUT" or "POLLERR" or "POLLHUP")) is { } unknown)
                return CallOutcome.NotSupported($"poll for {unknown}");
            string[] actual = [.. Ready(file.Socket).Where(n => asked.Contains(n) || n == "POLLHUP")];
            if (actual.Length > 0) ready++;
            if (!actual.Order().SequenceEqual(Names(entry, "revents").Order()))
                finding ??= Finding.Differs($"revents is {string.Join('|', Names(entry, "revents"))}", string.Join('|', actual));
        }

        bool over = timeout >= 0 && stack.Clock.Elapsed - attempt.Begun >= TimeSpan.FromMilliseconds(Math.Min(timeout, int.MaxValue));
        if (ready == 0 && !over) return CallOutcome.WouldBlock;
        return finding is null ? CallOutcome.Returns(ready) : CallOutcome.Ends(finding);
    }

    private static string[] Names(Value entry, string field) => Arguments.Field(entry, field) is { } value ? [.. Arguments.NamesOf(value)] : [];

    private static string[] Ready(TcpSocket socket)
    {
        SocketReadiness readiness = socket.Readiness;
        return [.. new[]
        {
            (SocketReadiness.Readable, "POLLIN"), (SocketReadiness.Writable, "POLLOUT"), (SocketReadiness.Closed, "POLLHUP"),
        }.Where(pair => readiness.HasFlag(pair.Item1)).Select(pair => pair.Item2)];
    }
}
