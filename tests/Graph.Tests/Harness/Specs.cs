using System.IO;
using TcpFsm.Graph.Building;
using TcpFsm.Graph.Views;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Harness;

/// <summary>Specs that pictures are made of.</summary>
internal static class Specs
{
    /// <summary>TCP.</summary>
    public static SpecCompilation Tcp { get; } = File("spec/tcp.fsm.yaml");

    /// <summary>A spec of the repository.</summary>
    public static SpecCompilation File(string path) => Text(System.IO.File.ReadAllText(Repository.PathOf(path)));

    /// <summary>A spec's text, which must have a meaning.</summary>
    public static SpecCompilation Text(string text)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText("test.fsm.yaml", text));
        Assert.True(compilation.Model is not null, string.Join('\n', compilation.Problems));
        return compilation;
    }

    /// <summary>The diagram of a spec in a view of its.</summary>
    public static Diagram Diagram(this SpecCompilation compilation, string view) =>
        DiagramBuilder.Build(compilation.Model!, compilation.Derived!, DiagramViews.Find(compilation.Model!, view) ?? throw new FileNotFoundException(view));
}
