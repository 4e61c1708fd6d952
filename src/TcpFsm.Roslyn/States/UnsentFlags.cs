using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language.Flags;
using TcpFsm.Roslyn.Analyzers;
using TcpFsm.Roslyn.Analyzers.Constants;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>Judges flags that are sent by what their states send; what is never legal at all is another rule's.</summary>
internal static class UnsentFlags
{
    /// <summary>Judges flags in a message made where one of some states is known; null if one of them may send them, or too little is known of them.</summary>
    public static Diagnostic? Judge(IOperation value, ProtocolCache protocols, ProtocolFacts protocol, IReadOnlyList<StateFacts> states)
    {
        if (Read(value, protocols, protocol) is not var (facts, known, sent)) return null;
        if (!states.All(s => s.Of(facts.Type) is { } flags && !flags.Sends.Overlaps(sent))) return null;
        return Make(value, facts, known, Sentences.Or(states.Select(s => s.Name)), states, protocol, []);
    }

    /// <summary>Judges flags in a message that a handle composes: it sends what its state sends without leaving it.</summary>
    public static Diagnostic? Judge(IOperation value, ProtocolCache protocols, HandleFacts handle, INamedTypeSymbol type)
    {
        if (Read(value, protocols, handle.States) is not var (facts, known, sent) || handle.State.Of(facts.Type) is not { } flags || flags.SendsStaying.Overlaps(sent)) return null;
        return Make(value, facts, known, handle.State.Name, [handle.State], handle.States, [.. CallsThatSend(type, sent)]);
    }

    private static (FlagsFacts Facts, KnownBits Known, FlagCubes Sent)? Read(IOperation value, ProtocolCache protocols, ProtocolFacts protocol)
    {
        if (protocols.FlagsOf(value.Type) is not { } facts || !protocol.Has(facts.Type)) return null;
        KnownBits known = ConstantEvaluator.Evaluate(value);
        // Nothing known of a value is no reason to doubt it; what is illegal everywhere is said once.
        return known.Mask == 0 || facts.Illegal.Any(i => known.IsWithin(i.Cubes)) ? null : (facts, known, known.ToCubes());
    }

    private static IEnumerable<string> CallsThatSend(INamedTypeSymbol handle, FlagCubes sent) => handle.GetMembers().OfType<IMethodSymbol>()
        .Where(m => Marks.Find(m, Marks.Consumes) is { } consumes && FlagCubes.TryParse(consumes.NamedText("Sends")) is { } sends && sends.Overlaps(sent))
        .Select(m => m.Name + "()").Distinct();

    private static Diagnostic Make(IOperation value, FlagsFacts facts, KnownBits known, string where, IReadOnlyList<StateFacts> states, ProtocolFacts protocol, IReadOnlyList<string> calls)
    {
        FlagCubes sent = known.ToCubes();
        string flags = facts.Name(known.Value), place = states.Count == 1 ? Sentences.Place(protocol.Reference, states[0].Section) : "";
        string others = Sentences.And(protocol.States.Where(s => s.Of(facts.Type)?.Sends.Overlaps(sent) == true && !states.Contains(s)).Select(s => s.Name));
        string remedy = calls.Count > 0 ? $"they are sent by {Sentences.Or(calls)}" : others.Length > 0 ? $"{others} may" : "no state does";
        string how = calls.Count > 0 ? $"sends '{flags}' only on the way out" : $"never sends '{flags}'";
        return Diagnostic.Create(UsageRules.UnsentFlags, value.Syntax.GetLocation(), $"{where}{place} {how}: {remedy}");
    }
}
