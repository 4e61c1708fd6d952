using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;
using TcpFsm.Language.Naming;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>
/// Writes the method that handles an event in one state, or in states of the same rules: its sections as labels in their order, its rules as conditions.
/// It returns what the event came to; where the event goes on in another state, another method has it do so.
/// </summary>
public sealed class HandlingEmitter
{
    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly EventPlan _plan;
    private readonly EventNames _names;
    private readonly FiringEmitter _firing;
    private readonly Handling _handling;
    private readonly HandlingFrame _frame;
    private readonly DispatcherEmitter _dispatcher;
    private readonly EntryFormat _entries;
    private readonly string _end;
    private readonly string[] _labels;
    private readonly string[] _againLabels;
    private readonly HandlingFlow _flow;
    private bool _jumpsToEnd;

    /// <summary>Prepares one handling.</summary>
    public HandlingEmitter(EmitContext context, SourceWriter writer, EventPlan plan, EventNames names, RuleMethods methods, Handling handling, DispatcherEmitter dispatcher)
    {
        _context = context;
        _writer = writer;
        _plan = plan;
        _names = names;
        _firing = new FiringEmitter(context, writer, names, methods);
        _handling = handling;
        var scope = new NameScope();
        _labels = handling.Sections.Select(s => CSharpText.Escape(scope.Take(LabelOf(s), "Step"))).ToArray();
        _againLabels = handling.Sections.Select(s => scope.Take(LabelOf(s) + "Again", "Step")).ToArray();
        _end = CSharpText.Escape(scope.Take("end", "Label"));
        _dispatcher = dispatcher;
        _entries = new EntryFormat(new TrailFormat(context.Model));
        _flow = new HandlingFlow(plan, handling);
        _frame = new HandlingFrame(context, plan, names, handling, _flow);
    }

    /// <summary>Writes the method's body.</summary>
    public void WriteBody()
    {
        _writer.Open("unchecked");
        WriteLocals();
        WriteEntries();
        bool open = true;
        for (int i = 0; i < _handling.Sections.Count; i++)
        {
            if (!_flow.IsReached(i)) continue;
            if (_flow.IsJumpedTo(i)) _writer.Label(_labels[i]);
            WriteSection(i);
            open = _flow.FallsThrough(i);
        }

        // One way out for all: what a segment comes to is put together in one place only.
        if (_jumpsToEnd) _writer.Label(_end);
        if (open || _jumpsToEnd) WriteReturn();
        _writer.Close();
    }

    private void WriteLocals()
    {
        if (_frame.HasRun) _writer.Line("var run = default(Run);");
        _writer.Line("ulong rules = 0;");
        foreach (string counter in _frame.Counters) _writer.Line($"int {counter} = 0;");
        _writer.Line();
    }

    // The usual end stands here; the other is a call, so that the usual one has no copies to make.
    private void WriteReturn()
    {
        if (_frame.Returns)
        {
            _writer.Line("return run.Ended(State, rules);");
            return;
        }

        if (_frame.HasRun) _writer.Line("if (!run.IsEmpty) return run.Ended(State, rules);");
        _writer.Line("return Ended(rules);");
    }

    private void WriteEntries()
    {
        if (!_handling.IsEntered) return;
        _writer.Open("if (start != 0)");
        _writer.Line($"rules = {_entries.Rules("start")};");
        _writer.Open($"switch ({_entries.Of("start")})");
        foreach (Entry entry in _handling.Entries)
        {
            int section = _handling.SectionAt(entry);
            if (section == _labels.Length) continue;
            string count = entry.IsAgain && _frame.Counter(entry.Step) is { } counter ? $"{counter} = (int)rules; " : "";
            _writer.Line($"case {_entries.Number(entry)}: {count}{(entry.IsAgain ? "rules = 0; " : "")}goto {LabelFor(entry)};");
        }

        _writer.Close();
        _writer.Close();
        _writer.Line();
    }

