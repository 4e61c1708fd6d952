using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Writes predicates and values as functions of the machine, and how long each timer runs.</summary>
internal sealed class ScriptDefinitions(ProtocolModel model, ScriptExpressions expressions, ScriptWriter writer)
{
    /// <summary>Writes them all.</summary>
    public void Write()
    {
        writer.Open("const define = {");
        for (int i = 0; i < model.Definitions.Count; i++) Write(model.Definitions[i], expressions.Definition(i));
        writer.Close("};");
        writer.Open("const duration = [");
        foreach (TimerModel timer in model.Timers)
            writer.Line($"m => {expressions.Write(timer.After).AsNumeric().Text}, // {ScriptText.Comment(timer.Name)}");
        writer.Close("];");
    }

    private void Write(DefinitionModel definition, ScriptCode body)
    {
        string formals = string.Join(", ", definition.Formals.Select(f => "$" + f.Identifier).Prepend("m"));
        writer.Line("// " + ScriptText.Comment(definition.Name));
        writer.Open($"{definition.Identifier}({formals}) {{");
        writer.Line("m.countDefinition();");
        writer.Line($"return {body.Text};");
        writer.Close("},");
    }
}
