using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class TraceVerbTests
{
    private const string Handshake =
        """
        12:00:00.000001 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [S], seq 1000, win 64240, length 0
        12:00:00.000002 IP 10.0.0.2.80 > 10.0.0.1.40000: Flags [S.], seq 7000, ack 1001, win 65160, length 0
        12:00:00.000003 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [.], ack 7001, win 502, length 0

        """;

    private const string XmasPacket = "12:00:00.000004 IP 10.0.0.1.40001 > 10.0.0.2.80: Flags [SF], seq 5, win 1, length 0\n";

    [Fact]
    public async Task A_handshake_is_explained_packet_by_packet()
    {
        using var folder = new ToolFolder();
        folder.Write("h.txt", Handshake);
        ToolRun run = await folder.RunAsync("trace", "h.txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("SYN-SENT>ESTABLISHED", run.Out);
        Assert.Contains("[A:O6 B:L4]", run.Out);
        Assert.EndsWith("h.txt: 3 packets in 1 connections, 0 findings\n", run.Out);
    }

    [Fact]
    public async Task A_dash_reads_the_standard_input_and_json_is_an_object_a_line()
    {
        ToolRun run = await ToolRun.InAsync("/", Handshake, "trace", "--format", "json", "-");
        JsonElement[] lines = [.. run.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.Equal(["packet", "packet", "packet", "connection", "capture"], lines.Select(l => l.GetProperty("type").GetString()));
        Assert.Equal(("ESTABLISHED", "ESTABLISHED"), (lines[3].GetProperty("a_state").GetString(), lines[3].GetProperty("b_state").GetString()));
        Assert.Equal("-", lines[4].GetProperty("file").GetString());
    }

    [Fact]
    public async Task Summary_leaves_packets_out()
    {
        ToolRun run = await ToolRun.InAsync("/", Handshake, "trace", "--format", "json", "--summary", "-");
        Assert.Equal(2, run.Out.TrimEnd().Split('\n').Length);
        Assert.DoesNotContain("\"packet\"", run.Out);
    }

    [Theory]
    [InlineData(0, Handshake)]
    [InlineData(0, Handshake + XmasPacket)]
    [InlineData(0, Handshake, "--fail-on", "findings")]
    [InlineData(1, Handshake + XmasPacket, "--fail-on", "findings")]
    [InlineData(1, Handshake + XmasPacket, "--fail-on", "illegal", "--summary")]
    [InlineData(0, Handshake + XmasPacket, "--fail-on", "unexplained")]
    [InlineData(1, Handshake + XmasPacket, "--fail-on", "unexplained", "--fail-on", "illegal")]
    [InlineData(0, Handshake + XmasPacket, "--fail-on", "syn-flood", "--fail-on", "problems")]
    public async Task Findings_fail_the_run_only_where_it_was_asked_for(int exitCode, string capture, params string[] options)
    {
        ToolRun run = await ToolRun.InAsync("/", capture, ["trace", "-", .. options]);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Several_captures_are_traced_one_after_the_other_and_what_is_none_is_told()
    {
        using var folder = new ToolFolder();
        folder.Write("h.txt", Handshake);
        folder.Write("letter.txt", "Dear Vint,\n");
        ToolRun run = await folder.RunAsync("trace", "letter.txt", "h.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("tcpfsm: letter.txt", run.Error);
        Assert.EndsWith("h.txt: 3 packets in 1 connections, 0 findings\n", run.Out);
    }

    [Fact]
    public async Task A_folder_is_answered_with_advice()
    {
        using var folder = new ToolFolder();
        folder.Write("caps/h.txt", Handshake);
        ToolRun run = await folder.RunAsync("trace", "caps");
        Assert.Equal(new ToolRun(2, "", "tcpfsm: 'caps' is a folder. Give the captures in it, as in: tcpfsm trace caps/*.pcap\n"), run);
    }

    [SharedFact]
    public async Task The_captures_beside_the_repository_are_traced_without_an_error()
    {
        string[] captures = [.. System.IO.Directory.GetFiles(Repository.SharedPath("captures"), "*.pcap*")];
        ToolRun run = await ToolRun.OfAsync(["trace", "--summary", .. captures]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(captures.Length, run.Out.Split('\n').Count(l => l.Contains(" packets in ", System.StringComparison.Ordinal)));
    }
}
