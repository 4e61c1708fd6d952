using System.Linq;
using TcpFsm.Language.Emit.Metadata;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes the expiry of timers.</summary>
public sealed class ExpireEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>The private method of one timer's expiry.</summary>
    public static string Method(EmitContext context, EventModel @event) => "Expire" + context.Model.Timers[@event.Timer].Identifier + "Timer";

    /// <summary>Writes <c>Expire</c>; nothing for a protocol without timers.</summary>
    public void Write()
    {
        if (context.Model.Timers.Count == 0) return;
        context.Docs.Summary(writer, "A timer expires. One that does not run changes nothing: no rule fires.");
        writer.Lines($$"""
            /// <param name="timer">The timer.</param>
            /// <param name="parameters">The parameters.</param>
            /// <param name="effects">Answers the machine's questions and takes what it does.</param>
            /// <returns>What it came to.</returns>
            {{MetadataWriter.Event("*")}}
            public {{context.Types.Outcome}} Expire<TEffects>({{context.Types.Timer}} timer, {{context.Types.Parameters}} parameters, ref TEffects effects)
                where TEffects : struct, {{context.Types.Effects}}
            {
                if (!IsRunning(timer)) return Ended(0);
                SetRunning(timer, false);
            """);
        writer.Open("    switch (timer)");
        writer.Indented(w =>
        {
            foreach (EventModel timeout in context.Model.Events.Where(e => e.Kind == EventKind.Timeout))
            {
                string member = EmitContext.Member(context.Types.Timer, context.Model.Timers[timeout.Timer].Identifier);
                w.Line($"case {member}: return {Method(context, timeout)}(parameters, ref effects);");
            }

            w.Line("default: return Ended(0);");
        });
        writer.Close("    }");
        writer.Line("}").Line();
    }
}
