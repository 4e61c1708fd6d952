namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>Small programs about handles: statements in a method with a connection, a handle, a segment and two conditions.</summary>
internal static class HandlePrograms
{
    public static string Statements(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using TcpFsm;
        file static class Program
        {
            static void Use(object? anything) { }
            static bool Ask() => true;
            static string Text(object? anything) => "";
            static TcpConnection.Established Make(TcpConnection connection) => connection.TryGetEstablished(out var est) ? est : throw new InvalidOperationException();
            [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail() => throw new InvalidOperationException();
            static void Fail(bool really) { }
            static async Task Run(TcpConnection connection, TcpConnection.Established est, TcpConnection.Established? maybe, TcpSegment segment, bool a, bool b, int n)
            {
                await Task.Yield();
                {{statements.Replace("\n", "\n        ")}}
            }
        }
        """;
}
