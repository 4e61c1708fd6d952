using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Engines;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads values by the types of what they are for.</summary>
internal sealed class ValueReader(ProtocolModel model, NodeReader nodes)
{
    public ShortNames Names { get; } = new(model);

    /// <summary>A value of the type; null, and a problem, if it is none.</summary>
    public long? Value(YamlNode node, ValueType type, string what)
    {
        if (nodes.Text(node, what) is not { } text) return null;
        if (ValueText.TryParse(model, type, text, out long value)) return value;
        nodes.Report(node.Span, $"{Wording.Quote(text)} does not fit {what}: write {ValueText.Describe(model, type)}.");
        return null;
    }

    /// <summary>A variable, by its own or its short name, with a value; null, and a problem, if it is none.</summary>
    public VariableValue? Variable(YamlEntry entry)
    {
        int variable = nodes.Find(entry.Key, "variable", Names.Variable, Names.VariableNames);
        if (variable < 0) return null;
        return Value(entry.Value, model.Variables[variable].Type, model.Variables[variable].Name) is { } value ? new VariableValue(variable, value) : null;
    }

    /// <summary>A host question with its answer; null, and a problem, if it is none.</summary>
    public HostAnswer? Answer(YamlEntry entry)
    {
        int question = nodes.Find(entry.Key, "host question", model.Question, model.Host.Select(h => h.Name));
        if (question < 0) return null;
        return Value(entry.Value, model.Host[question].Type, model.Host[question].Name) is { } value ? new HostAnswer(question, value) : null;
    }

    /// <summary>A timer; -1, and a problem, if it is none.</summary>
    public int Timer(YamlNode node) => nodes.Find(node, "timer", Names.Timer, model.Timers.Select(t => t.Name));

    /// <summary>A state; -1, and a problem, if it is none.</summary>
    public int State(YamlNode node) => nodes.Find(node, "state", model.State, model.States.Select(s => s.Name));
}
