using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Metadata;
using TcpFsm.Language.Emit.Types;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes the machine's fields, its state and its variables.</summary>
public sealed class VariablesEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the part of the struct that holds data.</summary>
    public void Write()
    {
        WriteHeader();
        writer.Open($"public partial struct {context.Types.Machine}");
        foreach (StorageField field in context.Layout.Fields) writer.Line($"private {field.Type} {field.Name}; // {CSharpText.Comment(field.Comment)}");
        writer.Line();
        context.Docs.Summary(writer, "The hash of the spec's meaning, 16 hex digits; a snapshot of another spec bears another.");
        writer.Line($"public const string ModelHash = {CSharpText.Quote(context.Model.Hash)};");
        writer.Line();
        WriteState();
        for (int i = 0; i < context.Model.Variables.Count; i++) WriteVariable(i);
        new RunningEmitter(context, writer).Write();
        writer.Close();
    }

    private void WriteHeader()
    {
        string name = CSharpText.Xml(context.Model.Name);
        writer.Line($"/// <summary>The state machine of {name}{context.Docs.Title()}: a state and its variables, nothing else.</summary>");
        writer.Lines("""
            /// <remarks>
            /// A copy is a snapshot, and <c>default</c> is a fresh machine. It is not safe for use by two threads at once.
            /// Effects are handed to the sink at once and in order. If the sink throws, the event ends there: what was assigned before stays assigned, a
            /// timer handed out as started or stopped counts as started or stopped, the state is the one the last finished rule led to, and the rest of
            /// the rule is not done. The machine can be used on.
            /// </remarks>
            """);
        writer.Line("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]");
    }

    private void WriteState()
    {
        string state = context.Types.State, field = context.Layout.StateField, type = context.Layout.StateType;
        string first = context.State(context.Model.Initial), xor = context.Model.Initial == 0 ? "" : $" ^ ({type}){first}";
        int last = context.Model.States.Count - 1;
        context.Docs.Summary(writer, "The state. Setting it runs no rule: it is for restoring, or for beginning in the middle of things.");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">There is no such state.</exception>");
        writer.Line(MetadataWriter.LiveState);
        writer.Open($"public {state} State");
        writer.Line($"readonly get => ({state}){(xor.Length == 0 ? field : "(" + field + xor + ")")};");
        writer.Open("set");
        writer.Line($"if (({type})value > {CSharpText.Number(last)}) throw new global::System.ArgumentOutOfRangeException(nameof(value), \"There is no such state.\");");
        writer.Line(xor.Length == 0 ? $"{field} = ({type})value;" : $"{field} = ({type})(({type})value{xor});");
        writer.Close();
        writer.Close();
    }

    private void WriteVariable(int index)
    {
        VariableModel variable = context.Model.Variables[index];
        VariableSlot slot = context.Layout.Slot(index);
        writer.Line();
        context.Docs.Summary(writer, variable.Name + ".", variable.Doc is null ? null : $"{variable.Name}: {variable.Doc}", variable.Section);
        writer.Open($"public {context.Map.Public(variable.Type)} {CSharpText.Escape(context.Members.Variables[index])}");
        if (slot.Width == 0) WriteWhole(variable, slot);
        else WriteBits(variable, slot);
        writer.Close();
    }

    private void WriteWhole(VariableModel variable, VariableSlot slot)
    {
        string first = First(variable, slot.FieldType);
        string read = first.Length == 0 ? slot.Field : $"({slot.FieldType})({slot.Field} ^ {first})";
        var value = new Code(TypeMap.Unwrap(variable.Type, "value"), Form: Form.Narrow);
        // A type of odd width keeps its low bits only.
        string stored = variable.Type.IsNumeric && EnumWidth.Size(slot.FieldType) * 8 != variable.Type.Bits
            ? NumberStore.Narrow(value with { Form = Form.Computed }, new FormalExpr(ValueType.Number, 0), variable.Type, context.Map).Text
            : value.Text;
        writer.Line($"readonly get => {TypeMap.Wrap(variable.Type, read)};");
        writer.Line(first.Length == 0 ? $"set => {slot.Field} = {stored};" : $"set => {slot.Field} = ({slot.FieldType})({stored} ^ {first});");
    }

    private void WriteBits(VariableModel variable, VariableSlot slot)
    {
        string field = slot.Field, word = slot.FieldType, shift = CSharpText.Number(slot.Shift);
        ulong bits = slot.Width == 64 ? ulong.MaxValue : (1UL << slot.Width) - 1;
        string mask = Hex(bits << slot.Shift), clear = Hex(~(bits << slot.Shift) & Full(word)), low = Hex(bits);
        if (variable.Type.Kind == ValueKind.Bool)
        {
            (string set, string unset) = ($"({word})({field} | {mask})", $"({word})({field} & {clear})");
            writer.Line($"readonly get => ({field} & {mask}) {(variable.Initial == 0 ? "!=" : "==")} 0;");
            writer.Line($"set => {field} = value ? {(variable.Initial == 0 ? set : unset)} : {(variable.Initial == 0 ? unset : set)};");
            return;
        }

        string type = context.Map.Stored(variable.Type), first = First(variable, word);
        string xor = first.Length == 0 ? "" : " ^ " + first;
        writer.Line($"readonly get => ({type})((({field} >> {shift}) & {low}){xor});");
        writer.Line($"set => {field} = ({word})(({field} & {clear}) | (((({word})value{xor}) & {low}) << {shift}));");
    }

    // Fields hold values less the first one, bit by bit, so that default is a fresh machine.
    private static string First(VariableModel variable, string type)
    {
        long first = variable.Type.Kind == ValueKind.Error ? variable.Initial + 1 : variable.Initial;
        return first == 0 ? "" : type switch
        {
            "long" => CSharpText.Literal(first),
            "ulong" => $"unchecked((ulong)({CSharpText.Literal(first)}))",
            _ => $"unchecked(({type})({CSharpText.Literal(first)}))",
        };
    }

    private static ulong Full(string word) => word == "ulong" ? ulong.MaxValue : (1UL << (EnumWidth.Size(word) * 8)) - 1;

    private static string Hex(ulong value) => "0x" + value.ToString("X", System.Globalization.CultureInfo.InvariantCulture) + (value > uint.MaxValue ? "UL" : value > int.MaxValue ? "u" : "");
}
