using TcpFsm.Language.Emit.Types;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes how an event keeps what it came to.</summary>
public sealed class RunEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the private parts all events share.</summary>
    public void Write()
    {
        (string type, int bits) = EnumWidth.ForCount(context.Model.Rules.Count) == "byte" ? ("byte", 8) : ("ushort", 16);
        string perWord = CSharpText.Number(64 / bits), held = CSharpText.Number(128 / bits), shift = CSharpText.Number(bits);
        writer.Lines($$"""
            private const int Done = -1;

            // A rule fires: the sink hears of it, and the first {{held}} are kept.
            {{DefinitionsEmitter.Inline}}
            private static void Fire<TEffects>({{context.Types.Rule}} rule, ref Run run, ref TEffects effects) where TEffects : struct, {{context.Types.Effects}}
            {
                int number = run.Total++;
                if (number < {{perWord}}) run.First = (run.First << {{shift}}) | ({{type}})rule;
                else if (number < {{held}}) run.Second = (run.Second << {{shift}}) | ({{type}})rule;
                effects.Fired(rule);
            }

            private static void TooOften({{context.Types.Rule}} rule) => throw new global::System.InvalidOperationException(
                "Rule " + rule.Id() + " was judged again 10,000 times within one event: the spec does not let the event end.");

            // What an event came to so far.
            private struct Run
            {
                internal ulong First;
                internal ulong Second;
                internal int Total;
                private int _againStep;
                private int _agains;
                internal {{context.Types.Error}} Error { readonly get; set; }
                internal {{context.Types.Return}} Return { readonly get; set; }

                // Counts how often one step is judged again; steps only go forward.
                internal bool IsTooOften(int step)
                {
                    if (_againStep != step) _agains = 0;
                    _againStep = step;
                    return ++_agains > {{CSharpText.Number(ProtocolModel.AgainLimit)}};
                }

                internal readonly {{context.Types.Outcome}} Outcome({{context.Types.State}} state) => new {{context.Types.Outcome}}(state, Return, Error, new {{context.Types.Trail}}(First, Second, Total));
            }
            """);
    }
}
