namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes the handles of all states, nested in the connection.</summary>
public sealed class HandlesEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the part of the class.</summary>
    public void Write()
    {
        writer.Open($"public sealed partial class {context.Types.Connection}");
        for (int state = 0; state < context.Model.States.Count; state++) new HandleEmitter(context, writer, state).Write();
        writer.Close();
    }
}
