using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>A program in the C# of .NET Framework and netstandard2.0 uses handles of a library by TryGet and Match.</summary>
public class OldLanguageTests
{
    private const string Program = """
        using Sample;

        public static class Program
        {
            public static string Run(DoorConnection door, uint key)
            {
                DoorConnection.Shut shut;
                if (!door.TryGetShut(out shut)) return "open already";
                DoorOutcome answer;
                DoorConnection.Shut.OpenOutcome opened = shut.Knock().Open(key, out answer);
                DoorConnection.AjarByAGuest ajar;
                if (opened.TryGetAjarByAGuest(out ajar)) return ajar.ToString();
                return opened.Match(answer, (still, why) => why.Error.ToString(), (open, why) => "open") + opened.Match(still => 1, open => 2) + door.Current.State;
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.Latest)]
    public void ProgramOfOldCSharp_UsesALibrarysHandles(LanguageVersion version)
    {
        TestProject library = TestProject.With(SpecCorpus.Door) with { IsNetStandard = true };
        Compilation compiled = GeneratorRun.Clean(library).Compilation;
        var image = new MemoryStream();
        Assert.True(compiled.Emit(image).Success);
        image.Position = 0;

        CSharpCompilation program = CSharpCompilation.Create(
            "Program", [CSharpSyntaxTree.ParseText(Program, new CSharpParseOptions(version))], [.. compiled.References, MetadataReference.CreateFromStream(image)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error));

        Assert.Empty(program.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
    }
}
