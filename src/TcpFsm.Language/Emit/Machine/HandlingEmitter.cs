using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;
using TcpFsm.Language.Naming;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>
/// Writes the method that handles an event in one state, or in states of the same rules: its sections as labels in their order, its rules as conditions.
/// It returns the rules that fired; where the event goes on in the state reached stands in the run.
/// </summary>
public sealed class HandlingEmitter
{
    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly EventPlan _plan;
    private readonly EventNames _names;
    private readonly FiringEmitter _firing;
    private readonly Handling _handling;
    private readonly FiringBounds _bounds;
    private readonly string[] _labels;
    private readonly bool[] _jumpedTo;
    private readonly bool[] _reached;

    /// <summary>Prepares one handling.</summary>
    public HandlingEmitter(EmitContext context, SourceWriter writer, EventPlan plan, EventNames names, RuleMethods methods, Handling handling)
    {
        _context = context;
        _writer = writer;
        _plan = plan;
        _names = names;
        _firing = new FiringEmitter(context, writer, names, methods);
        _handling = handling;
        var scope = new NameScope();
        _labels = handling.Sections.Select(s => CSharpText.Escape(scope.Take(LabelOf(s), "Step"))).ToArray();
        _bounds = new FiringBounds(context, plan, handling);
        _jumpedTo = new bool[_labels.Length];
        _reached = new bool[_labels.Length];
        FindJumps();
    }

    /// <summary>Writes the method's body.</summary>
    public void WriteBody()
    {
        _writer.Open("unchecked");
        WriteEntries();
        bool open = true;
        for (int i = 0; i < _handling.Sections.Count; i++)
        {
            if (!_reached[i]) continue;
            if (_jumpedTo[i]) _writer.Label(_labels[i]);
            WriteSection(i);
            open = FallsThrough(i);
        }

        if (open) _writer.Line("return rules;");
        _writer.Close();
    }

    private void WriteEntries()
    {
        if (!_handling.IsEntered) return;
        _writer.Open("switch (run.TakeEntry())");
        foreach (int step in _handling.Entries.Where(s => s >= 0))
        {
            int section = _handling.SectionAt(step);
            if (section < _labels.Length) _writer.Line($"case {Entry(step)}: goto {_labels[section]};");
        }

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

            _writer.Open($"if ({condition})");
        }

        bool mayBeFull = _bounds.MayBeFull(index);
        var repeated = new RepeatedDefinitions(_context, section.Rules, _names);
        repeated.Declare(_writer);
        for (int i = 0; i < section.Rules.Count; i++)
        {
            int rule = i;
            _firing.Write(new FiringPlace(section.Step, mayBeFull), section.Rules[i], repeated.Known, () => WriteContinuation(index, rule));
        }

        if (section.Condition is not null) _writer.Close();
        // The rules of a plain list are the whole handling, fired or not.
        if (section.Step < 0 && !section.AlwaysFires) _writer.Line("return rules;");
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
        int? target = _plan.Target(section, fired);
        if (target is { } step && fired.Goto >= 0)
        {
            // Where the state reached has nothing left to judge, the event is over.
            _writer.Line(_plan.GoesOn(fired.Goto, step) ? $"return run.GoOn({Entry(step)}, rules);" : "return rules;");
            return;
        }

        int to = target is { } s ? _handling.SectionAt(s) : _labels.Length;
        if (to == _labels.Length) _writer.Line("return rules;");
        else if (!IsNext(index, rule, to)) _writer.Line($"goto {_labels[to]};");
    }

    // Whether the place after a rule is the next section's, so that no jump is needed.
    private bool IsNext(int index, int rule, int to) =>
        to == index + 1 && to < _labels.Length && _handling.Sections[index].Step >= 0 && rule == _handling.Sections[index].Rules.Count - 1;

    private void FindJumps()
    {
        if (_reached.Length == 0) return;
        _reached[0] = true;
        foreach (int section in _handling.Entries.Select(_handling.SectionAt).Where(s => s < _labels.Length)) _reached[section] = _jumpedTo[section] = true;
        for (int i = 0; i < _reached.Length; i++)
        {
            if (_reached[i]) FindJumpsFrom(i);
        }
    }

    private void FindJumpsFrom(int index)
    {
        Section section = _handling.Sections[index];
        for (int rule = 0; rule < section.Rules.Count; rule++)
        {
            if (section.Rules[rule].Goto >= 0 || _plan.Target(section, section.Rules[rule]) is not { } step) continue;
            int to = _handling.SectionAt(step);
            if (to < _labels.Length && !IsNext(index, rule, to)) _reached[to] = _jumpedTo[to] = true;
        }

        if (FallsThrough(index) && index + 1 < _reached.Length) _reached[index + 1] = true;
    }

    // Whether control can leave a section at its end: no rule fired, or the last one goes on to the next section.
    private bool FallsThrough(int index)
    {
        Section section = _handling.Sections[index];
        if (section.Step < 0) return false;
        if (!section.AlwaysFires) return true;
        int last = section.Rules.Count - 1;
        return section.Rules[last].Goto < 0 && _plan.Target(section, section.Rules[last]) is { } step && IsNext(index, last, _handling.SectionAt(step));
    }

    private static string Entry(int step) => CSharpText.Number(step + 2);
}
