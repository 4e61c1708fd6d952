using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes the sending of a message: first the flags, each in the order of the message, then the fields that are there.</summary>
public sealed class SendWriter(EmitContext context, SourceWriter writer, ExpressionWriter expressions, LocalNames names)
{
    /// <summary>Writes one send.</summary>
    public void Write(SendEffect send)
    {
        string flags = Flags(send);
        if (!send.Fields.Any(f => ConditionOf(send, f) is not null))
        {
            Write(send, flags, "");
            return;
        }

        // Whether the field is there was decided with the flags: asking again could be answered otherwise.
        string local = new NameScope(context.Members.Scope, [names.Message, .. names.Arguments, .. names.Lets]).Take("flags", "ToSend");
        writer.Open();
        writer.Line($"{context.Types.Flags(send.Message)} {local} = {flags};");
        Write(send, local, local);
        writer.Close();
    }

    private void Write(SendEffect send, string flags, string local)
    {
        IEnumerable<string> members = send.Fields.Where(f => IsSent(send, f.Field)).Select(f => Field(send, f, local));
        if (flags.Length > 0) members = members.Prepend("Flags = " + flags);
        writer.Line($"effects.Send(new {context.Types.Message(send.Message)} {{ {string.Join(", ", members)} }});");
    }

    private FieldModel FieldOf(SendEffect send, int field) => context.Model.Messages[send.Message].Fields[field];

    private bool IsSent(SendEffect send, int field) =>
        FieldOf(send, field).When < 0 || send.Flags.Any(f => f.Flag == FieldOf(send, field).When);

    private Expr? ConditionOf(SendEffect send, FieldWrite write) =>
        send.Flags.FirstOrDefault(f => f.Flag == FieldOf(send, write.Field).When)?.Condition;

    private string Field(SendEffect send, FieldWrite write, string local)
    {
        FieldModel field = FieldOf(send, write.Field);
        string value = expressions.Public(context.Simplifier.Simplify(write.Value), field.Type);
        if (ConditionOf(send, write) is not null) value = $"({local} & {Flag(send.Message, field.When)}) != 0 ? {value} : default";
        return $"{CSharpText.Escape(context.Messages[send.Message].Field(write.Field))} = {value}";
    }

    private string Flag(int message, int flag) => EmitContext.Member(context.Types.Flags(message), context.Messages[message].Flag(flag));

    private string Flags(SendEffect send) => string.Join(" | ", send.Flags.Select(f => f.Condition is null
        ? Flag(send.Message, f.Flag)
        : $"({expressions.Condition(context.Simplifier.Simplify(f.Condition)).At(Precedence.Or)} ? {Flag(send.Message, f.Flag)} : {context.Types.Flags(send.Message)}.None)"));
}
