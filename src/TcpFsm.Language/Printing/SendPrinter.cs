using System.Collections.Generic;
using System.Linq;
using System.Text;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Printing;

/// <summary>Prints messages to send as the RFC writes them: <c>&lt;SEQ=ISS&gt;&lt;ACK=RCV.NXT&gt;&lt;CTL=SYN,ACK&gt;</c>.</summary>
public static class SendPrinter
{
    /// <summary>Prints a send; fields that hold their default are left out.</summary>
    public static string Print(ProtocolModel model, SendEffect send, PrintContext context)
    {
        MessageModel message = model.Messages[send.Message];
        var text = new StringBuilder();
        foreach (FieldWrite write in send.Fields)
        {
            FieldModel field = message.Fields[write.Field];
            if (field.Default is null || field.Default != write.Value) text.Append($"<{field.Name}={ExprPrinter.Print(model, write.Value, context)}>");
        }

        if (send.Flags.Count > 0) text.Append($"<{message.FlagsField}={Flags(model, message, send, context)}>");
        return text.Length > 0 && model.Messages.Count == 1 ? text.ToString() : message.Name + text;
    }

    private static string Flags(ProtocolModel model, MessageModel message, SendEffect send, PrintContext context)
    {
        IEnumerable<string> always = send.Flags.Where(f => f.Condition is null).Select(f => message.Flags[f.Flag].Name);
        IEnumerable<string> sometimes = send.Flags.Where(f => f.Condition is not null)
            .Select(f => $"[,{message.Flags[f.Flag].Name} if {ExprPrinter.Print(model, f.Condition!, context)}]");
        return string.Join(",", always) + string.Concat(sometimes);
    }
}
