using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>What programs may rely on.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Library()
    {
        IAssemblySymbol library = new TestProject { Specs = [] }.Compile().SourceModule.ReferencedAssemblySymbols.Single(a => a.Name == "TcpFsm");
        Snapshot.Matches(PublicShape.Of(library), "shape");
    }
}
