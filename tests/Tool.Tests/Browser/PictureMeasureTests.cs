using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TcpFsm.Graph.Svg;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.Browser;

/// <summary>Pictures as a browser draws them, with the fonts it has: our metrics promise no more room than there is.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PictureMeasureTests(SharedBrowser browser)
{
    private const string WidthsOfTexts = """
        return [...document.querySelectorAll("text")].map(t => {
          const style = getComputedStyle(t);
          return [t.textContent, t.getComputedTextLength(), parseFloat(style.fontSize), style.fontFamily.includes("mono"), parseInt(style.fontWeight) >= 600];
        });
        """;

    private const string TextsThatCover = """
        const boxes = [...document.querySelectorAll(".ts-label, .ts-number, .ts-state, .ts-title, svg > .ts-soft")].map(e => {
          const texts = e.matches("text") ? [e] : e.matches(".ts-state") ? [...e.querySelectorAll("rect")] : [...e.querySelectorAll("text, circle")];
          const all = texts.map(t => t.getBBox());
          const left = Math.min(...all.map(b => b.x)), top = Math.min(...all.map(b => b.y));
          const right = Math.max(...all.map(b => b.x + b.width)), bottom = Math.max(...all.map(b => b.y + b.height));
          return { name: e.textContent.trim().replace(/\s+/g, " "), state: e.matches(".ts-state"), left, top, right, bottom };
        });
        const covers = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => covers(a, b)).map(b => a.name + " covers " + b.name));
        """;

    [ChromeFact]
    public async Task No_text_of_a_diagram_covers_a_text_or_a_state()
    {
        using var folder = new ToolFolder();
        Chrome chrome = await browser.ChromeAsync();
        foreach ((string name, string[] arguments) in Diagrams())
        {
            await folder.RunAsync(["graph", "--format", "svg", "-o", name, .. arguments]);
            await chrome.OpenAsync(folder.PathOf(name));
            Assert.Empty((await chrome.RunAsync(TextsThatCover)).EnumerateArray().Select(e => $"{name}: {e}"));
            await AssertWidthsAsync(chrome, name);
        }
    }

    [ChromeFact]
    public async Task No_text_of_a_ladder_is_wider_than_its_room()
    {
        Chrome chrome = await browser.ChromeAsync();
        foreach (string file in Directory.GetFiles(Repository.PathOf("docs/handshake"), "*.svg"))
        {
            await chrome.OpenAsync(file);
            await AssertWidthsAsync(chrome, Path.GetFileName(file));
        }
    }

    private static IEnumerable<(string Name, string[] Arguments)> Diagrams()
    {
        foreach (string view in new[] { "full", "rfc", "client", "server", "errors" }) yield return ($"tcp-{view}.svg", ["--view", view]);
        foreach (string spec in Directory.GetFiles(Repository.PathOf("spec/examples"), "*.fsm.yaml")) yield return (Path.GetFileNameWithoutExtension(spec) + ".svg", [spec]);
    }

    private static async Task AssertWidthsAsync(Chrome chrome, string name)
    {
        JsonElement[] texts = [.. (await chrome.RunAsync(WidthsOfTexts)).EnumerateArray()];
        Assert.NotEmpty(texts);
        Assert.All(texts, t =>
        {
            string text = t[0].GetString()!;
            double promised = TextMetrics.Width(text, new TextFont(t[2].GetDouble(), t[3].GetBoolean(), t[4].GetBoolean()));
            Assert.True(t[1].GetDouble() <= promised + 0.5, $"{name}: '{text}' is {t[1]} wide, and had {promised}");
        });
    }
}
