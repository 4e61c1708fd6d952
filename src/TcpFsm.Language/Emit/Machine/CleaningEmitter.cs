using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>
/// Writes how a message that arrives is made clean: a field whose flag is off reads as 0. Seen to once, and out of the way, so that the rules need not
/// look at the flag each time.
/// </summary>
public sealed class CleaningEmitter(EmitContext context, SourceWriter writer, EventNames names)
{
    private readonly int _message = names.Event.Message;

    private IEnumerable<int> Fields => Enumerable.Range(0, Model.Fields.Count).Where(i => Model.Fields[i].When >= 0);

    private MessageModel Model => context.Model.Messages[_message];

    /// <summary>Writes what a clean message passes by.</summary>
    public void WriteCheck()
    {
        if (!Fields.Any()) return;
        writer.Line($"if ({string.Join(" || ", Fields.Select(f => Fields.Count() == 1 ? Unclean(f) : $"({Unclean(f)})"))})");
        IEnumerable<string> arguments = ExpressionWriter.Passed(Usage.Message | Usage.Parameters | Usage.Effects, names.Message);
        writer.Indented(w => w.Line($"return Clean({string.Join(", ", arguments)});")).Line();
    }

    /// <summary>Writes the method that makes it clean and begins again; nothing where no field depends on a flag.</summary>
    public void WriteMethod()
    {
        if (!Fields.Any()) return;
        string parameters = string.Join(", ", names.Declare(Usage.Message | Usage.Parameters | Usage.Effects, []));
        writer.Line();
        writer.Line("// A field whose flag is off reads as 0.");
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Line($"private {context.Types.Outcome} Clean<TEffects>({parameters})");
        writer.Indented(w => w.Line("where TEffects : struct, " + context.Types.Effects));
        writer.Open();
        string copy = names.Local("clean", "Copy");
        writer.Line($"{context.Types.Message(_message)} {copy} = {names.Message};");
        foreach (int field in Fields) writer.Line($"if ({Unclean(field)}) {copy} = {copy} with {{ {Name(field)} = default }};");
        writer.Line($"return Receive(in {copy}, parameters, ref effects);");
        writer.Close();
    }

    private string Unclean(int field)
    {
        string flag = EmitContext.Member(context.Types.Flags(_message), context.Messages[_message].Flag(Model.Fields[field].When));
        // Both are looked at, for hardly any message is unclean: whether the flag is on is as good as random where messages vary, and no branch should hang on it.
        return $"(({names.Message}.Flags & {flag}) == 0) & ({names.Message}.{Name(field)} != default({context.Map.Public(Model.Fields[field].Type)}))";
    }

    private string Name(int field) => CSharpText.Escape(context.Messages[_message].Field(field));
}
