using System;
using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>Models to simulate: the repository's specs, and small ones written in a test.</summary>
internal static class Specs
{
    private static readonly Lazy<SpecVariants> LazyTcp = new(() => new SpecVariants(Load("spec/tcp.fsm.yaml")));

    public static ProtocolModel Tcp => LazyTcp.Value.Usual;

    public static SpecVariants TcpVariants => LazyTcp.Value;

    public static ProtocolModel Http2 => Load("spec/examples/http2-stream.fsm.yaml").Model!;

    public static ProtocolModel Lcp => Load("spec/examples/ppp-lcp.fsm.yaml").Model!;

    public static ProtocolModel TwoWay => Load("spec/examples/tcp-two-way.fsm.yaml").Model!;

    public static ProtocolModel Compile(string text) => Compile(text, "test.fsm.yaml").Model!;

    private static SpecCompilation Compile(string text, string path)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText(path, text));
        Problem[] errors = compilation.Problems.Where(p => p.Rule.Severity == ProblemSeverity.Error).ToArray();
        Assert.True(compilation.Model is not null, string.Join("\n", errors.Select(e => $"{compilation.Source.GetPosition(e.Span.Start)} {e.Rule.Id} {e.Message}")));
        return compilation;
    }

    private static SpecCompilation Load(string path) => Compile(File.ReadAllText(Repository.PathOf(path)), path);
}
