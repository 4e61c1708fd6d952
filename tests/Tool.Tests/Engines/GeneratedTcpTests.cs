using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Tool.Engines;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Specs;

namespace TcpFsm.Tool.Tests.Engines;

/// <summary>The generated machine and the model number everything alike; the engine relies on it.</summary>
public sealed class GeneratedTcpTests
{
    private static readonly ProtocolModel Model =
        SpecCompiler.Compile(SpecLibrary.Read(null, new ToolFiles("/", () => throw new InvalidOperationException()))).Model!;

    [Fact]
    public void The_code_in_the_library_is_generated_from_the_spec_in_the_tool() => Assert.True(GeneratedTcp.IsOf(Model));

    [Fact]
    public void Names_of_the_generated_enums_are_those_of_the_model_in_its_order()
    {
        Assert.Equal(Model.States.Select(s => s.Name), Enum.GetValues<TcpState>().Select(s => s.Name()));
        Assert.Equal(Model.Events.Select(e => e.Name), Enum.GetValues<TcpEvent>().Select(e => e.Name()));
        Assert.Equal(Model.Timers.Select(t => t.Name), Enum.GetValues<TcpTimer>().Select(t => t.Name()));
        Assert.Equal(Model.Signals.Select(s => s.Name), Enum.GetValues<TcpSignal>().Select(s => s.Name()));
        Assert.Equal(Model.Errors.Select(e => e.Name), Enum.GetValues<TcpError>().Skip(1).Select(e => e.Name()));
        Assert.Equal(Model.Returns.Select(r => r.Name), Enum.GetValues<TcpReturn>().Select(r => r.Name()));
        Assert.Equal(Model.Rules.Select(r => r.Id), Enum.GetValues<TcpRule>().Select(r => r.Id()));
        Assert.Equal(["SEQ", "ACK", "WND", "UP", "DATA"], Model.Messages.Single().Fields.Select(f => f.Name));
    }

    [Fact]
    public void Every_variable_and_timer_keeps_what_it_is_given()
    {
        IMachine machine = new GeneratedTcp(Model, new ParameterValues(Model));
        for (int i = 0; i < Model.Variables.Count; i++)
        {
            long value = Model.Variables[i].Type.Kind is ValueKind.Bool or ValueKind.Enum ? 1 : 200 + i;
            machine.SetVariable(i, value);
            Assert.Equal(value, machine.GetVariable(i));
        }

        for (int i = 0; i < Model.Timers.Count; i++)
        {
            machine.SetRunning(i, true);
            Assert.True(machine.IsRunning(i));
        }
    }

    [Fact]
    public void Every_parameter_reaches_the_generated_machine()
    {
        TcpParameters usual = TcpValues.ToParameters(new ParameterValues(Model));
        Assert.Equal(TcpParameters.Default, usual);

        var changed = new HashSet<string>();
        for (int i = 0; i < Model.Parameters.Count; i++)
        {
            if (Model.Parameters[i].Build) continue;
            var values = new ParameterValues(Model);
            values[i] = values[i] == 0 ? 1 : 0;
            TcpParameters other = TcpValues.ToParameters(values);
            Assert.NotEqual(usual, other);
            Assert.True(changed.Add(other.ToString()), Model.Parameters[i].Name);
        }
    }
}
