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
    private readonly string[] _againLabels;
    private readonly HandlingFlow _flow;

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
        _againLabels = handling.Sections.Select(s => scope.Take(LabelOf(s) + "Again", "Step")).ToArray();
        _bounds = new FiringBounds(context, plan, handling);
        _flow = new HandlingFlow(plan, handling);
    }

    /// <summary>Writes the method's body.</summary>
    public void WriteBody()
    {
        _writer.Open("unchecked");
        WriteEntries();
        bool open = true;
        for (int i = 0; i < _handling.Sections.Count; i++)
        {
            if (!_flow.IsReached(i)) continue;
            if (_flow.IsJumpedTo(i)) _writer.Label(_labels[i]);
            WriteSection(i);
            open = _flow.FallsThrough(i);
        }

        if (open) _writer.Line("return rules;");
        _writer.Close();
    }

    private void WriteEntries()
    {
        if (!_handling.IsEntered) return;
        _writer.Open("switch (run.TakeEntry())");
        foreach (Entry entry in _handling.Entries)
        {
            int section = _handling.SectionAt(entry.Step);
            if (entry.Step >= 0 && section < _labels.Length) _writer.Line($"case {entry.Number}: goto {LabelFor(entry)};");
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

            if (!_flow.IsJudgedAgain(index)) _writer.Open($"if ({condition})");
            else _writer.Line($"if (!({condition})) {(index + 1 < _labels.Length ? $"goto {_labels[index + 1]};" : "return rules;")}").Label(_againLabels[index]);
        }

        bool mayBeFull = _bounds.MayBeFull(index);
        var repeated = new RepeatedDefinitions(_context, section.Rules, _names);
        repeated.Declare(_writer);
        for (int i = 0; i < section.Rules.Count; i++)
        {
            int rule = i;
            _firing.Write(new FiringPlace(section.Step, mayBeFull), section.Rules[i], repeated.Known, () => WriteContinuation(index, rule));
        }

        if (section.Condition is not null && !_flow.IsJudgedAgain(index)) _writer.Close();
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
        if (_plan.Target(section, fired) is not { } entry) _writer.Line("return rules;");
        // Where the state reached has nothing left to judge, the event is over.
        else if (fired.Goto >= 0) _writer.Line(_plan.GoesOn(fired.Goto, entry) ? $"return run.GoOn({entry.Number}, rules);" : "return rules;");
        else if (_handling.SectionAt(entry.Step) == _labels.Length) _writer.Line("return rules;");
        else if (!_flow.IsNext(index, rule, _handling.SectionAt(entry.Step))) _writer.Line($"goto {LabelFor(entry)};");
    }

    private string LabelFor(Entry entry)
    {
        int section = _handling.SectionAt(entry.Step);
        return entry.PastCondition && _handling.Sections[section].Step == entry.Step ? _againLabels[section] : _labels[section];
    }
}
