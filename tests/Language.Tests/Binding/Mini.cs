using System;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>Small specs for tests: what a test leaves out has a plain default, so that it says only what it is about.</summary>
internal static class Mini
{
    private const string Head = "version: 1\nprotocol: Mini\ninitial: A\n";

    /// <summary>Compiles a spec of the given sections and states; every state ignores what it does not name.</summary>
    public static SpecCompilation Compile(string sections, string states = "  A: {}\n") =>
        SpecCompiler.Compile(new SourceText("mini.fsm.yaml", Head + sections + "states:\n" + states + "  any:\n    on other: [ { ignore: true } ]\n"));

    /// <summary>The model; the test fails with the problems if there is none.</summary>
    public static ProtocolModel Model(string sections, string states = "  A: {}\n")
    {
        SpecCompilation compilation = Compile(sections, states);
        if (compilation.Model is null) throw new InvalidOperationException(string.Join("\n", compilation.Problems.Select(p => $"{p.Rule.Id} {p.Message}")));
        return compilation.Model;
    }

    /// <summary>The errors, as rule and message.</summary>
    public static string[] Errors(string sections, string states = "  A: {}\n") => Compile(sections, states).Problems
        .Where(p => p.Rule.Severity == Problems.ProblemSeverity.Error && string.CompareOrdinal(p.Rule.Id, "TFSM0007") < 0)
        .Select(p => $"{p.Rule.Id} {p.Message}").ToArray();

    /// <summary>An event by its name.</summary>
    public static EventModel Event(this ProtocolModel model, string name) => model.Events.Single(e => e.Name == name);

    /// <summary>The ids of the rules that a state judges for an event in its plain list, in order.</summary>
    public static string[] PlainRules(this ProtocolModel model, string @event, string state)
    {
        int index = model.States.Select(s => s.Name).ToList().IndexOf(state);
        return model.Event(@event).Plain.Where(r => r.States.Contains(index)).Select(r => model.Rules[r.Rule].Id).ToArray();
    }

    /// <summary>The rule of an id, as bound for an event.</summary>
    public static BoundRule Rule(this ProtocolModel model, string @event, string id) =>
        model.Event(@event).Plain.Concat(model.Event(@event).Steps.SelectMany(s => s.Rules)).Single(r => model.Rules[r.Rule].Id == id);
}
