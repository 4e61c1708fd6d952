using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit;

/// <summary>
/// Makes of the declarations of a spec with errors a model whose types can be written: the program that uses them then gets no error of its own, and
/// one mistake in the spec stays one message.
/// </summary>
public static class SkeletonModel
{
    /// <summary>The model without rules, and with names that C# can tell apart.</summary>
    public static ProtocolModel Of(ProtocolModel model) => model with
    {
        States = Distinct(model.States.Select(s => s with { Always = default }), s => s.Identifier, (s, name) => s with { Identifier = name }),
        Initial = model.Initial >= 0 && model.Initial < model.States.Count ? model.Initial : 0,
        Timers = Distinct(
            model.Timers.Select(t => t with { After = new ConstantExpr(Model.ValueType.Duration, 0) }), t => t.Identifier, (t, name) => t with { Identifier = name }),
        Signals = Distinct(model.Signals, s => s.Identifier, (s, name) => s with { Identifier = name }),
        Events = Distinct(
            OneEventAMessage(model.Events).Select(e => e with { Plain = default, PlainStates = default, Steps = default }),
            e => e.Identifier,
            (e, name) => e with { Identifier = name }),
        Rules = Distinct(model.Rules, r => r.Identifier, (r, name) => r with { Identifier = name }),
        Errors = Distinct(model.Errors, e => e.Identifier, (e, name) => e with { Identifier = name }),
        Returns = Distinct(model.Returns, r => r.Identifier, (r, name) => r with { Identifier = name }),
        Enums = model.Enums
            .Select(e => e with { Members = Distinct(e.Members, m => m.Identifier, (m, name) => m with { Identifier = name }) }).ToEquatableArray(),
        Definitions = default,
    };

    /// <summary>A second event of the same message would be a second method of the same parameters; as a call it has a name of its own.</summary>
    private static IEnumerable<EventModel> OneEventAMessage(IEnumerable<EventModel> events)
    {
        var seen = new HashSet<int>();
        return events.Select(e => e.Message < 0 || seen.Add(e.Message) ? e : e with { Kind = EventKind.Call, Message = -1 });
    }

    private static EquatableArray<T> Distinct<T>(IEnumerable<T> items, Func<T, string> name, Func<T, string, T> rename)
    {
        var scope = new NameScope("value__");
        return items.Select(item => rename(item, scope.Take(name(item).Length == 0 ? "Unnamed" : name(item), "_"))).ToEquatableArray();
    }
}
