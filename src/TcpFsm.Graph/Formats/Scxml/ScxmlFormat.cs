using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Script;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Scxml;

/// <summary>
/// SCXML that runs: the machine itself with all rules and steps, whatever the view, its guards and assignments in the ECMAScript data model.
/// docs/graph.md says how to send it events and what it logs.
/// </summary>
public sealed class ScxmlFormat : IDiagramFormat
{
    /// <inheritdoc/>
    public string Name => "scxml";

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => [];

    /// <inheritdoc/>
    public string Write(Diagram diagram)
    {
        ProtocolModel model = diagram.Model;
        var writer = new ScxmlWriter();
        var names = new ScxmlNames(model);
        var expressions = new ScriptExpressions(model);
        var data = new ScxmlData(model, expressions, writer);
        var rules = new ScxmlRules(model, names, expressions, writer);
        writer.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        writer.Open(
            "scxml", ("xmlns", "http://www.w3.org/2005/07/scxml"), ("version", "1.0"), ("datamodel", "ecmascript"), ("name", model.Name),
            ("initial", names.State(model.Initial)));
        data.Write();
        for (int state = 0; state < model.States.Count; state++)
        {
            writer.Open("state", ("id", names.State(state)));
            if (model.States[state].Fresh) WriteForgetting(model, names, expressions, data, writer);
            rules.Write(state);
            writer.Close();
        }

        writer.Close();
        return writer.ToString();
    }

    private static void WriteForgetting(ProtocolModel model, ScxmlNames names, ScriptExpressions expressions, ScxmlData data, ScxmlWriter writer)
    {
        var effects = new ScxmlEffects(model, names, expressions, writer);
        writer.Open("onentry");
        writer.Empty("assign", ("location", "m.v"), ("expr", data.Variables()));
        foreach (int timer in Enumerable.Range(0, model.Timers.Count)) effects.Cancel(timer);
        writer.Close();
    }
}
