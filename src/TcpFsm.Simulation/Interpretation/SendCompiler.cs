using System;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>Composes messages to send: the conditions of the flags are read first, then the fields that are there, each in the order of the message.</summary>
internal static class SendCompiler
{
    public static Action<Frame> Compile(MessageModel message, SendEffect effect, ExprCompiler exprs)
    {
        Evaluate[] values = exprs.CompileAll(effect.Fields.Select(f => f.Value));
        int[] fields = effect.Fields.Select(f => f.Field).ToArray();
        ulong[] needed = fields.Select(f => message.Fields[f].When is >= 0 and int when ? 1UL << message.Flags[when].Bit : 0).ToArray();
        Evaluate?[] conditions = effect.Flags.Select(f => exprs.CompileOptional(f.Condition)).ToArray();
        int[] bits = effect.Flags.Select(f => message.Flags[f.Flag].Bit).ToArray();
        return frame =>
        {
            ulong flags = Flags(bits, conditions, frame);
            var content = new long[message.Fields.Count];
            for (int i = 0; i < fields.Length; i++)
            {
                if ((flags & needed[i]) == needed[i]) content[fields[i]] = values[i](frame);
            }

            frame.Environment.Send(Messages.Compose(message, effect.Message, content, flags));
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
