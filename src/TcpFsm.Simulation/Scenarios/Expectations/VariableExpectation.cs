using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Expectations;

/// <summary>The value of a variable.</summary>
public sealed record VariableExpectation(int Peer, TextSpan Span, int Variable, long Value) : Expectation(Peer, Span)
{
    /// <inheritdoc/>
    public override string? Judge(ScenarioEnd end, string name)
    {
        long actual = end.Machine.GetVariable(Variable);
        if (actual == Value) return null;
        VariableModel variable = end.Model.Variables[Variable];
        return $"expected {variable.Name} of {name} to be {Text(Value)}, but it is {Text(actual)}";

        string Text(long value) => ValueText.Format(end.Model, variable.Type, value);
    }
}
