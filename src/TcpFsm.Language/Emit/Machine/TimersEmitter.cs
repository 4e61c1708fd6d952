using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Types;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes how timers start and stop, and what a fresh state forgets.</summary>
public sealed class TimersEmitter(EmitContext context, SourceWriter writer)
{
    private const string Where = "where TEffects : struct, ";

    /// <summary>Writes the methods.</summary>
    public void Write()
    {
        for (int i = 0; i < context.Model.Timers.Count; i++) WriteStarter(i);
        if (context.Model.Timers.Count > 0)
        {
            WriteStop();
            WriteStopAll();
        }

        if (context.Model.States.Any(s => s.Fresh)) WriteForget();
    }

    private void WriteStarter(int index)
    {
        TimerModel timer = context.Model.Timers[index];
        Usage usage = TimerWriter.StarterUsage(context, index);
        string member = EmitContext.Member(context.Types.Timer, timer.Identifier);
        StorageField word = context.Layout.TimerWords[index >> 6];
        string parameters = (usage & Usage.Parameters) != 0 ? context.Types.Parameters + " parameters, " : "";
        Code ticks = new ExpressionWriter(context, new LocalNames()).Computed(context.Simplifier.Simplify(timer.After));
        writer.Line($"// Starts {CSharpText.Comment(timer.Name)}, or starts it anew; a duration of 0 never starts.{Section(timer.Section)}");
        writer.Line($"private void {context.Members.Starter(index)}<TEffects>({parameters}ref TEffects effects) {Where}{context.Types.Effects}");
        writer.Open();
        writer.Line($"long ticks = unchecked({ticks});");
        writer.Line("if (ticks <= 0) return;");
        writer.Line($"{word.Name} |= {TimerWriter.Mask([index])};");
        writer.Line($"effects.Start({member}, new global::System.TimeSpan(ticks));");
        writer.Close();
        writer.Line();
    }

    private string Section(string? section) => section is null ? "" : " " + CSharpText.Comment(context.Docs.Plain(section)) + ".";

    private void WriteStop() => writer.Lines($$"""
        // Stops a timer that runs.
        private void StopTimer<TEffects>({{context.Types.Timer}} timer, ref TEffects effects) {{Where}}{{context.Types.Effects}}
        {
            if (!IsRunning(timer)) return;
            SetRunning(timer, false);
            effects.Stop(timer);
        }

        """);

    private void WriteStopAll() => writer.Lines($$"""
        // Stops the timers of a mask that run, in their order.
        private void StopAll<TEffects>(ulong timers, ref TEffects effects) {{Where}}{{context.Types.Effects}}
        {
            timers &= {{context.Layout.TimerWords[0].Name}};
            for (int timer = 0; timers != 0; timer++, timers >>= 1)
            {
                if ((timers & 1) != 0) StopTimer(({{context.Types.Timer}})timer, ref effects);
            }
        }

        """);

    // All is forgotten before the sink hears of the first timer: a sink that throws cannot leave half of it.
    private void WriteForget()
    {
        IReadOnlyList<StorageField> words = context.Layout.TimerWords;
        writer.Line("// A fresh state: all variables take their first values and all timers stop.");
        writer.Line($"private void Forget<TEffects>(ref TEffects effects) {Where}{context.Types.Effects}");
        writer.Open();
        writer.Line($"{context.Layout.StateType} state = {context.Layout.StateField};");
        for (int i = 0; i < words.Count; i++) writer.Line($"ulong timers{CSharpText.Number(i)} = {words[i].Name};");
        writer.Line("this = default;");
        writer.Line($"{context.Layout.StateField} = state;");
        for (int i = 0; i < words.Count; i++)
        {
            string number = CSharpText.Number(i);
            writer.Line($"for (int timer = {CSharpText.Number(64 * i)}; timers{number} != 0; timer++, timers{number} >>= 1)");
            writer.Open();
            writer.Line($"if ((timers{number} & 1) != 0) effects.Stop(({context.Types.Timer})timer);");
            writer.Close();
        }

        writer.Close();
        writer.Line();
    }
}
