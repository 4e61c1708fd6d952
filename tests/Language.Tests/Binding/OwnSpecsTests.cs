using System.IO;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Binding;

public class OwnSpecsTests
{
    [Theory]
    [InlineData("spec/tcp.fsm.yaml")]
    [InlineData("spec/examples/http2-stream.fsm.yaml")]
    [InlineData("spec/examples/ping.fsm.yaml")]
    [InlineData("spec/examples/ppp-lcp.fsm.yaml")]
    [InlineData("spec/examples/tcp-two-way.fsm.yaml")]
    public void Spec_Compiled_HasNoProblems(string path)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText(path, File.ReadAllText(Repository.PathOf(path))));

        Assert.Empty(compilation.Problems.Select(p => $"{compilation.Source.GetPosition(p.Span.Start)} {p.Rule.Id} {p.Message}"));
        Assert.NotNull(compilation.Model);
    }
}
