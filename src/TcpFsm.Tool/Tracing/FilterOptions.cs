using System.CommandLine;
using System.Linq;
using TcpFsm.Headers;
using TcpFsm.Tool.Files;
using TcpFsm.Trace;

namespace TcpFsm.Tool.Tracing;

/// <summary>The options that choose which packets and connections a trace prints.</summary>
internal sealed class FilterOptions
{
    private const string Any = "any";

    private readonly Option<string?> _host = new("--host") { Description = "Only connections with this address at one end.", HelpName = "ADDRESS" };
    private readonly Option<ushort?> _port = new("--port") { Description = "Only connections with this port at one end.", HelpName = "N" };
    private readonly Option<long?> _connection = new("--conn") { Description = "Only the connection of this number, as `conn` and `connection` print it.", HelpName = "N" };
    private readonly Option<string?> _state = new("--state") { Description = "Only packets that find or leave an end in this state, and their connections.", HelpName = "STATE" };
    private readonly Option<string?> _left = new("--left") { Description = "Only connections one of whose ends the capture leaves in this state; no packets.", HelpName = "STATE" };
    private readonly Option<string[]> _finding = new("--finding")
    {
        Description = "Only packets of which this was noticed, and their connections. May be repeated.",
        HelpName = string.Join('|', [Any, .. NoticeNames.All]),
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _finding.AcceptOnlyFromAmong([Any, .. NoticeNames.All]);
        foreach (Option option in new Option[] { _host, _port, _connection, _state, _left, _finding }) command.Options.Add(option);
    }

    /// <summary>What was asked for; nothing: everything.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="oneConnection">Whether only one connection can be shown: the first, unless another is asked for.</param>
    /// <exception cref="ToolException">An address or a state is none, or a picture is asked for without packets.</exception>
    public TraceFilter Read(ParseResult result, bool oneConnection)
    {
        if (oneConnection && result.GetValue(_left) is not null)
            throw new ToolException("--left tells no packets, so there is nothing to draw. Draw one of the connections it tells, as in: --diagram --conn 3");
        return new TraceFilter
        {
            Host = ReadHost(result.GetValue(_host)),
            Port = result.GetValue(_port),
            Connection = result.GetValue(_connection) ?? (oneConnection ? 0 : null),
            State = ReadState(result.GetValue(_state), "--state"),
            Left = ReadState(result.GetValue(_left), "--left"),
            Notices = result.GetValue(_finding)!.Aggregate(Notices.None, (notices, word) => notices | ReadNotice(word)),
        };
    }

    private static IpAddress? ReadHost(string? text)
    {
        if (text is null) return null;
        return IpAddress.TryParse(text, out IpAddress host)
            ? host
            : throw new ToolException($"'{text}' is no address. Give one in numbers, as in: --host 10.0.0.1");
    }

    private static TcpState? ReadState(string? text, string option)
    {
        if (text is null) return null;
        return TcpStateNames.TryParse(text, out TcpState state)
            ? state
            : throw new ToolException($"There is no state '{text}'. Give one by any of its names, as in: {option} TIME-WAIT");
    }

    private static Notices ReadNotice(string word)
    {
        if (word == Any) return (Notices)ushort.MaxValue;
        NoticeNames.TryParse(word, out Notices notice);
        return notice;
    }
}
