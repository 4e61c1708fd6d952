using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>
/// A small program made at random that asks a machine and a connection for their states, and calls them. Before each call it notes the call's number and
/// the state, in a way that tells the analyzers nothing.
/// </summary>
internal sealed class RandomStateProgram
{
    private const int Deepest = 3;

    private static readonly string[] States = ["Closed", "Listen", "SynSent", "SynReceived", "Established", "FinWait1", "FinWait2", "CloseWait", "Closing", "LastAck", "TimeWait"];

    private static readonly (string Event, string Arguments)[] Calls = [("OpenPassive", ""), ("OpenActive", ""), ("Send", "1, false"), ("Receive", "1"), ("Close", ""), ("Abort", ""), ("Status", "")];

    private readonly Random _random;
    private readonly StringBuilder _text = new();

    /// <summary>Makes one.</summary>
    public RandomStateProgram(int seed)
    {
        _random = new Random(seed);
        Block(Deepest);
    }

    /// <summary>The events called, by the number of the call.</summary>
    public List<string> Events { get; } = [];

    /// <summary>The class, with a method <c>Run</c>.</summary>
    public string Text(string name) => $$"""
        static class {{name}}
        {
            static void Change(ref TcpMachine machine) => machine.State = TcpState.Established;
            static void Open(TcpConnection connection) => connection.OpenActive();
            public static void Run<T>(TcpMachine machine, TcpConnection connection, T sink, bool[] bits, List<(int, TcpState)> seen) where T : struct, ITcpEffects
            {
                TcpParameters p = TcpParameters.Default;
                TcpState s = TcpState.Closed;
                bool b = false;
                int n = 0;
        {{_text}}
            }
        }
        """;

    private string Machine => _random.Next(2) == 0 ? "machine" : "connection";

    private string State => "TcpState." + States[_random.Next(4) == 0 ? _random.Next(States.Length) : _random.Next(3)];

    private string Chance => "bits[n++ % bits.Length]";

    private void Line(string text) => _text.Append(text).Append('\n');

    private void Block(int depth)
    {
        Line("{");
        for (int i = _random.Next(1, 4); i > 0; i--) Statement(depth);
        Line("}");
    }

    private void Statement(int depth)
    {
        int kind = _random.Next(depth == 0 ? 7 : 14);
        switch (kind)
        {
            case < 4: Call(); break;
            case 4: Line($"s = {Machine}.State;"); break;
            case 5: Line($"b = {Condition(1)};"); break;
            case 6: Line(_random.Next(3) switch { 0 => "Change(ref machine);", 1 => "Open(connection);", _ => $"machine.State = {State};" }); break;
            case 7 or 8: If(depth); break;
            case 9: Switch(depth); break;
            case 10: Loop(depth); break;
            case 11: Line($"if ({Condition(1)}) return;"); break;
            case 12: Try(depth); break;
            default: Pair(depth); break;
        }
    }

    private void Call()
    {
        string machine = Machine;
        (string name, string arguments) = Calls[_random.Next(Calls.Length)];
        Line($"seen.Add(({Events.Count}, {machine}.State));");
        string more = machine == "machine" ? (arguments.Length > 0 ? arguments + ", p, ref sink" : "p, ref sink") : arguments;
        Line($"{machine}.{name}({more});");
        Events.Add(name);
    }

    private void If(int depth)
    {
        Line($"if ({Condition(2)})");
        Block(depth - 1);
        if (_random.Next(2) == 0) return;
        Line("else");
        Block(depth - 1);
    }

    private void Switch(int depth)
    {
        string[] states = [.. States.OrderBy(_ => _random.Next()).Take(3)];
        Line($"switch ({(_random.Next(3) == 0 ? "s" : Machine + ".State")}) {{");
        Line($"case TcpState.{states[0]}{(_random.Next(2) == 0 ? $" when {Chance}" : "")}:");
        Block(depth - 1);
        Line($"break;\ncase TcpState.{states[1]} or TcpState.{states[2]}:");
        Block(depth - 1);
        Line("break;\ndefault:");
        Block(depth - 1);
        Line("break; }");
    }

    private void Loop(int depth)
    {
        Line(_random.Next(2) == 0 ? $"while (n++ < 40 && {Condition(1)})" : $"foreach (int i{_text.Length} in new[] {{ 1, 2 }})");
        Block(depth - 1);
    }

    private void Pair(int depth)
    {
        string name = $"pair{_text.Length}";
        Line($"var {name} = ({Machine}.State, {Chance});");
        Line($"if ({name}.Item1 == {State})");
        Block(depth - 1);
    }

    private void Try(int depth)
    {
        Line("try");
        Line("{");
        Statement(depth - 1);
        Line($"if ({Chance}) throw new InvalidOperationException();");
        Statement(depth - 1);
        Line("}");
        if (_random.Next(2) == 0)
        {
            Line("catch (InvalidOperationException)");
            Block(depth - 1);
            if (_random.Next(2) == 0) return;
        }

        Line("finally");
        Block(0);
    }

    private string Condition(int depth) => _random.Next(depth == 0 ? 10 : 13) switch
    {
        0 or 1 => $"{Machine}.State == {State}",
        2 => $"{Machine}.State != {State}",
        3 => $"{Machine}.State is {State} or {State}",
        4 => $"{Machine}.State is not {State}",
        5 => $"{Machine}.State {(_random.Next(2) == 0 ? "<" : ">=")} {State}",
        6 => $"s == {State}",
        7 => _random.Next(2) == 0 ? "b" : "!b",
        8 => $"({Machine}.State, {Chance}) is ({State}, true)",
        9 => _random.Next(2) == 0 ? Chance : $"connection is {{ State: {State} }}",
        10 => $"{Condition(depth - 1)} && {Condition(depth - 1)}",
        11 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
        _ => $"!({Condition(depth - 1)})",
    };
}
