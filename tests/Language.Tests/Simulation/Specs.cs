using System;
using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>Models to simulate: the repository's specs, and small ones written in a test.</summary>
internal static class Specs
{
    private static readonly Lazy<ProtocolModel> LazyTcp = new(() => Load("spec/tcp.fsm.yaml"));

    public static ProtocolModel Tcp => LazyTcp.Value;

    public static ProtocolModel Http2 => Load("spec/examples/http2-stream.fsm.yaml");

    public static ProtocolModel Lcp => Load("spec/examples/ppp-lcp.fsm.yaml");

    public static ProtocolModel Compile(string text, string path = "test.fsm.yaml")
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText(path, text));
        Problem[] errors = compilation.Problems.Where(p => p.Rule.Severity == ProblemSeverity.Error).ToArray();
        Assert.True(compilation.Model is not null, string.Join("\n", errors.Select(e => $"{compilation.Source.GetPosition(e.Span.Start)} {e.Rule.Id} {e.Message}")));
        return compilation.Model!;
    }

    private static ProtocolModel Load(string path) => Compile(File.ReadAllText(Repository.PathOf(path)), path);
}