    private void WriteSection(int index)
    {
        Section section = _handling.Sections[index];
        WriteHeading(section);
        if (section.Condition is not null)
        {
            string condition = new ExpressionWriter(_context, _names.Plain).Condition(section.Condition).Text;
            if (section.Rules.Count == 0)
            {
                _writer.Line($"_ = {condition};");
                return;
            }

            if (!_flow.IsJudgedAgain(index)) _writer.Open($"if ({condition})");
            else _writer.Line($"if (!({condition})) goto {(index + 1 < _labels.Length ? _labels[index + 1] : End())};").Label(_againLabels[index]);
        }

        var place = new FiringPlace(_handling.States, _frame.Bounds.MayBeFull(index), _frame.Counter(section.Step));
        var repeated = new RepeatedDefinitions(_context, section.Rules, _names);
        repeated.Declare(_writer);
        for (int i = 0; i < section.Rules.Count; i++)
        {
            int rule = i;
            _firing.Write(place, section.Rules[i], repeated.Known, () => WriteContinuation(index, rule));
        }

        if (section.Condition is not null && !_flow.IsJudgedAgain(index)) _writer.Close();
        // The rules of a plain list are the whole handling, fired or not.
        if (section.Step < 0 && !section.AlwaysFires) WriteEnd();
        _writer.Line();
    }

    private void WriteHeading(Section section)
    {
        if (section.Step < 0) return;
        _writer.Line($"// {CSharpText.Comment(section.Name)}");
    }

    private static string LabelOf(Section section)
    {
        string label = section.Step < 0 ? "list" : Identifiers.Camel(section.Name);
        return label.Length == 0 ? "step" : label;
    }

    // What comes after a rule has fired: on to another section, to another state, or out.
    private void WriteContinuation(int index, int rule)
    {
        Section section = _handling.Sections[index];
        BoundRule fired = section.Rules[rule];
        if (fired.Answer.Kind == AnswerKind.Refuse) _writer.Line($"return {_frame.Refused(fired.Answer.Index)};");
        else if (_plan.Target(section, fired) is not { } entry) WriteEnd();
        else if (fired.Goto < 0) WriteJump(index, rule, entry);
        // Where the state reached has nothing left to judge, the event is over.
        else if (!_plan.GoesOn(fired.Goto, entry)) WriteEnd();
        else if (entry.IsAgain) WriteAgain(entry);
        else WriteGoingOn(index, _plan.ByState[fired.Goto], entry);
    }

    private void WriteJump(int index, int rule, Entry entry)
    {
        int to = _handling.SectionAt(entry);
        if (to == _labels.Length) WriteEnd();
        else if (!_flow.IsNext(index, rule, to)) _writer.Line($"goto {LabelFor(entry)};");
    }

    // Straight on in the method of the state reached, which goes forward only; the rules so far are handed on where there is room for them.
    private void WriteGoingOn(int index, Handling next, Entry entry)
    {
        string Call(string start) => $"{_dispatcher.Method(next)}({string.Join(", ", Passed().Append(start))})";
        int brought = new FiringBounds(_context, _plan, next).Brought(next.SectionAt(entry));
        string straight = $"return {Call(_entries.Word(entry) + " | rules")};";
        if (!_frame.HasRun && _frame.Bounds.FiredBy(index) <= brought)
        {
            _writer.Line(straight);
            return;
        }

        string empty = _frame.HasRun ? " && run.IsEmpty" : "";
        if (brought > 0 && !_frame.Returns) _writer.Line($"if ({_entries.IsAtMost("rules", brought)}{empty}) {straight}");
        _writer.Line($"return {(_frame.HasRun ? "run." : "")}Before({Call(_entries.Word(entry))}, rules);");
    }

    private void WriteAgain(Entry entry)
    {
        string count = $"{EntryFormat.Step(entry)} | {_frame.Counter(entry.Step)} << 16";
        IEnumerable<string> own = [_handling.IsEnteredAgain ? "start" : "0", count, "rules", "ref run"];
        _writer.Line($"return {_dispatcher.Again}({string.Join(", ", own.Concat(Passed()))});");
    }

    private IEnumerable<string> Passed() => _names.Pass(Usage.Effects | DispatcherEmitter.Needs(_plan), Enumerable.Range(0, _plan.Event.Arguments.Count));

    private void WriteEnd() => _writer.Line($"goto {End()};");

    private string End()
    {
        _jumpsToEnd = true;
        return _end;
    }

    private string LabelFor(Entry entry)
    {
        int section = _handling.SectionAt(entry);
        return entry.PastCondition && _handling.Sections[section].Step == entry.Step ? _againLabels[section] : _labels[section];
    }
}
