using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes the sending of a message.</summary>
public sealed class SendWriter(EmitContext context, SourceWriter writer, ExpressionWriter expressions)
{
    /// <summary>Writes one send: fields first, then flags, each in the order of the message.</summary>
    public void Write(SendEffect send)
    {
        MessageModel message = context.Model.Messages[send.Message];
        List<string> members = send.Fields.Where(f => IsSent(message, send, f.Field)).Select(f => Field(message, send, f)).ToList();
        string flags = Flags(send);
        if (flags.Length > 0) members.Insert(0, "Flags = " + flags);
        writer.Line($"effects.Send(new {context.Types.Message(send.Message)} {{ {string.Join(", ", members)} }});");
    }

    private static bool IsSent(MessageModel message, SendEffect send, int field) =>
        message.Fields[field].When < 0 || send.Flags.Any(f => f.Flag == message.Fields[field].When);

    private string Field(MessageModel message, SendEffect send, FieldWrite write)
    {
        FieldModel field = message.Fields[write.Field];
        string value = expressions.Public(context.Simplifier.Simplify(write.Value), field.Type);
        Expr? condition = field.When < 0 ? null : send.Flags.First(f => f.Flag == field.When).Condition;
        if (condition is not null) value = $"{expressions.Condition(condition).At(Precedence.Or)} ? {value} : default";
        return $"{CSharpText.Escape(context.Messages[send.Message].Field(write.Field))} = {value}";
    }

    private string Flags(SendEffect send)
    {
        string type = context.Types.Flags(send.Message);
        string Member(int flag) => EmitContext.Member(type, context.Messages[send.Message].Flag(flag));
        return string.Join(" | ", send.Flags.Select(f => f.Condition is null
            ? Member(f.Flag)
            : $"({expressions.Condition(context.Simplifier.Simplify(f.Condition)).At(Precedence.Or)} ? {Member(f.Flag)} : {type}.None)"));
    }
}
