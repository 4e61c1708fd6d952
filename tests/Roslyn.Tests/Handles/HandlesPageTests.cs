using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Roslyn.Tests.Generated;
using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>The programs of docs/handles.md: they compile, no analyzer says anything of them, and they run.</summary>
public class HandlesPageTests
{
    private static readonly IReadOnlyList<string> Blocks = MarkdownBlocks.Read(Repository.PathOf("docs/handles.md"), "csharp");

    [Fact]
    public void EveryProgramOfThePage_RunsWithoutAComplaint()
    {
        Assert.True(Blocks.Count >= 8);
        string program = "using System; using TcpFsm; public static class Program\n{\n" + string.Concat(Blocks.Select(Method)) + "}\n";
        Assert.Empty(AnalyzerRun.Messages(program));
        Type type = Load(program);
        for (int i = 0; i < Blocks.Count; i++)
        {
            using var connection = new TcpConnection(new World(), time: new ManualTime());
            TcpConnection.Established established = Opened.Established(connection);
            type.GetMethod($"Run{i}")!.Invoke(null, [connection, established, Opened.Text]);
            Assert.Equal(TcpState.Established, connection.State);
        }
    }

    [Fact]
    public void ReadmeShowsTheSample_AsItStands()
    {
        string sample = string.Join('\n', File.ReadLines(Repository.PathOf("samples/HandleClient/Client.cs")).Select(l => l.Length > 8 ? l[8..] : l.TrimStart()));
        Assert.All(MarkdownBlocks.Read(Repository.PathOf("README.md"), "cs"), block => Assert.Contains(block, sample));
        Assert.NotEmpty(MarkdownBlocks.Read(Repository.PathOf("README.md"), "cs"));
    }

    private static string Method(string block, int index) =>
        $"public static void Run{index}(TcpConnection connection, TcpConnection.Established established, TcpSegment segment)\n{{\n{block}\n}}\n";

    private static Type Load(string program)
    {
        var project = new TestProject { Specs = [], Sources = [program], Language = LanguageVersion.Latest };
        var image = new MemoryStream();
        // Warnings are errors of a test project; of these programs a variable that nobody reads is no fault.
        var compilation = (CSharpCompilation)project.Compile();
        Assert.True(compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(Microsoft.CodeAnalysis.ReportDiagnostic.Default)).Emit(image).Success);
        return Assembly.Load(image.ToArray()).GetType("Program")!;
    }
}
