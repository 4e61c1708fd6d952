using System.Collections.Generic;
using System.Linq;
using System.Text;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Messages as the reference draws them: <c>&lt;SEQ=100&gt;&lt;ACK=301&gt;&lt;CTL=SYN,ACK&gt;</c>.</summary>
public static class MessageText
{
    /// <summary>
    /// A message: sequence numbers and the fields that flags announce, then the flags, then what else is not 0.
    /// Fields that have a default, such as a window, are left out; the name is there where the spec has several messages.
    /// </summary>
    public static string Format(ProtocolModel model, Message message) => Format(model, message, NumberNames.None);

    /// <summary>The same, with sequence numbers by the names they have.</summary>
    public static string Format(ProtocolModel model, Message message, NumberNames names)
    {
        MessageModel type = model.Messages[message.Index];
        var text = new StringBuilder();
        if (model.Messages.Count > 1 || type.FlagsField is null) text.Append(type.Name);
        foreach (int field in FieldsOf(type, message, leading: true)) Append(text, type.Fields[field], Value(type.Fields[field], message.Fields[field]));
        if (type.FlagsField is not null) text.Append('<').Append(type.FlagsField).Append('=').Append(Flags(type, message.Flags)).Append('>');
        foreach (int field in FieldsOf(type, message, leading: false)) Append(text, type.Fields[field], Value(type.Fields[field], message.Fields[field]));
        return text.ToString();

        string Value(FieldModel field, long value) => field.Type.Kind == ValueKind.Seq32 ? names.Format(value) : ValueText.Format(model, field.Type, value);
    }

    /// <summary>Flags by name, ascending by bit; <c>none</c> where there is none.</summary>
    public static string Flags(MessageModel type, ulong flags)
    {
        string names = string.Join(",", type.Flags.Where(f => (flags >> f.Bit & 1) != 0).Select(f => f.Name));
        return names.Length == 0 ? "none" : names;
    }

    private static IEnumerable<int> FieldsOf(MessageModel type, Message message, bool leading) =>
        Enumerable.Range(0, type.Fields.Count).Where(i => IsLeading(type.Fields[i]) == leading && IsShown(type, type.Fields[i], message, i));

    private static bool IsLeading(FieldModel field) => field.Type.Kind == ValueKind.Seq32 || field.When >= 0;

    private static bool IsShown(MessageModel type, FieldModel field, Message message, int index)
    {
        if (field.When >= 0) return (message.Flags >> type.Flags[field.When].Bit & 1) != 0;
        return field.Type.Kind == ValueKind.Seq32 || (field.Default is null && message.Fields[index] != 0);
    }

    private static void Append(StringBuilder text, FieldModel field, string value) =>
        text.Append('<').Append(field.Name).Append('=').Append(value).Append('>');
}
