using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>Puts statements and members where a program has them, so that tests show what they are about and no more.</summary>
internal static class Frame
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading.Tasks; using TcpFsm; using TcpFsm.Metadata;\n";

    private const string Helpers = """
            static bool Unknown() => Environment.TickCount % 2 == 0;
            static void Send(in TcpSegment segment) { }
            static void Flags([FsmCombination] TcpFlags flags) { }
            static void Use(object? value) { }

        """;

    /// <summary>Statements in a method that has a connection, a machine, a segment and flags.</summary>
    public static string Statements(string statements) =>
        Members($"static void Run(TcpConnection connection, TcpMachine machine, TcpSegment segment, TcpFlags flags)\n{{\n{statements}\n}}");

    /// <summary>Members of a class.</summary>
    public static string Members(string members) => $"{Usings}internal static class Program\n{{\n{Helpers}{members}\n}}\n";

    /// <summary>Asserts that each of the programs draws exactly what is marked in it.</summary>
    public static void AssertStatements(params string[] programs)
    {
        // One compilation of all is much faster than one of each.
        string[] framed = [.. programs.Select((p, i) => Statements(p).Replace("class Program", $"class Program{i}"))];
        AnalyzerRun.AssertMarked(framed);
    }
}
