using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Metadata;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes the method of one event: by the state it goes to the state's method, and on in the state reached until the event ends.</summary>
public sealed class DispatcherEmitter
{
    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly EventPlan _plan;
    private readonly EventNames _names;
    private readonly Dictionary<Handling, string> _methods = [];

    /// <summary>Prepares an event.</summary>
    public DispatcherEmitter(EmitContext context, SourceWriter writer, EventPlan plan)
    {
        _context = context;
        _writer = writer;
        _plan = plan;
        _names = new EventNames(context, plan.Event);
        foreach (Handling handling in plan.Handlings.Where(h => h.Sections.Count > 0)) _methods.Add(handling, MethodName(handling));
        if (_methods.Keys.Any(h => h.IsEnteredAgain)) Again = context.Members.Scope.Take(plan.Event.Identifier + "Again", "Part");
    }

    /// <summary>The method that has a step judged again in the state reached; empty if no rule does.</summary>
    public string Again { get; } = "";

    /// <summary>What the states' methods take besides the sink and the arguments: all the same, so that the dispatcher reads like a table.</summary>
    public static Usage Needs(EventPlan plan) => Usage.Parameters | (plan.Event.Message >= 0 ? Usage.Message : Usage.None);

    /// <summary>The method of a handling.</summary>
    public string Method(Handling handling) => _methods[handling];

    /// <summary>Writes the event's method: public, but for a timer's expiry.</summary>
    public void Write()
    {
        EventModel model = _plan.Event;
        EventDocs.Write(_context, _writer, model, _names);
        new TransitionDocs(_context, _writer).WriteEvent(_plan.Index);
        IEnumerable<string> parameters = Parameters();
        bool isTimeout = model.Kind == EventKind.Timeout;
        string name = isTimeout ? ExpireEmitter.Method(_context, _plan.Event) : CSharpText.Escape(_context.Members.Event(_plan.Index));
        if (!isTimeout) _writer.Line(MetadataWriter.Event(model.Identifier));
        _writer.Line($"{(isTimeout ? "private" : "public")} {_context.Types.Outcome} {name}<TEffects>({string.Join(", ", parameters)})");
        _writer.Indented(w => w.Line("where TEffects : struct, " + _context.Types.Effects));
        _writer.Open();
        if (model.Message >= 0) new CleaningEmitter(_context, _writer, _names).WriteCheck();
        WriteChoice();
        _writer.Close();
        if (Again.Length > 0) WriteAgain();
        if (model.Message >= 0) new CleaningEmitter(_context, _writer, _names).WriteMethod();
    }

    private void WriteChoice()
    {
        if (_methods.Count == 0)
        {
            // So it is in the skeleton of a spec with errors, whose one mistake must not draw a warning of the compiler along.
            _writer.Line("return Ended(0);");
            return;
        }

        // A call that is all there is to return: the compiler makes a jump of it.
        _writer.Open("switch (State)");
        foreach (Handling handling in _methods.Keys) WriteCase(handling, "return ", "0", null);
        _writer.Line("default: return Unhandled();");
        _writer.Close();
    }

    // As a loop, for a spec may have its states judge each other's steps again ten thousand times.
    private void WriteAgain()
    {
        var entries = new EntryFormat(new TrailFormat(_context.Model));
        IEnumerable<string> own = ["ulong start", "int entry", "ulong rules", "ref Run run"];
        _writer.Line();
        _writer.Line("// A step is judged again in the state reached. A state that was itself reached so leaves that to the loop it was called from.");
        _writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        _writer.Line($"private {_context.Types.Outcome} {Again}<TEffects>({string.Join(", ", own.Concat(Parameters()))})");
        _writer.Indented(w => w.Line("where TEffects : struct, " + _context.Types.Effects));
        _writer.Open();
        _writer.Line($"{_context.Types.Outcome} outcome = run.GoingOn(entry, State, rules);");
        _writer.Line("if (start >> 63 != 0) return outcome;").Line();
        _writer.Line("do").Open();
        _writer.Line($"start = {entries.AgainWord("(uint)outcome.Entry")};");
        _writer.Open("switch (State)");
        foreach (Handling handling in _methods.Keys.Where(h => h.IsEnteredAgain)) WriteCase(handling, "outcome = outcome.Then(", "start", ")");
        _writer.Line("default: return outcome;");
        _writer.Close();
        _writer.Close().Line("while (outcome.Entry != 0);").Line();
        _writer.Line("return outcome;");
        _writer.Close();
    }

    private void WriteCase(Handling handling, string before, string entry, string? after)
    {
        foreach (int state in handling.States) _writer.Line($"case {_context.State(state)}:");
        IEnumerable<string> arguments = _names.Pass(Usage.Effects | Needs(_plan), Enumerable.Range(0, _plan.Event.Arguments.Count));
        if (handling.IsEntered) arguments = arguments.Append(entry);
        _writer.Indented(w =>
        {
            w.Line($"{before}{_methods[handling]}({string.Join(", ", arguments)}){after};");
            if (after is not null) w.Line("break;");
        });
    }

    private IEnumerable<string> Parameters() => _names.Declare(Usage.Effects | Needs(_plan), Enumerable.Range(0, _plan.Event.Arguments.Count));

    private string MethodName(Handling handling)
    {
        string states = _context.Model.States[handling.States[0]].Identifier;
        if (handling.States.Count == 2) states += "And" + _context.Model.States[handling.States[1]].Identifier;
        if (handling.States.Count > 2) states += "AndOthers";
        return _context.Members.Scope.Take($"{_plan.Event.Identifier}In{states}", "Part");
    }
}
