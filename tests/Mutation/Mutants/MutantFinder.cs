using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Mutation.Mutants;

/// <summary>All changes of a spec, one at a time: of its rules and actions, of its predicates and values, of the conditions of its steps.</summary>
internal static class MutantFinder
{
    /// <summary>Finds them, in the order of the spec.</summary>
    public static IReadOnlyList<Mutant> Find(ProtocolModel model) => Numbered([.. Rules(model), .. new ActionMutants(model).All(), .. Definitions(model), .. Steps(model)]);

    private static IEnumerable<Mutant> Rules(ProtocolModel model)
    {
        for (int i = 0; i < model.Rules.Count; i++)
        {
            int index = i;
            if (Uses(model, index).FirstOrDefault() is not { Rule: not null } use || model.Rules[index].Unreachable is not null) continue;
            string[] whats = [.. new RuleMutants(model, use.Event, use.Rule).All().Select(c => c.What)];
            // A rule of several events is bound once for each; all are changed alike.
            for (int n = 0; n < whats.Length; n++)
            {
                int number = n;
                yield return new Mutant(model.Rules[index].Id, index, whats[n], m =>
                    Rewrite.Rules(m, (e, r) => r.Rule == index ? new RuleMutants(m, e, r).All().ElementAt(number).Part : r));
            }
        }
    }

    private static IEnumerable<(EventModel Event, BoundRule Rule)> Uses(ProtocolModel model, int index) => model.Events.SelectMany(e =>
        e.Plain.Concat(e.Steps.SelectMany(s => s.Rules)).Where(r => r.Rule == index).Select(r => (e, r)));

    private static IEnumerable<Mutant> Definitions(ProtocolModel model) => model.Definitions.SelectMany((definition, i) =>
    {
        var exprs = new ExprMutants(model, new PrintContext(Definition: definition));
        IEnumerable<Change<Expr>> changes = definition.Body.Type.Kind == ValueKind.Bool ? exprs.OfCondition(definition.Body) : exprs.Of(definition.Body);
        return changes.Select(c => new Mutant(definition.Name, -1, c.What, m => WithBody(m, i, c.Part)));
    });

    private static ProtocolModel WithBody(ProtocolModel model, int index, Expr body) =>
        model with { Definitions = model.Definitions.Select((d, i) => i == index ? d with { Body = body } : d).ToEquatableArray() };

    private static IEnumerable<Mutant> Steps(ProtocolModel model) => model.Events.SelectMany((e, i) => e.Steps.SelectMany((s, j) =>
        s.Condition is null ? [] : new[] { new Mutant($"step {s.Name}", -1, "always taken", m => WithoutCondition(m, i, j)) }));

    private static ProtocolModel WithoutCondition(ProtocolModel model, int index, int step) => model with
    {
        Events = model.Events.Select((e, i) => i != index ? e : e with
        {
            Steps = e.Steps.Select((s, j) => j == step ? s with { Condition = null } : s).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    /// <summary>Names are what the list of equivalents goes by, so no two may be alike.</summary>
    private static Mutant[] Numbered(IEnumerable<Mutant> mutants)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. mutants.Select(m =>
        {
            int count = seen[m.Name] = seen.GetValueOrDefault(m.Name) + 1;
            return count == 1 ? m : m with { What = $"{m.What} ({count})" };
        })];
    }
}
