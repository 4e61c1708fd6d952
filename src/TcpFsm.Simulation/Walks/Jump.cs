using System;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>Puts a machine where no event may ever bring it.</summary>
internal static class Jump
{
    private static readonly long[] Near = [0, 0, 1, 2, 10, 1000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF];

    public static void Anywhere(IMachine machine, WalkRandom random)
    {
        ProtocolModel model = machine.Model;
        machine.State = random.Below(model.States.Count);
        long center = unchecked((long)random.Bits());
        for (int i = 0; i < model.Variables.Count; i++)
        {
            if (random.Percent(70)) machine.SetVariable(i, Value(model, i, center, random));
        }

        for (int i = 0; i < model.Timers.Count; i++) machine.SetRunning(i, random.Percent(50));
    }

    private static long Value(ProtocolModel model, int variable, long center, WalkRandom random)
    {
        Language.Model.ValueType type = model.Variables[variable].Type;
        return type.Kind switch
        {
            ValueKind.Enum => random.Below(Math.Max(1, model.Enums[type.Enum].Members.Count)),
            ValueKind.Error => random.Below(Math.Max(1, model.Errors.Count)),
            ValueKind.Seq32 => center + random.Pick(Near) + random.Below(5),
            _ => random.Percent(50) ? random.Pick(Near) : random.Below(5000),
        };
    }
}
