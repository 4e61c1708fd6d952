using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TcpFsm.Tool.Tests.Browser;

/// <summary>A Chromium without a window, driven over the WebDriver protocol.</summary>
internal sealed partial class Chrome : IAsyncDisposable
{
    private const string ElementKey = "element-6066-11e4-a52e-4f735466cecf";

    private readonly Process _driver;
    private readonly HttpClient _client;
    private string _session = "";

    private Chrome(Process driver, HttpClient client)
    {
        _driver = driver;
        _client = client;
    }

    /// <summary>What must be installed.</summary>
    public static IReadOnlyList<string> Programs { get; } = ["chromium", "chromedriver"];

    /// <summary>Starts a browser of the size of a small window.</summary>
    public static async Task<Chrome> StartAsync()
    {
        Process driver = Process.Start(new ProcessStartInfo("chromedriver", "--port=0") { RedirectStandardOutput = true })!;
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{await PortAsync(driver)}"), Timeout = TimeSpan.FromMinutes(2) };
        var chrome = new Chrome(driver, client);
        try
        {
            chrome._session = (await chrome.SendAsync(HttpMethod.Post, "/session", NewSession())).GetProperty("sessionId").GetString()!;
            return chrome;
        }
        catch
        {
            await chrome.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a file.</summary>
    public Task OpenAsync(string path) => CommandAsync(HttpMethod.Post, "/url", new { url = new Uri(path).AbsoluteUri });

    /// <summary>Runs a script; what it returns.</summary>
    public Task<JsonElement> RunAsync(string script, params object[] args) => CommandAsync(HttpMethod.Post, "/execute/sync", new { script, args });

    /// <summary>The text that the first element shows.</summary>
    public async Task<string> TextAsync(string selector) => (await CommandAsync(HttpMethod.Get, $"/element/{await FindAsync(selector)}/text")).GetString()!;

    /// <summary>Clicks on the first element as a person would.</summary>
    public async Task ClickAsync(string selector) => await CommandAsync(HttpMethod.Post, $"/element/{await FindAsync(selector)}/click", new { });

    /// <summary>Types into the first element; into a file chooser, the path of a file.</summary>
    public async Task TypeAsync(string selector, string text) => await CommandAsync(HttpMethod.Post, $"/element/{await FindAsync(selector)}/value", new { text });

    /// <summary>Changes the size of the window.</summary>
    public Task ResizeAsync(int width, int height) => CommandAsync(HttpMethod.Post, "/window/rect", new { width, height });

    /// <summary>Names of all visible elements as screen readers say them, each with the element's markup.</summary>
    public async Task<IReadOnlyList<(string Name, string Markup)>> NamesAsync(string selector)
    {
        JsonElement found = await CommandAsync(HttpMethod.Post, "/elements", new { @using = "css selector", value = selector });
        var names = new List<(string, string)>();
        foreach (string id in found.EnumerateArray().Select(e => e.GetProperty(ElementKey).GetString()!))
        {
            if (!(await RunAsync("return arguments[0].checkVisibility()", Element(id))).GetBoolean()) continue;
            string name = (await CommandAsync(HttpMethod.Get, $"/element/{id}/computedlabel")).GetString()!;
            names.Add((name, (await RunAsync("return arguments[0].outerHTML", Element(id))).GetString()!));
        }

        return names;
    }

    /// <summary>What the browser complained about since it was last asked: errors of scripts, and what the content security policy refused.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync()
    {
        JsonElement log = await CommandAsync(HttpMethod.Post, "/se/log", new { type = "browser" });
        return [.. log.EnumerateArray().Select(e => e.GetProperty("message").GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        if (_session.Length > 0) await CommandAsync(HttpMethod.Delete, "");
        _client.Dispose();
        _driver.Kill(entireProcessTree: true);
        await _driver.WaitForExitAsync();
        _driver.Dispose();
    }

    private static async Task<int> PortAsync(Process driver)
    {
        while (await driver.StandardOutput.ReadLineAsync() is { } line)
        {
            if (StartedOn().Match(line) is { Success: true } match) return int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        throw new InvalidOperationException("chromedriver ended before it listened.");
    }

    private static object NewSession()
    {
        string[] args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1000,1200"];
        var match = new Dictionary<string, object>
        {
            ["browserName"] = "chrome",
            ["goog:chromeOptions"] = new { args },
            ["goog:loggingPrefs"] = new { browser = "ALL" },
        };
        return new { capabilities = new { alwaysMatch = match } };
    }

    private async Task<string> FindAsync(string selector) =>
        (await CommandAsync(HttpMethod.Post, "/element", new { @using = "css selector", value = selector })).GetProperty(ElementKey).GetString()!;

    private static Dictionary<string, string> Element(string id) => new() { [ElementKey] = id };

    private Task<JsonElement> CommandAsync(HttpMethod method, string path, object? body = null) => SendAsync(method, $"/session/{_session}{path}", body);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType()) };
        // chromedriver takes no chunks: the length must be known.
        if (request.Content is not null) await request.Content.LoadIntoBufferAsync();
        using HttpResponseMessage response = await _client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {path}: {text}");
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("value").Clone();
    }

    [GeneratedRegex("started successfully on port ([0-9]+)")]
    private static partial Regex StartedOn();
}
