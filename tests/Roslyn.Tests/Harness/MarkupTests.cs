using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>Marks go in where diagnostics are, and come out whole.</summary>
public sealed class MarkupTests
{
    [Theory]
    [InlineData("a.B(c);")]
    [InlineData("[|TFSM1:a|].B(c);")]
    [InlineData("[|TFSM1:a.[|TFSM2:B|](c)|];")]
    [InlineData("[|TFSM1:[|TFSM2:a|].B|]([|TFSM3:c|]);")]
    [InlineData("[|TFSM1:[|TFSM2:a|]|].B(c)[|TFSM3:;|]")]
    public void Marks_are_read_and_written_alike(string marked)
    {
        string program = Markup.Strip(marked);
        Assert.Equal("a.B(c);", program);
        Assert.Equal(marked, Markup.Write(program, Enumerable.Range(1, 3).Select(n => Find(marked, $"TFSM{n}")).OfType<Diagnostic>()));
    }

    private static Diagnostic? Find(string marked, string id)
    {
        int start = marked.IndexOf(id + ":", System.StringComparison.Ordinal);
        if (start < 0) return null;
        string inner = marked[(start + id.Length + 1)..];
        int depth = 0, end = 0;
        for (; !inner[end..].StartsWith("|]") || depth > 0; end++)
        {
            if (inner[end..].StartsWith("[|")) depth++;
            if (inner[end..].StartsWith("|]")) depth--;
        }

        var span = new TextSpan(Markup.Strip(marked[..(start + id.Length + 1)]).Length, Markup.Strip(inner[..end]).Length);
        return Diagnostic.Create(new DiagnosticDescriptor(id, id, id, "Test", DiagnosticSeverity.Warning, true), Location.Create("a.cs", span, default));
    }
}
