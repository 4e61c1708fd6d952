using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>Parameters for an episode: mostly the usual ones, else switches thrown, timers on or off, small numbers.</summary>
internal static class RandomParameters
{
    private const long OneMinute = 600_000_000;

    public static ParameterValues Choose(ProtocolModel model, WalkRandom random)
    {
        var parameters = new ParameterValues(model);
        if (random.Percent(30)) return parameters;
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            ParameterModel parameter = model.Parameters[i];
            if (!parameter.Build && random.Percent(35)) parameters[i] = Other(parameter, random);
        }

        return parameters;
    }

    private static long Other(ParameterModel parameter, WalkRandom random) => parameter.Type.Kind switch
    {
        ValueKind.Bool => 1 - parameter.Value,
        ValueKind.Duration => parameter.Value == 0 || random.Percent(70) ? OneMinute : 0,
        ValueKind.Integer => Stored.Fit(parameter.Type, random.Below(6)),
        _ => parameter.Value,
    };
}
