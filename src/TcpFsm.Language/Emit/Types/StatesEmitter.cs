using TcpFsm.Language.Emit.Metadata;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes the enum of states, with what follows for each.</summary>
public sealed class StatesEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the enum.</summary>
    public void Write()
    {
        var metadata = new MetadataWriter(context, writer);
        context.Docs.Summary(writer, $"The states of {context.Model.Name}.", context.Model.Doc);
        metadata.WriteProtocol();
        writer.Open($"public enum {context.Types.State} : {EnumWidth.ForCount(context.Model.States.Count)}");
        for (int i = 0; i < context.Model.States.Count; i++)
        {
            StateModel state = context.Model.States[i];
            if (i > 0) writer.Line();
            context.Docs.Summary(writer, string.IsNullOrWhiteSpace(state.Doc) ? state.Name + "." : $"{state.Name}: {state.Doc}", null, state.Section);
            new TransitionDocs(context, writer).WriteState(i);
            metadata.WriteState(i);
            writer.Line($"{CSharpText.Escape(state.Identifier)} = {CSharpText.Number(i)},");
        }

        writer.Close();
        writer.Line();
    }
}
