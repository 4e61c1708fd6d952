using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes how an event keeps what it came to.</summary>
/// <remarks>
/// The rules that fire are shifted into one word that the JIT holds in a register: kept in memory they would be written in small pieces and read back as
/// a whole, which costs a segment more than all its comparisons. Only where a word may be full is it put aside.
/// </remarks>
public sealed class RunEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the private parts all events share.</summary>
    public void Write()
    {
        var trail = new TrailFormat(context.Model);
        WriteFiring(trail);
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

    private void WriteRun(TrailFormat trail) => writer.Lines($$"""
        // What an event came to so far, but for the rules in the word at hand.
        private struct Run
        {
            private ulong _first;
            private ulong _second;
            private int _more;
            private int _againStep;
            private int _agains;

            // Where the event goes on in the state reached; 0: it began here, or is over.
            internal int Entry;

            internal {{context.Types.Error}} Error { readonly get; set; }

            internal {{context.Types.Return}} Return { readonly get; set; }

            internal int TakeEntry()
            {
                int entry = Entry;
                Entry = 0;
                return entry;
            }

            internal ulong GoOn(int entry, ulong rules)
            {
                Entry = entry;
                return PutAside(rules);
            }

            internal ulong PutAside(ulong rules)
            {
                for (int shift = {{CSharpText.Number(64 - trail.BitCount)}}; shift >= 0; shift -= {{trail.Bits}})
                {
                    ulong rule = (rules >> shift) & {{trail.Mask}};
                    if (rule == 0) continue;
                    if (_first >> {{CSharpText.Number(64 - trail.BitCount)}} == 0) _first = (_first << {{trail.Bits}}) | rule;
                    else if (_second >> {{CSharpText.Number(64 - trail.BitCount)}} == 0) _second = (_second << {{trail.Bits}}) | rule;
                    else _more++;
                }

                return 0;
            }

            // Counts how often one step is judged again; steps only go forward.
            internal bool IsTooOften(int step)
            {
                if (_againStep != step) _agains = 0;
                _againStep = step;
                return ++_agains > {{CSharpText.Number(ProtocolModel.AgainLimit)}};
            }

            {{DefinitionsEmitter.Inline}}
            internal {{context.Types.Outcome}} Outcome({{context.Types.State}} state, ulong rules)
            {
                if (_first == 0) return new {{context.Types.Outcome}}(state, Return, Error, rules, 0, 0);
                PutAside(rules);
                return new {{context.Types.Outcome}}(state, Return, Error, _first, _second, _more);
            }
        }
        """);
}
