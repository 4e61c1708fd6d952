using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>An event in the making.</summary>
internal sealed class EventDraft(EventModel shell)
{
    /// <summary>The event without its rules.</summary>
    public EventModel Shell { get; } = shell;

    /// <summary>The types its arguments were declared with.</summary>
    public IReadOnlyList<DeclaredType> ArgumentTypes { get; init; } = [];

    /// <summary>Its steps as written.</summary>
    public IReadOnlyList<StepSyntax> Steps { get; init; } = [];

    /// <summary>Conditions of its steps.</summary>
    public List<Expr?> Conditions { get; } = [];

    /// <summary>Rules of plain lists so far.</summary>
    public List<BoundRule> Plain { get; } = [];

    /// <summary>Rules of each step so far.</summary>
    public List<List<BoundRule>> StepRules { get; init; } = [];

    /// <summary>The index of a step; -1 if there is none of that name.</summary>
    public int FindStep(string name)
    {
        for (int i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].Name.Text == name) return i;
        }

        return -1;
    }

    /// <summary>The event with all its rules.</summary>
    public EventModel Finish() => Shell with
    {
        Plain = Plain.ToEquatableArray(),
        PlainStates = StateSet.Of(Plain.SelectMany(r => r.States.States)),
        Steps = Steps.Select((s, i) => new StepModel(s.Name.Text, Conditions[i], StepRules[i].ToEquatableArray())).ToEquatableArray(),
    };
}
