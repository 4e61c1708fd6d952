using System;
using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>Puts statements and members where a program has them, so that tests show what they are about and no more.</summary>
internal static class Frame
{
    private const string Place = "/* here */";

    private const string File = $$"""
        using System; using System.Collections.Generic; using System.Threading.Tasks; using TcpFsm; using TcpFsm.Metadata;
        file static class Program
        {
            static bool Unknown() => Environment.TickCount % 2 == 0;
            static void Send(in TcpSegment segment) { }
            static void Flags([FsmCombination] TcpFlags flags) { }
            static void Use(object? value) { }
            static void Log(string text) { }
        {{Place}}
        }
        """;

    private static readonly string Method = File.Replace(
        Place, $"static void Run<T>(TcpConnection connection, TcpMachine machine, T effects, TcpSegment segment, TcpFlags flags) where T : struct, ITcpEffects\n{{\n{Place}\n}}");

    /// <summary>Statements in a method that has a connection, a machine with its sink, a segment and flags. They begin on line 11.</summary>
    public static string Statements(string statements) => Method.Replace(Place, statements);

    /// <summary>Members of a class.</summary>
    public static string Members(string members) => File.Replace(Place, members);

    /// <summary>Asserts that each of the programs draws exactly what is marked in it. They are compiled together, which is much faster.</summary>
    public static void AssertStatements(params string[] programs)
    {
        int start = Method.IndexOf(Place, StringComparison.Ordinal), end = Method.Length - start - Place.Length;
        string[] marked = AnalyzerRun.Mark([.. programs.Select(Statements)]);
        Assert.Equal(string.Join('\n', programs), string.Join('\n', marked.Select(m => m[start..^end])));
    }
}
