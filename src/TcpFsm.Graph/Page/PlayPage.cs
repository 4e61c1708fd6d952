using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using TcpFsm.Graph.Drawing;
using TcpFsm.Graph.Script;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Page;

/// <summary>
/// The page that plays a protocol: one HTML file that needs nothing else. Its content security policy lets only this very script and style run and
/// nothing be loaded.
/// </summary>
public static class PlayPage
{
    // Each uses what stands before it.
    private static readonly string[] EngineScripts = ["values.js", "host.js", "world.js"];

    private static readonly string[] ViewScripts =
    [
        "dom.js", "words.js", "ladder.js", "happened.js", "ends.js", "wire.js", "trace.js", "diagram.js", "page.js",
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="diagram">The protocol, and what of it the picture shows.</param>
    /// <param name="stories">What can be played besides free play, in the order of the list.</param>
    /// <returns>The file, lines ended by <c>\n</c>.</returns>
    public static string Write(Diagram diagram, IReadOnlyList<PageStory> stories)
    {
        ProtocolModel model = diagram.Model;
        string script = "\n(() => {\n" + Engine(model, stories) + string.Concat(ViewScripts.Select(PageAssets.Read)) + "})();\n";
        string style = "\n" + PictureStyle.Sheet + "\n" + PageAssets.Read("page.css");
        return PageText.Fill(PageAssets.Read("page.html"), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["policy"] = $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; base-uri 'none'; form-action 'none'",
            ["title"] = PageText.Escape(model.Name + " played"),
            ["name"] = PageText.Escape(Heading(model)),
            ["doc"] = PageText.Escape(model.Doc ?? ""),
            ["hash"] = PageText.Escape(model.Hash),
            ["style"] = style,
            ["script"] = script,
            ["diagram"] = PagePicture.Of(diagram),
        });
    }

    /// <summary>The part of the page's script that shows nothing: machine, hosts, wire and stories. Tests run it without a browser.</summary>
    public static string Engine(ProtocolModel model, IReadOnlyList<PageStory> stories)
    {
        var writer = new ScriptWriter();
        new ScriptStories(model, writer).Write(stories.Prepend(FreePlay.Of(model)));
        return MachineScript.Write(model) + string.Concat(EngineScripts.Select(PageAssets.Read)) + writer;
    }

    private static string Heading(ProtocolModel model) => model.Reference is { } reference ? $"{model.Name} · {reference.Title}" : model.Name;

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
