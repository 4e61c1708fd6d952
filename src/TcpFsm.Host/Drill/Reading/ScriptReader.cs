using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads a whole script. Never throws: what is wrong becomes a problem with its place.</summary>
internal sealed class ScriptReader
{
    /// <summary>More would not help who mends the script.</summary>
    private const int MostProblems = 20;

    private readonly ScriptText _text;
    private readonly List<ScriptProblem> _problems;
    private readonly List<ScriptEvent> _events = [];
    private readonly TokenReader _reader;
    private readonly EventParser _parser;
    private ScriptOptions _options = new();

    private ScriptReader(ScriptText text, IReadOnlyList<ScriptProblem> problems)
    {
        _text = text;
        var lexer = new Lexer(text);
        _reader = new TokenReader(lexer.Read());
        _parser = new EventParser(text, _reader);
        _problems = [.. problems, .. lexer.Problems];
    }

    /// <summary>Reads <paramref name="content"/>, of which <paramref name="symbols"/> are defined for <c>#ifdef</c>.</summary>
    public static DrillScript Read(string content, IEnumerable<string> symbols)
    {
        var conditionals = new Conditionals(symbols);
        string meant = conditionals.Apply(new ScriptText(content));
        return new ScriptReader(new ScriptText(meant), conditionals.Problems).Read();
    }

    private DrillScript Read()
    {
        for (_reader.Recover(); _reader.Peek.Kind != TokenKind.End; _reader.Recover())
        {
            if (_reader.Peek.Kind == TokenKind.Option) ReadOption();
            else if (_parser.Read() is { } read) _events.Add(read);
        }

        if (_events.Count == 0 && _problems.Count + _reader.Problems.Count == 0)
            _problems.Add(new ScriptProblem(_text.PositionOf(0), "There is no event in the script"));
        return new DrillScript(_options, _events, [.. _problems.Concat(_reader.Problems)
            .OrderBy(p => p.Position.Line).ThenBy(p => p.Position.Column).Take(MostProblems)]);
    }

    private void ReadOption()
    {
        Token line = _reader.Next();
        string? problem = OptionReader.Read(line.Text, ref _options, out bool known);
        if (problem is not null) _problems.Add(new ScriptProblem(line.Position, problem));
        else if (!known) _events.Add(Unused(line));
    }

    private static ScriptEvent Unused(in Token line)
    {
        var now = new ScriptTime(false, true, TimeSpan.Zero, TimeSpan.Zero);
        string text = "--" + line.Text;
        return OptionReader.IsNeeded(line.Text)
            ? new UnsupportedEvent(line.Position, text, now, $"the option {text}")
            : new IgnoredEvent(line.Position, text, now);
    }
}
