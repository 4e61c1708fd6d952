using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;

namespace TcpFsm.Tool.Tests.Browser;

/// <summary>Specs, scenarios and traces come from anywhere. Whatever they hold is shown as text: no markup comes to be, no script of theirs runs.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageHostilityTests(SharedBrowser browser)
{
    private const string Payload = "</script></style></title><script>window.x=1</script><img src=x onerror=window.x=1><svg onload=window.x=1>@{script}\"'`${window.x=1}";

    private static readonly string Spec = $$"""
        version: 1
        protocol: Hostile
        doc: {{Quoted(Payload)}}
        reference: { title: {{Quoted(Payload)}}, url: "javascript:window.x=1//{section}" }
        initial: "img src;onerror:window.x"
        messages: { "__proto__": { fields: { constructor: u8, SEQ: { type: seq32, doc: {{Quoted(Payload)}} } } } }
        variables: { toString: { type: u8, doc: {{Quoted(Payload)}} }, "__proto__X": u8, hasOwnProperty: { type: [valueOf, isPrototypeOf] } }
        signals: { "javascript:window.x;1": { doc: {{Quoted(Payload)}} } }
        events: { "alert(1)//": { doc: {{Quoted(Payload)}}, section: {{Quoted(Payload)}} } }
        states:
          "img src;onerror:window.x":
            doc: {{Quoted(Payload)}}
            section: {{Quoted(Payload)}}
            final: true
            on alert(1)//:
              - { id: "*/window.x//", section: {{Quoted(Payload)}}, doc: {{Quoted(Payload)}}, do: [ toString += 1 ], send: "__proto__<constructor=toString>", signal: "javascript:window.x;1", goto: "--; note %%" }
            on __proto__: [ { ignore: true } ]
          "--; note %%":
            final: true
            on other: [ { ignore: true, doc: {{Quoted(Payload)}} } ]
        """;

    private static readonly string Scenarios = $$"""
        version: 1
        scenarios:
        - id: {{Quoted(Payload)}}
          title: {{Quoted(Payload)}}
          init: { A: { st: "img src;onerror:window.x" } }
          steps: []
        """;

    [ChromeFact]
    public async Task A_hostile_spec_and_its_scenarios_are_shown_as_text()
    {
        var files = new Dictionary<string, string> { ["hostile.fsm.yaml"] = Spec, ["hostile.yaml"] = Scenarios };
        using PageWindow page = await PageWindow.OpenAsync(browser, files, "hostile.fsm.yaml", "--play", "hostile.yaml");
        await page.CallAsync('A', "alert(1)//");
        Assert.Equal("--; note %% img src;onerror:window.x", await page.StatesAsync());
        await page.WireAsync("Deliver");
        await page.Chrome.RunAsync("const list = document.getElementById('story'); list.selectedIndex = 1; list.dispatchEvent(new Event('change'));");
        Assert.Equal(Payload, await page.Chrome.TextAsync("#about"));
        await AssertHarmlessAsync(page);
    }

    [ChromeFact]
    public async Task A_hostile_trace_is_shown_as_text()
    {
        string rule = JsonSerializer.Serialize(new { end = "A", id = Payload });
        string packet = $$"""
            {"type":"packet","frame":1,"conn":0,"from":"A","flags":{{Quoted(Payload)}},"seq":1,"ack":null,"len":0,"a_before":"CLOSED","a_after":{{Quoted(Payload)}},"b_before":"__proto__","b_after":"constructor","verdict":{{Quoted(Payload)}},"rules":[{{rule}}],"why":{{Quoted(Payload)}}}
            """;
        string connection = $$"""{"type":"connection","conn":0,"a":{{Quoted(Payload)}},"b":"javascript:window.x=1"}""";
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.DropAsync(Payload, packet + "\n" + connection + "\n");
        await page.Chrome.ClickAsync("#next");
        Assert.Equal(Payload + " constructor", await page.StatesAsync());
        await AssertHarmlessAsync(page);
    }

    [ChromeFact]
    public async Task Lines_of_the_wrong_shape_are_left_out_and_counted()
    {
        string[] lines = ["", "{", "7", "[[[[", """{"type":"packet","conn":-1}""", """{"type":"packet","conn":0,"from":"A","flags":"SYN","seq":1e400,"ack":null}""", new string('[', 100_000)];
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.DropAsync("broken.jsonl", string.Join("\n", lines));
        Assert.StartsWith("broken.jsonl holds no packets", await page.Chrome.TextAsync("#message"));
        Assert.Empty(await page.Chrome.ComplaintsAsync());
    }

    private static async Task AssertHarmlessAsync(PageWindow page)
    {
        Assert.Equal("undefined", (await page.Chrome.RunAsync("return typeof window.x")).GetString());
        Assert.Empty(await page.AllAsync("img, script ~ script, svg[onload], [onerror], a[href^='javascript']", "outerHTML"));
        Assert.Empty(await page.Chrome.ComplaintsAsync());
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
