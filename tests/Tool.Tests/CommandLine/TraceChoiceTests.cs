using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Tool.Tests.Harness;
using TcpFsm.Tool.Tracing;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class TraceChoiceTests
{
    private const string Two =
        """
        12:00:00.000001 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [S], seq 1000, win 64240, length 0
        12:00:00.000002 IP 10.0.0.2.80 > 10.0.0.1.40000: Flags [S.], seq 7000, ack 1001, win 65160, length 0
        12:00:00.000003 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [.], ack 7001, win 502, length 0
        12:00:00.000004 IP 10.0.0.3.40001 > 10.0.0.2.80: Flags [SF], seq 5, win 1, length 0

        """;

    [Theory]
    [InlineData("--host", "10.0.0.3", 1)]
    [InlineData("--port", "40000", 1)]
    [InlineData("--port", "80", 2)]
    [InlineData("--conn", "1", 1)]
    [InlineData("--state", "SYN_RECV", 2)]
    [InlineData("--state", "SYN_SENT", 1)]
    [InlineData("--left", "SYN_RECV", 1)]
    [InlineData("--left", "SYN_SENT", 0)]
    [InlineData("--finding", "any", 1)]
    [InlineData("--finding", "null-scan", 0)]
    public async Task Connections_can_be_chosen(string option, string value, int count)
    {
        ToolRun run = await ToolRun.InAsync("/", Two, "trace", "-", "--summary", option, value);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(count, run.Out.Split("\nconnection ").Length - 1 + (run.Out.StartsWith("connection ", StringComparison.Ordinal) ? 1 : 0));
        Assert.EndsWith("-: 4 packets in 2 connections, 1 findings\n", run.Out);
    }

    [Fact]
    public async Task State_chooses_packets_by_any_of_its_names()
    {
        ToolRun run = await ToolRun.InAsync("/", Two, "trace", "-", "--state", "SYN_RECV");
        Assert.Equal(["1", "2", "3", "4"], run.Out.Split('\n').Where(l => l.Length > 0 && char.IsDigit(l[0])).Select(l => l[..1]));
        run = await ToolRun.InAsync("/", Two, "trace", "-", "--state", "syn-sent");
        Assert.Equal(["1", "2"], run.Out.Split('\n').Where(l => l.Length > 0 && char.IsDigit(l[0])).Select(l => l[..1]));
    }

    [Theory]
    [InlineData("--host", "nowhere.example", "'nowhere.example' is no address")]
    [InlineData("--state", "OPEN", "There is no state 'OPEN'")]
    [InlineData("--left", "OPEN", "as in: --left TIME-WAIT")]
    public async Task Choices_that_name_nothing_are_wrong_use(string option, string value, string message)
    {
        ToolRun run = await ToolRun.InAsync("/", Two, "trace", "-", option, value);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public async Task A_ladder_needs_packets()
    {
        ToolRun run = await ToolRun.InAsync("/", Two, "trace", "-", "--diagram", "--left", "SYN-SENT");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("as in: --diagram --conn 3", run.Error);
    }

    [Fact]
    public async Task Half_open_connections_are_warned_of_from_the_number_given()
    {
        ToolRun run = await ToolRun.InAsync("/", Two[..Two.IndexOf('\n')] + "\n", "trace", "-", "--summary", "--half-open", "1", "--fail-on", "syn-flood");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SYN flood? 10.0.0.2:80: 1 of 1 connections half-open", run.Out);
    }

    [Fact]
    public async Task Diagram_draws_a_ladder_of_one_connection()
    {
        ToolRun run = await ToolRun.InAsync("/", Two, "trace", "--diagram", "-");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("10.0.0.1:40000 and 10.0.0.2:80", run.Out);
        Assert.Contains("<SEQ=7000><ACK=1001><CTL=SYN,ACK>", run.Out);
        Assert.Contains("ESTABLISHED", run.Out);
        Assert.DoesNotContain("40001", run.Out);
    }

    [Theory]
    [InlineData("svg", "<svg")]
    [InlineData("mermaid", "sequenceDiagram")]
    public async Task Pictures_are_of_the_connection_asked_for(string format, string mark)
    {
        ToolRun run = await ToolRun.InAsync("/", Two, "trace", "--conn", "1", "--format", format, "-");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(mark, run.Out);
        Assert.Contains("10.0.0.3", run.Out);
    }

    [Fact]
    public async Task Zeek_format_is_a_conn_log()
    {
        ToolRun run = await ToolRun.InAsync("/", Two, "trace", "--format", "zeek", "-");
        Assert.StartsWith("#separator \\x09\n", run.Out);
        Assert.Equal(2, run.Out.Split("\ttcp\t").Length - 1);
    }

    [Fact]
    public void Followed_file_is_read_on_when_it_grows_and_ends_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var file = new GrowingStream();
        int pauses = 0;
        using var followed = new FollowedStream(file, Idle, stop.Token);
        var text = new byte[16];
        Assert.Equal(5, followed.Read(text));
        Assert.Equal(5, followed.Read(text));
        Assert.Equal("again", Encoding.ASCII.GetString(text, 0, 5));
        Assert.Equal(0, followed.Read(text));
        Assert.Equal(3, pauses);

        void Idle()
        {
            pauses++;
            if (pauses == 1) file.Grow("again");
            if (pauses == 3) stop.Cancel();
        }
    }

    private sealed class GrowingStream : MemoryStream
    {
        public GrowingStream() => Grow("first");

        public void Grow(string text)
        {
            long position = Position;
            Position = Length;
            Write(Encoding.ASCII.GetBytes(text));
            Position = position;
        }
    }
}
