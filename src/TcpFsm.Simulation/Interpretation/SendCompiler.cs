using System;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>Composes messages to send: the fields in their order are read first, then the conditions of the flags in theirs.</summary>
internal static class SendCompiler
{
    public static Action<Frame> Compile(MessageModel message, SendEffect effect, ExprCompiler exprs)
    {
        Evaluate[] values = exprs.CompileAll(effect.Fields.Select(f => f.Value));
        int[] fields = effect.Fields.Select(f => f.Field).ToArray();
        ValueType[] types = fields.Select(f => message.Fields[f].Type).ToArray();
        Evaluate?[] conditions = effect.Flags.Select(f => exprs.CompileOptional(f.Condition)).ToArray();
        int[] bits = effect.Flags.Select(f => message.Flags[f.Flag].Bit).ToArray();
        return frame =>
        {
            var content = new long[message.Fields.Count];
            for (int i = 0; i < fields.Length; i++) content[fields[i]] = Stored.Fit(types[i], values[i](frame));
            frame.Environment.Send(Messages.Compose(message, effect.Message, content, Flags(bits, conditions, frame)));
        };
    }

    private static ulong Flags(int[] bits, Evaluate?[] conditions, Frame frame)
    {
        ulong flags = 0;
        for (int i = 0; i < bits.Length; i++)
        {
            if (conditions[i] is null || conditions[i]!(frame) != 0) flags |= 1UL << bits[i];
        }

        return flags;
    }
}
