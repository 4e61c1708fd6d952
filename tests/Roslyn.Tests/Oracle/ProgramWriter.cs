using System;
using System.Collections.Generic;
using System.Text;

namespace TcpFsm.Roslyn.Tests.Oracle;

/// <summary>
/// Writes a small random program about handles of the protocol Link. Each use of a handle stands on a line of its own, with the number of its place.
/// </summary>
internal sealed class ProgramWriter
{
    private readonly Random _random;
    private readonly bool _isPlain;
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _patterns = new();
    private readonly int _budget;
    private int _line, _names;
    private bool _isInLoop;

    /// <summary>Prepares a program.</summary>
    /// <param name="number">Its number; the same number gives the same program.</param>
    /// <param name="isPlain">Whether it keeps to what the analyzer follows to the last, so that no stale handle may be missed in it.</param>
    public ProgramWriter(int number, bool isPlain)
    {
        _random = new Random(number);
        _isPlain = isPlain;
        _budget = _random.Next(4, 11);
        Name = $"{(isPlain ? "Plain" : "Other")}{number}";
    }

    /// <summary>The name of its class.</summary>
    public string Name { get; }

    /// <summary>What it has in it that the analyzer does not follow, as docs/analyzers.md lists it.</summary>
    public ISet<string> NotFollowed { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>The places in functions, which are judged even where no run comes to their call.</summary>
    public ISet<int> InFunctions { get; } = new SortedSet<int>();

    /// <summary>Writes it.</summary>
    public string Write()
    {
        Line("using System; using System.Threading.Tasks; using Oracle; using TcpFsm.Roslyn.Tests.Oracle;");
        Line($"public static class {Name}");
        Line("{");
        Line("    public static void Run(Decisions d) => RunAsync(d).GetAwaiter().GetResult();");
        Line("    static async Task RunAsync(Decisions d)");
        Line("    {");
        Line("        bool p = d.Next(), q = d.Next(), flag = d.Next(); int n = d.Next() ? 0 : d.Next() ? 1 : 2;");
        Line("        LinkConnection.Open e = Links.Take(), f = Links.Take(); LinkConnection.Open? m = d.Next() ? Links.Take() : null; (LinkConnection.Open, int) pair = default; await Task.CompletedTask;");
        Block(2, _budget);
        Line("    }");
        Line("}");
        return _text.ToString();
    }

    private string Handle => _patterns.Count > 0 && _random.Next(2) == 0 ? _patterns.Peek() : Pick("e", "e", "f");

    private string Condition => Pick("p", "q", "!p", "flag", "!flag", "n == 0", "n != 1", "d.Next()", "d.Next()", "d.Next() && p", "p || q", "m is null", "m.HasValue");

    private void Line(string text)
    {
        _text.Append(text).Append('\n');
        _line++;
    }

    private void Statement(int depth, string text) => Line(new string(' ', depth * 4) + text);

    // The place is told before the use, on the same line.
    private void Use(int depth, string text) => Statement(depth, $"d.Site = {_line + 1}; {text}");

    private void Missing(string what, int depth, string text)
    {
        NotFollowed.Add(what);
        Use(depth, text);
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Fresh(string prefix) => prefix + _names++;

    private void Block(int depth, int budget)
    {
        for (int left = budget; left > 0;)
        {
            int size = Math.Min(left, _random.Next(1, 5));
            left -= size;
            if (size == 1 || depth > 5) Simple(depth);
            else Nested(depth, size - 1);
        }
    }

    private void Nested(int depth, int budget)
    {
        switch (_random.Next(_isPlain ? 12 : 15))
        {
            case 0 or 1: Braces(depth, $"if ({Condition})", budget); break;
            case 2: IfElse(depth, budget); break;
            case 3: Loop(depth, "while (d.Next())", budget); break;
            case 4: Loop(depth, $"for (int i{_names} = 0; i{_names} < 2; i{_names++}++)", budget); break;
            case 5: Switch(depth, budget); break;
            case 6: Pattern(depth); break;
            case 7: Finally(depth, budget); break;
            case 8: Function(depth); break;
            case 9: Union(depth, budget); break;
            case 10: Braces(depth, $"if ({Pick("e", "f")} is var _ && {Condition})", budget); break;
            case 11: Renew(depth); break;
            case 12 or 13: Catch(depth, budget); break;
            default: Lambda(depth); break;
        }
    }

    private void Simple(int depth)
    {
        string handle = Handle;
        switch (_random.Next(_isPlain ? 15 : 20))
        {
            case 0 or 1 or 2: Use(depth, $"_ = {handle}.Send();"); break;
            case 3: Use(depth, $"_ = {handle}.Shut();"); break;
            case 4 or 5: Use(depth, $"{handle} = {handle}.Send();"); break;
            case 6: Statement(depth, $"{handle} = Links.Take();"); break;
            case 7: Statement(depth, $"flag = {Pick("true", "false", "p", "!q", "m is null")};"); break;
            case 8: Use(depth, $"m = {Pick("m?.Send()", "null", "Links.Take()")};"); break;
            case 9: Use(depth, "_ = m?.Send();"); break;
            case 10: Use(depth, $"{handle} = {Pick("p", "d.Next()")} ? {handle}.Send() : Links.Take();"); break;
            case 11: Use(depth, $"_ = {handle}.Send().Send();"); break;
            case 12: Use(depth, $"_ = ({handle} = {handle}.Send()).Shut();"); break;
            case 13: Statement(depth, _isInLoop ? $"if ({Condition}) {Pick("break;", "continue;")}" : $"if ({Condition}) return;"); break;
            case 14: Statement(depth, "await Task.Yield();"); break;
            case 15: Missing("copies", depth, $"{Pick("e", "f")} = {handle};"); break;
            case 16: Missing("copies", depth, $"m = {handle};"); break;
            case 17: Missing("deconstruction", depth, "(e, f) = (f, e);"); break;
            case 18: Missing("copies", depth, $"e = {Pick("p", "d.Next()")} ? e : f;"); break;
            default: Missing("tuples", depth, Pick("pair = (e, 1);", "_ = pair.Item1.Send();")); break;
        }
    }

    private void Braces(int depth, string head, int budget)
    {
        Statement(depth, head);
        Statement(depth, "{");
        Block(depth + 1, budget);
        Statement(depth, "}");
    }

    private void IfElse(int depth, int budget)
    {
        Braces(depth, $"if ({Condition})", Math.Max(1, budget / 2));
        Braces(depth, "else", Math.Max(1, budget / 2));
    }

    private void Loop(int depth, string head, int budget)
    {
        bool wasInLoop = _isInLoop;
        _isInLoop = true;
        Braces(depth, head, budget);
        _isInLoop = wasInLoop;
    }

    private void Switch(int depth, int budget)
    {
        Statement(depth, "switch (n)");
        Statement(depth, "{");
        foreach (string label in new[] { "case 0:", Pick("case 1:", "case 1 or 2:", "case 1 when p:"), "default:" })
        {
            Statement(depth + 1, label + " {");
            bool wasInLoop = _isInLoop;
            _isInLoop = false;
            Block(depth + 2, Math.Max(1, budget / 3));
            _isInLoop = wasInLoop;
            Statement(depth + 1, "} break;");
        }

        Statement(depth, "}");
    }

    // The variable is a copy of `m`: what follows while it lives stays away from `m`.
    private void Pattern(int depth)
    {
        string name = Fresh("x");
        Statement(depth, $"if ({Pick("m is { } " + name, "m is LinkConnection.Open " + name)})");
        Statement(depth, "{");
        Use(depth + 1, Pick($"_ = {name}.Send();", $"m = {name}.Send();", $"{name} = {name}.Send();"));
        Use(depth + 1, Pick("_ = m.Value.Send();", $"_ = {name}.Send();"));
        Statement(depth, "}");
    }

    private void Finally(int depth, int budget)
    {
        bool wasInLoop = _isInLoop;
        Braces(depth, "try", budget);
        _isInLoop = false;
        string flagged = Pick("e", "f");
        Statement(depth, "finally");
        Statement(depth, "{");
        Use(depth + 1, Pick($"{flagged} = {flagged}.Send();", $"_ = {flagged}.Send();", $"{flagged} = Links.Take();"));
        Statement(depth, "}");
        _isInLoop = wasInLoop;
    }

    private void Function(int depth)
    {
        string name = Fresh("Local"), parameter = Fresh("a");
        bool wasInLoop = _isInLoop;
        _isInLoop = false;
        Statement(depth, $"void {name}(LinkConnection.Open {parameter})");
        Statement(depth, "{");
        Use(depth + 1, $"_ = {parameter}.Send();");
        InFunctions.Add(_line + 1);
        Use(depth + 1, Pick($"if (p) _ = {parameter}.Send();", $"while (d.Next()) {parameter} = {parameter}.Send();", $"{parameter} = Links.Take();"));
        Statement(depth, "}");
        if (_isPlain) Statement(depth, $"{name}(Links.Take());");
        else Missing("arguments", depth, $"{name}({Pick("e", "f")});");
        _isInLoop = wasInLoop;
    }

    private void Union(int depth, int budget)
    {
        string handle = Pick("e", "f"), name = Fresh("u");
        if (_random.Next(2) == 0) Use(depth, $"if ({handle}.Poll(d.Next()) is {{ Open: {{ }} {name} }})");
        else Use(depth, $"if ({handle}.Poll(d.Next()).TryGetOpen(out var {name}))");
        Statement(depth, "{");
        _patterns.Push(name);
        if (_random.Next(2) == 0 && !_isPlain) Missing("copies", depth + 1, $"{handle} = {name};");
        else Use(depth + 1, $"{handle} = {name}.Send();");
        Block(depth + 1, budget);
        _patterns.Pop();
        Statement(depth, "}");
    }

    // Whether a handle is good is no matter of chance, so that nothing else hangs on it.
    private void Renew(int depth)
    {
        string handle = Handle;
        if (_random.Next(2) == 0) Statement(depth, $"if (!{handle}.TryRenew(out {handle})) {handle} = Links.Take();");
        else Use(depth, $"if ({handle}.IsCurrent{Pick("", " && d.Next()")}) {Pick("_", handle)} = {handle}.Send();");
    }

    private void Catch(int depth, int budget)
    {
        NotFollowed.Add("handlers");
        string thrown = Pick("InvalidOperationException", "NotSupportedException");
        Statement(depth, "try");
        Statement(depth, "{");
        Block(depth + 1, budget);
        Statement(depth + 1, $"if (d.Next()) throw new {thrown}();");
        Block(depth + 1, 1);
        Statement(depth, "}");
        Braces(depth, $"catch ({thrown} x) when ((Exception)x is not TcpFsm.StaleHandleException)", 1);
    }

    private void Lambda(int depth)
    {
        string name = Fresh("later");
        Missing("captured variables", depth, $"Action {name} = () => {{ {Pick("e = Links.Take();", "_ = e.Send();", "e = e.Send();")} }}; {name}();");
    }
}
