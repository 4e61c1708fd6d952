using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Engines;

/// <summary>Makes messages as they stand on the wire.</summary>
public static class Messages
{
    /// <summary>A message whose values fit their fields; a field whose flag is off is 0.</summary>
    /// <param name="model">The message's model.</param>
    /// <param name="index">Its index in <see cref="ProtocolModel.Messages"/>.</param>
    /// <param name="fields">A value for each field; taken over and changed.</param>
    /// <param name="flags">Flags by their bits; bits that are no flag are dropped.</param>
    public static Message Compose(MessageModel model, int index, long[] fields, ulong flags)
    {
        ulong kept = 0;
        foreach (FlagModel flag in model.Flags) kept |= flags & (1UL << flag.Bit);
        for (int i = 0; i < fields.Length; i++)
        {
            FieldModel field = model.Fields[i];
            bool there = field.When < 0 || (kept >> model.Flags[field.When].Bit & 1) != 0;
            fields[i] = there ? Stored.Fit(field.Type, fields[i]) : 0;
        }

        return new Message(index, new EquatableArray<long>(fields), kept);
    }
}
