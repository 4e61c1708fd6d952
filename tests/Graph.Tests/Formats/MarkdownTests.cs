using System.IO;
using System.Linq;
using TcpFsm.Graph.Formats.Markdown;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Formats;

/// <summary>Pages made from specs.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("spec/tcp.fsm.yaml", "docs/tcp.md")]
    [InlineData("spec/examples/http2-stream.fsm.yaml", "docs/examples/http2-stream.md")]
    [InlineData("spec/examples/ping.fsm.yaml", "docs/examples/ping.md")]
    [InlineData("spec/examples/ppp-lcp.fsm.yaml", "docs/examples/ppp-lcp.md")]
    [InlineData("spec/examples/tcp-two-way.fsm.yaml", "docs/examples/tcp-two-way.md")]
    public void Page_OfTheRepository_IsNotStale(string spec, string page)
    {
        string made = new MarkdownFormat().Write(Specs.File(spec).Diagram("full"));
        Assert.True(made == File.ReadAllText(Repository.PathOf(page)), $"Make it anew: dotnet run --project src/TcpFsm.Tool -- graph {spec} --format markdown -o {page}");
    }

    [Fact]
    public void EveryExample_HasAPage() => Assert.Equal(
        Directory.GetFiles(Repository.PathOf("spec/examples"), "*.fsm.yaml").Select(f => Path.GetFileName(f).Replace(".fsm.yaml", ".md")).Order(),
        Directory.GetFiles(Repository.PathOf("docs/examples"), "*.md").Select(f => Path.GetFileName(f)!).Order());

    [Fact]
    public void EveryRule_StandsInTheTableWithItsSection()
    {
        string page = new MarkdownFormat().Write(Specs.Tcp.Diagram("full"));
        Assert.All(Specs.Tcp.Model!.Rules, rule => Assert.Contains($"\n| `{rule.Id}` | ", page));
        Assert.Contains("| `K8` | LAST-ACK | segment: *own-fin* | `fin-acked` | `signal connection closed`<br>`goto CLOSED`<br>`then stop` | [3.10.7.4](https://www.rfc-editor.org/rfc/rfc9293#section-3.10.7.4) |  |", page);
    }

    [Fact]
    public void Tables_OfHostileNames_KeepTheirColumns()
    {
        string page = new MarkdownFormat().Write(HostileSpec.Spec.Diagram("full"));
        Assert.DoesNotContain("<script>", page);
        string[] rows = [.. page.Split('\n').SkipWhile(l => l != "## States").Where(l => l.StartsWith('|')).TakeWhile(l => l.Length > 0)];
        Assert.All(rows.Take(12), row => Assert.Equal(6, row.Replace("\\|", "").Count(c => c == '|')));
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<b> & *x*", "&lt;b&gt; &amp; \\*x\\*")]
    [InlineData("FIN-WAIT-1", "FIN-WAIT-1")]
    [InlineData("- no list", "\\- no list")]
    [InlineData("[a](b)", "\\[a\\]\\(b)")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("http://x @y", "http&#58;//x &#64;y")]
    public void Escape_LeavesNoMarkup(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Escape(text));

    [Theory]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a", "`` `a ``")]
    [InlineData("", "")]
    public void Code_IsOneSpan(string code, string span) => Assert.Equal(span, MarkdownText.Code(code));
}
