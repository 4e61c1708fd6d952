using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.Browser;

/// <summary>The page in a browser, as somebody uses it who sees and clicks.</summary>
internal sealed class PageWindow : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private PageWindow(Chrome chrome) => Chrome = chrome;

    /// <summary>The browser.</summary>
    public Chrome Chrome { get; }

    /// <summary>Makes a page with the tool and opens it.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="files">Files to lie beside it, by name.</param>
    /// <param name="arguments">What the verb is given besides the format and the output.</param>
    public static async Task<PageWindow> OpenAsync(SharedBrowser browser, IReadOnlyDictionary<string, string> files, params string[] arguments)
    {
        var window = new PageWindow(await browser.ChromeAsync());
        foreach ((string name, string content) in files) window._folder.Write(name, content);
        ToolRun run = await ToolRun.InAsync(window._folder.Path, "", ["graph", "--format", "html", "-o", "page.html", .. arguments]);
        Assert.Equal((ExitCode.Done, "", ""), (run.ExitCode, run.Out, run.Error));
        await window.Chrome.ResizeAsync(1000, 1200);
        await window.Chrome.ComplaintsAsync();
        await window.Chrome.OpenAsync(window._folder.PathOf("page.html"));
        return window;
    }

    /// <summary>The page of TCP.</summary>
    public static Task<PageWindow> OpenTcpAsync(SharedBrowser browser) => OpenAsync(browser, new Dictionary<string, string>());

    /// <summary>The states shown: <c>CLOSED LISTEN</c>.</summary>
    public async Task<string> StatesAsync() => $"{await Chrome.TextAsync("#state-a")} {await Chrome.TextAsync("#state-b")}";

    /// <summary>Clicks on a call of an end.</summary>
    public Task CallAsync(char end, string call) => Chrome.ClickAsync($"#end-{char.ToLowerInvariant(end)} [data-call='{call}']");

    /// <summary>Clicks on what is done with the oldest message under way: Deliver, Lose, Duplicate.</summary>
    public async Task WireAsync(string what)
    {
        await Chrome.RunAsync("document.querySelector('.flying li').querySelectorAll('button').forEach(b => b.id = b.textContent.startsWith(arguments[0]) ? 'wanted' : b.id)", what);
        await Chrome.ClickAsync("#wanted");
    }

    /// <summary>Chooses a scenario by its name.</summary>
    public Task ChooseAsync(string story) => Chrome.RunAsync(
        "const list = document.getElementById('story'); list.selectedIndex = [...list.options].findIndex(o => (o.text + ':').startsWith(arguments[0] + ':')); list.dispatchEvent(new Event('change'));", story);

    /// <summary>The value shown for a variable of an end.</summary>
    public Task<string> VariableAsync(char end, string name) => Chrome.TextAsync($"#end-{char.ToLowerInvariant(end)} [data-variable='{name}']");

    /// <summary>Drops a file on the page and waits until the page says something of it.</summary>
    public Task DropAsync(string name, string content) => Chrome.RunAsync("""
        const said = () => document.getElementById("about").textContent + document.getElementById("message").textContent;
        const before = said(), data = new DataTransfer();
        data.items.add(new File([arguments[1]], arguments[0]));
        document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
        return new Promise(done => {
          const look = left => said() !== before || left === 0 ? done(said()) : setTimeout(look, 20, left - 1);
          look(1000);
        });
        """, name, content);

    /// <summary>What a script finds in all elements of a selector.</summary>
    public async Task<string[]> AllAsync(string selector, string member) =>
        [.. (await Chrome.RunAsync($"return [...document.querySelectorAll(arguments[0])].map(e => e.{member})", selector)).EnumerateArray().Select(Text)];

    private static string Text(JsonElement element) => element.ToString();

    public void Dispose() => _folder.Dispose();
}
