namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes how an event keeps what it came to.</summary>
/// <remarks>
/// The rules that fire are shifted into one word that the JIT holds in a register: kept in memory they would be written in small pieces and read back as
/// a whole, which costs a segment more than all its comparisons. Only where a word may be full is it put aside.
/// </remarks>
public sealed class RunEmitter(EmitContext context, SourceWriter writer)
{
    private const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    /// <summary>Writes the private parts all events share.</summary>
    public void Write()
    {
        var trail = new TrailFormat(context.Model);
        WriteFiring(trail);
        WriteEnds();
        WriteRun(trail);
    }

    private void WriteFiring(TrailFormat trail) => writer.Lines($$"""
        // A rule fires: the sink hears of it, and it is shifted into the word of rules, as its number and 1.
        {{DefinitionsEmitter.Inline}}
        private static ulong Fire<TEffects>(ulong rules, {{context.Types.Rule}} rule, ref TEffects effects) where TEffects : struct, {{context.Types.Effects}}
        {
            effects.Fired(rule);
            return (rules << {{trail.Bits}}) | ((ulong)rule + 1);
        }

        // The same where the word may be full already.
        private static ulong FireMany<TEffects>(ulong rules, {{context.Types.Rule}} rule, ref Run run, ref TEffects effects) where TEffects : struct, {{context.Types.Effects}}
        {
            if (rules >> {{CSharpText.Number(64 - trail.BitCount)}} != 0) rules = run.PutAside(rules);
            return Fire(rules, rule, ref effects);
        }

        private static void TooOften({{context.Types.Rule}} rule) => throw new global::System.InvalidOperationException(
            "Rule " + rule.Id() + " was judged again 10,000 times within one event: the spec does not let the event end.");

        """);

    private void WriteEnds()
    {
        string outcome = context.Types.Outcome, none = EmitContext.Member(context.Types.Error, "None");
        writer.Lines($$"""
            {{DefinitionsEmitter.Inline}}
            private readonly {{outcome}} Ended(ulong rules) => new {{outcome}}(State, 0, {{none}}, rules, 0, 0, 0);

            {{NoInlining}}
            private static {{outcome}} Before({{outcome}} later, ulong rules) => new {{outcome}}(default, 0, {{none}}, rules, 0, 0, 0).Then(later);

            // A state that has no rules for an event. Not inlined: with a copy to make, the calls beside it would be no jumps.
            {{NoInlining}}
            private readonly {{outcome}} Unhandled() => Ended(0);

            {{NoInlining}}
            private readonly {{outcome}} Refused({{context.Types.Error}} error, ulong rules) => new {{outcome}}(State, 0, error, rules, 0, 0, 0);

            """);
    }

    private void WriteRun(TrailFormat trail)
    {
        string outcome = context.Types.Outcome, none = EmitContext.Member(context.Types.Error, "None"), last = CSharpText.Number(64 - trail.BitCount);
        writer.Lines($$"""
            // What an event came to so far, but for the rules in the word at hand.
            private struct Run
            {
                private ulong _first;
                private ulong _second;
                private int _more;
                private int _answer;

                internal {{context.Types.Return}} Return { set => _answer = (int)value + 1; }

                // Whether nothing was put aside; a value returned is not looked for.
                internal readonly bool IsEmpty => _first == 0;

                {{NoInlining}}
                internal ulong PutAside(ulong rules)
                {
                    {{outcome}}.Append(ref _first, ref _second, ref _more, rules);
                    return 0;
                }

                {{NoInlining}}
                internal {{outcome}} Ended({{context.Types.State}} state, ulong rules) => Outcome({{none}}, 0, state, rules);

                {{NoInlining}}
                internal {{outcome}} Refused({{context.Types.Error}} error, {{context.Types.State}} state, ulong rules) => Outcome(error, 0, state, rules);

                {{NoInlining}}
                internal {{outcome}} Before({{outcome}} later, ulong rules) => Outcome({{none}}, 0, default, rules).Then(later);

                internal {{outcome}} GoingOn(int entry, {{context.Types.State}} state, ulong rules) => Outcome({{none}}, entry, state, rules);

                private {{outcome}} Outcome({{context.Types.Error}} error, int entry, {{context.Types.State}} state, ulong rules)
                {
                    if (_first == 0) return new {{outcome}}(state, _answer, error, rules, 0, 0, entry);
                    PutAside(rules);
                    return new {{outcome}}(state, _answer, error, _first, _second, _more, entry);
                }
            }
            """);
    }
}
