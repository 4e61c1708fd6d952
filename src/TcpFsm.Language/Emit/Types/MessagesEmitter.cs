using System.Globalization;
using TcpFsm.Language.Emit.Metadata;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes the messages and their flags.</summary>
public sealed class MessagesEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes all of them.</summary>
    public void Write()
    {
        for (int i = 0; i < context.Model.Messages.Count; i++)
        {
            if (context.Model.Messages[i].Flags.Count > 0) WriteFlags(i);
            WriteMessage(i);
        }
    }

    private void WriteFlags(int index)
    {
        MessageModel message = context.Model.Messages[index];
        int bits = message.Flags[message.Flags.Count - 1].Bit + 1;
        string type = EnumWidth.ForBits(bits);
        context.Docs.Summary(writer, $"The flags of {message.Name}.", null, message.Section);
        new MetadataWriter(context, writer).WriteFlags(index);
        writer.Line("[global::System.Flags]");
        writer.Open($"public enum {context.Types.Flags(index)} : {type}");
        context.Docs.Summary(writer, "No flag.");
        writer.Line("None = 0,");
        for (int i = 0; i < message.Flags.Count; i++)
        {
            FlagModel flag = message.Flags[i];
            writer.Line();
            context.Docs.Summary(writer, flag.Name + ".", flag.Doc is null ? null : $"{flag.Name}: {flag.Doc}");
            writer.Line($"{CSharpText.Escape(context.Messages[index].Flag(i))} = 0x{(1UL << flag.Bit).ToString("X2", CultureInfo.InvariantCulture)},");
        }

        writer.Close();
        writer.Line();
    }

    private void WriteMessage(int index)
    {
        MessageModel message = context.Model.Messages[index];
        MessageNames names = context.Messages[index];
        context.Docs.Summary(writer, $"The message {message.Name}.", message.Doc, message.Section);
        writer.Open($"public readonly record struct {context.Types.Message(index)}");
        if (message.Flags.Count > 0)
        {
            context.Docs.Summary(writer, "The flags that are set.");
            writer.Line(MetadataWriter.Combination);
            writer.Line($"public {context.Types.Flags(index)} Flags {{ get; init; }}");
        }

        for (int i = 0; i < message.Fields.Count; i++)
        {
            FieldModel field = message.Fields[i];
            if (i > 0 || message.Flags.Count > 0) writer.Line();
            string when = field.When < 0 ? "" : $" There only where {message.Flags[field.When].Name} is set.";
            context.Docs.Summary(writer, field.Name + "." + when, field.Doc is null ? null : $"{field.Name}: {field.Doc}.{when}");
            writer.Line($"public {context.Map.Public(field.Type)} {CSharpText.Escape(names.Field(i))} {{ get; init; }}");
        }

        writer.Close();
        writer.Line();
    }
}
