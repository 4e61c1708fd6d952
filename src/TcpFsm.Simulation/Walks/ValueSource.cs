using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Walks;

/// <summary>Picks values for fields and arguments: mostly around the edges the spec compares them with, sometimes anything.</summary>
internal sealed class ValueSource(ProtocolModel model, MachineView view, WalkRandom random)
{
    private static readonly long[] Steps = [0, 0, 0, 1, -1, 1, -1, 2, -2, 5, -5, 100];

    /// <summary>A value of the type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="edges">What values of it are compared with.</param>
    public long Next(ValueType type, Evaluate[] edges) => Stored.Fit(type, type.Kind switch
    {
        ValueKind.Bool => random.Percent(25) ? 1 : 0,
        ValueKind.Enum => random.Below(Math.Max(1, model.Enums[type.Enum].Members.Count)),
        ValueKind.Error => random.Below(Math.Max(1, model.Errors.Count)),
        ValueKind.Duration => random.Percent(10) ? 0 : random.Below(100) * 10_000_000L,
        ValueKind.Seq32 => Sequence(edges),
        _ => Number(type, edges),
    });

    private long Sequence(Evaluate[] edges)
    {
        int kind = random.Below(100);
        if (kind < 75 && edges.Length > 0) return view.Read(random.Pick(edges)) + random.Pick(Steps);
        if (kind < 90 && view.SequenceVariables.Count > 0) return view.Machine.GetVariable(random.Pick(view.SequenceVariables)) + random.Pick(Steps);
        return kind < 95 && edges.Length > 0 ? view.Read(random.Pick(edges)) + 0x8000_0000L : (long)(random.Bits() & uint.MaxValue);
    }

    private long Number(ValueType type, Evaluate[] edges)
    {
        int kind = random.Below(100);
        if (kind < 30) return 0;
        if (kind < 55 && edges.Length > 0) return view.Read(random.Pick(edges)) + random.Pick(Steps);
        if (kind < 85) return random.Below(30);
        if (kind < 95) return random.Below(70_000);
        return type.Kind == ValueKind.Text ? random.Below(3_000) : unchecked((long)random.Bits());
    }
}

/// <summary>A machine as walks look at it: expressions can be read in it.</summary>
internal sealed class MachineView
{
    private readonly long[] _variables;
    private readonly Frame _frame;

    public MachineView(IMachine machine, ParameterValues parameters)
    {
        Machine = machine;
        ProtocolModel model = machine.Model;
        _variables = new long[model.Variables.Count];
        _frame = new Frame(_variables, parameters.ToArray(), new bool[model.Timers.Count]);
        SequenceVariables = Enumerable.Range(0, _variables.Length).Where(i => model.Variables[i].Type.Kind == ValueKind.Seq32).ToArray();
    }

    public IMachine Machine { get; }

    public IReadOnlyList<int> SequenceVariables { get; }

    /// <summary>Looks at the machine as it is now.</summary>
    public void Refresh(IEnvironment host)
    {
        for (int i = 0; i < _variables.Length; i++) _variables[i] = Machine.GetVariable(i);
        _frame.Begin([], [], 0, host);
    }

    /// <summary>The value of an expression that needs neither message nor arguments.</summary>
    public long Read(Evaluate expr) => expr(_frame);
}
