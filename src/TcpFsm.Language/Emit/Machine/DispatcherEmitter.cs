using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
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
        // All states' methods take the same, so that the dispatcher reads like a table.
        Needs = Usage.Parameters | (plan.Event.Message >= 0 ? Usage.Message : Usage.None);
        foreach (Handling handling in plan.Handlings.Where(h => h.Sections.Count > 0)) _methods.Add(handling, MethodName(handling));
    }

    /// <summary>What the states' methods take besides the sink and the arguments.</summary>
    public Usage Needs { get; }

    /// <summary>The method of a handling.</summary>
    public string Method(Handling handling) => _methods[handling];

    /// <summary>Writes the event's method: public, but for a timer's expiry.</summary>
    public void Write()
    {
        EventModel model = _plan.Event;
        EventDocs.Write(_context, _writer, model, _names);
        IEnumerable<string> parameters = _names.Declare(Usage.Effects | Needs, Enumerable.Range(0, model.Arguments.Count));
        bool isTimeout = model.Kind == EventKind.Timeout;
        string name = isTimeout ? ExpireEmitter.Method(_context, _plan.Event) : CSharpText.Escape(_context.Members.Event(_plan.Index));
        _writer.Line($"{(isTimeout ? "private" : "public")} {_context.Types.Outcome} {name}<TEffects>({string.Join(", ", parameters)})");
        _writer.Indented(w => w.Line("where TEffects : struct, " + _context.Types.Effects));
        _writer.Open();
        if (model.Message >= 0) new CleaningEmitter(_context, _writer, _names).WriteCheck();
        WriteLoop();
        _writer.Close();
        if (model.Message >= 0) new CleaningEmitter(_context, _writer, _names).WriteMethod();
    }

    private void WriteLoop()
    {
        if (_plan.Handlings.All(h => h.Sections.Count == 0))
        {
            // So it is in the skeleton of a spec with errors, whose one mistake must not draw a warning of the compiler along.
            _writer.Line("return default(Run).Outcome(State, 0);");
            return;
        }

        bool goesOn = _plan.Handlings.Any(h => h.IsEntered);
        _writer.Line("var run = default(Run);").Line("ulong rules = 0;");
        if (goesOn) _writer.Line("do").Open();
        _writer.Open("switch (State)");
        foreach (Handling handling in _plan.Handlings.Where(h => h.Sections.Count > 0)) WriteCase(handling);
        _writer.Close();
        if (goesOn) _writer.Close().Line("while (run.Entry != 0);").Line();
        _writer.Line("return run.Outcome(State, rules);");
    }

    private void WriteCase(Handling handling)
    {
        foreach (int state in handling.States) _writer.Line($"case {_context.State(state)}:");
        IEnumerable<string> arguments = new[] { "rules", "ref run" }.Concat(_names.Pass(Usage.Effects | Needs, Enumerable.Range(0, _plan.Event.Arguments.Count)));
        _writer.Indented(w => w.Line($"rules = {_methods[handling]}({string.Join(", ", arguments)});").Line("break;"));
    }

    private string MethodName(Handling handling)
    {
        string states = _context.Model.States[handling.States[0]].Identifier;
        if (handling.States.Count == 2) states += "And" + _context.Model.States[handling.States[1]].Identifier;
        if (handling.States.Count > 2) states += "AndOthers";
        return _context.Members.Scope.Take($"{_plan.Event.Identifier}In{states}", "Part");
    }
}
