using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class DrillVerbTests
{
    private const string Handshake = """
        `../common/defaults.sh`
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 bind(3, ..., ...) = 0
        +0 listen(3, 1) = 0
        +0 < S 0:0(0) win 1000
        +0 > S. 0:0(0) ack 1

        """;

    [Fact]
    public async Task Scripts_of_this_repository_pass()
    {
        string[] scripts = Directory.GetFiles(Repository.PathOf("spec/drill"), "*.pkt");
        ToolRun run = await ToolRun.OfAsync(["drill", "--strict", .. scripts]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith($"\n{scripts.Length} passed, 0 failed, 0 skipped\n", run.Out);
    }

    [Fact]
    public async Task A_failure_says_the_line_what_was_expected_and_what_happened_the_state_and_the_rules()
    {
        using var folder = new ToolFolder();
        folder.Write("wrong.pkt", Handshake + "+.1 < . 1:1(0) ack 2 win 1000\n+0 > . 1:1(0) ack 1\n");
        ToolRun run = await folder.RunAsync("drill", "wrong.pkt");
        Assert.Equal(new ToolRun(1, """
            failed  wrong.pkt(8,1): +0 > . 1:1(0) ack 1 (ignored: line 1)
              expected: +0 > . 1:1(0) ack 1
              actual:   > R 2:2(0) win 65535 (flags)
              state:    SYN-RECEIVED
              rules:    SYN-RECEIVED: K2
            0 passed, 1 failed, 0 skipped

            """, ""), run);
    }

    [Fact]
    public async Task What_is_not_supported_is_a_skip_with_its_line_and_no_failure()
    {
        using var folder = new ToolFolder();
        folder.Write("epoll.pkt", Handshake + "+0 epoll_create(1) = 5\n");
        folder.Write("right.pkt", Handshake);
        ToolRun run = await folder.RunAsync("drill", "epoll.pkt", "right.pkt");
        Assert.Equal(new ToolRun(0, """
            skipped epoll.pkt: not supported: line 7, the call epoll_create
            passed  right.pkt (ignored: line 1)
            1 passed, 0 failed, 1 skipped

            """, ""), run);
    }

    [Fact]
    public async Task What_is_no_script_ends_with_2_and_its_place_and_the_others_are_run()
    {
        using var folder = new ToolFolder();
        folder.Write("broken.pkt", "0 close(3 = 0\n");
        folder.Write("right.pkt", Handshake);
        ToolRun run = await folder.RunAsync("drill", "broken.pkt", "right.pkt");
        Assert.Equal(new ToolRun(2, "passed  right.pkt (ignored: line 1)\n1 passed, 0 failed, 0 skipped\n",
            "broken.pkt(1,11): error: Expected ')' after the last value, found '='\n"), run);
    }

    [Fact]
    public async Task Json_is_an_object_a_line_with_the_same_counts()
    {
        using var folder = new ToolFolder();
        folder.Write("wrong.pkt", Handshake + "+.1 > R 1:1(0)\n");
        folder.Write("epoll.pkt", "0 epoll_create(1) = 5\n");
        ToolRun run = await folder.RunAsync("drill", "--format", "json", "wrong.pkt", "epoll.pkt");
        JsonElement[] lines = [.. run.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.Equal(["script", "script", "summary"], lines.Select(l => l.GetProperty("type").GetString()));
        Assert.Equal(("failed", 7, "nothing is sent"), (lines[0].GetProperty("result").GetString(), lines[0].GetProperty("line").GetInt32(), lines[0].GetProperty("actual").GetString()));
        Assert.Equal("the call epoll_create", lines[1].GetProperty("why").GetString());
        Assert.Equal((0, 1, 1), (lines[2].GetProperty("passed").GetInt32(), lines[2].GetProperty("failed").GetInt32(), lines[2].GetProperty("skipped").GetInt32()));
    }

    [Fact]
    public async Task Strict_minds_what_no_line_expects()
    {
        using var folder = new ToolFolder();
        folder.Write("more.pkt", Handshake + "+1.5 close(3) = 0\n");
        Assert.Equal(0, (await folder.RunAsync("drill", "more.pkt")).ExitCode);
        ToolRun run = await folder.RunAsync("drill", "--strict", "more.pkt");
        Assert.Contains("expected: nothing more is sent\n  actual:   > S. 0:0(0) ack 1", run.Out);
    }

    [Fact]
    public async Task Choices_of_the_stack_are_set_by_name_and_symbols_replace_the_usual_one()
    {
        using var folder = new ToolFolder();
        folder.Write("choice.pkt", Handshake + "#ifdef LENIENT\n+.1 < R 2:2(0)\n+0 `ss -tan | grep -c SYN-RECV | grep 0`\n#endif\n");
        Assert.Equal(0, (await folder.RunAsync("drill", "choice.pkt")).ExitCode);
        Assert.Equal(1, (await folder.RunAsync("drill", "--define", "LENIENT", "choice.pkt")).ExitCode);
        Assert.Equal(0, (await folder.RunAsync("drill", "--define", "LENIENT", "--set", "RFC5961=false", "choice.pkt")).ExitCode);
        ToolRun wrong = await folder.RunAsync("drill", "--set", "RFC1=true", "choice.pkt");
        Assert.Equal(2, wrong.ExitCode);
        Assert.StartsWith("tcpfsm: 'RFC1=true' is no choice: give NAME=true or NAME=false, where NAME is one of RFC5961,", wrong.Error);
    }
}
