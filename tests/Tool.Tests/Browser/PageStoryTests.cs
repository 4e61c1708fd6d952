using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.Browser;

/// <summary>Scenarios and traces in the page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageStoryTests(SharedBrowser browser)
{
    [ChromeFact]
    public async Task The_lessons_of_TCP_end_in_the_page_where_they_end_in_a_run()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        string[] shown = [.. (await page.Chrome.RunAsync("""
            const list = document.getElementById("story"), ends = [];
            for (let i = 1; i < list.options.length; i++) {
              list.selectedIndex = i;
              list.dispatchEvent(new Event("change"));
              document.getElementById("last").click();
              ends.push(list.options[i].text.split(":")[0] + " " + document.getElementById("state-a").textContent + " " + document.getElementById("state-b").textContent);
            }
            return ends;
            """)).EnumerateArray().Select(e => e.GetString()!)];
        Assert.Equal(EndsOf("lessons", "figures", "opening", "closing", "time-wait"), shown);
        Assert.Empty(await page.Chrome.ComplaintsAsync());
    }

    [ChromeFact]
    public async Task A_dropped_trace_shows_the_states_and_rules_it_tells()
    {
        ToolRun trace = await ToolRun.InAsync(Repository.PathOf("tests/Captures"), "", "trace", "--format", "json", "raw-simultaneous-open-and-close.pcap");
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.DropAsync("trace.jsonl", trace.Out);
        Assert.StartsWith("A trace: ", await page.Chrome.TextAsync("#about"));
        string[] packets = [.. trace.Out.Split('\n').Where(l => l.Contains("\"type\":\"packet\"", StringComparison.Ordinal))];
        await page.Chrome.ClickAsync("#next");
        Assert.Equal(StatesAfter(packets[0]), await page.StatesAsync());
        Assert.Contains("O6", await page.AllAsync("#happened .id", "textContent"));
        await page.Chrome.ClickAsync("#last");
        Assert.Equal(StatesAfter(packets[^1]), await page.StatesAsync());
        Assert.Empty(await page.Chrome.ComplaintsAsync());
    }

    [ChromeFact]
    public async Task A_file_that_is_no_trace_is_refused_with_what_to_do()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.DropAsync("holiday.txt", "[1,2]\nnull\n{\"type\":\"packet\"}\n");
        Assert.StartsWith("holiday.txt holds no packets of a trace. Make one with: tcpfsm trace", await page.Chrome.TextAsync("#message"));
        Assert.Equal("CLOSED CLOSED", await page.StatesAsync());
    }

    [ChromeFact]
    public async Task A_long_trace_is_stepped_through_without_waiting()
    {
        const string Packet = """{"type":"packet","conn":0,"from":"A","flags":"ACK","seq":1,"ack":2,"len":0,"a_before":"ESTABLISHED","a_after":"ESTABLISHED","b_before":"ESTABLISHED","b_after":"ESTABLISHED","verdict":"ok","rules":[],"why":""}""";
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.DropAsync("long.jsonl", string.Join('\n', Enumerable.Repeat(Packet, 60_000)));
        await page.Chrome.ClickAsync("#last");
        Assert.Equal("50000 of 50000", await page.Chrome.TextAsync("#position"));
        Assert.Equal("Only the first 50000 packets are shown.", await page.Chrome.TextAsync("#note"));
        Assert.InRange((await page.AllAsync("#ladder .row", "tagName")).Length, 1, 100);
    }

    [ChromeFact]
    public async Task A_parameter_plays_the_same_story_otherwise()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.ChooseAsync("assassination");
        await page.Chrome.ClickAsync("#last");
        string killed = await page.StatesAsync();
        await page.Chrome.ClickAsync("#parameters summary");
        await page.Chrome.ClickAsync("[aria-label='Parameter RFC1337']");
        Assert.Equal("CLOSED", killed.Split(' ')[0]);
        Assert.Equal("TIME-WAIT", (await page.StatesAsync()).Split(' ')[0]);
        await page.Chrome.ClickAsync("#again");
        await page.Chrome.ClickAsync("#last");
        Assert.Equal(killed, await page.StatesAsync());
    }

    [ChromeFact]
    public async Task Other_protocols_are_played_too()
    {
        var files = new Dictionary<string, string> { ["ping.fsm.yaml"] = File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml")) };
        using PageWindow page = await PageWindow.OpenAsync(browser, files, "ping.fsm.yaml");
        await page.CallAsync('A', "probe");
        await page.WireAsync("Deliver");
        Assert.Equal("reply<ID=1>", await page.Chrome.TextAsync(".flying code"));
        await page.WireAsync("Deliver");
        Assert.Equal("IDLE IDLE", await page.StatesAsync());
        Assert.Contains("alive", await page.Chrome.TextAsync("#happened .effects"));
    }

    private static string StatesAfter(string packet)
    {
        using JsonDocument line = JsonDocument.Parse(packet);
        return $"{line.RootElement.GetProperty("a_after")} {line.RootElement.GetProperty("b_after")}";
    }

    private static IEnumerable<string> EndsOf(params string[] names)
    {
        string spec = Repository.PathOf("spec/tcp.fsm.yaml");
        var variants = new SpecVariants(SpecCompiler.Compile(new SourceText(spec, File.ReadAllText(spec))));
        EquatableArray<StateModel> states = variants.Usual.States;
        foreach (string path in names.Select(n => Repository.PathOf($"spec/scenarios/{n}.yaml")))
        {
            foreach (ScenarioResult result in new ScenarioRunner(Interpreter.Factory).Run(ScenarioReader.Read(new SourceText(path, File.ReadAllText(path)), variants)))
                yield return $"{result.Scenario.Id} {string.Join(" ", result.Log.Entries[^1].States.Select(s => states[s].Name))}";
        }
    }
}
