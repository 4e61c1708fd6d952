using TcpFsm.Graph.Script;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Page;

/// <summary>
/// The machine of a spec as JavaScript: strict, without eval, readable. It does what the interpreter does, event by event; tests hold it to that.
/// </summary>
public static class MachineScript
{
    /// <summary>The script of a spec: after it, <c>new Machine(program, parameters)</c> is a machine in the initial state.</summary>
    public static string Write(ProtocolModel model)
    {
        var writer = new ScriptWriter();
        var expressions = new ScriptExpressions(model);
        writer.Line($"// The state machine of {ScriptText.Comment(model.Name)}, generated from its spec.");
        ScriptNames.Write(model, writer);
        new ScriptSpec(model, writer).Write();
        new ScriptRuleTable(model, writer).Write();
        new ScriptDefinitions(model, expressions, writer).Write();
        new ScriptEvents(model, expressions, writer).Write();
        writer.Line("const program = { spec, rules: ruleTable, duration, handling };");
        return PageAssets.Read("machine.js") + writer;
    }
}
