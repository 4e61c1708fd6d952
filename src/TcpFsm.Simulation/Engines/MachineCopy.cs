namespace TcpFsm.Simulation.Engines;

/// <summary>Carries what a machine holds over to another of the same model, whatever runs either.</summary>
public static class MachineCopy
{
    /// <summary>Makes <paramref name="to"/> hold what <paramref name="from"/> holds: state, variables, running timers.</summary>
    public static void Copy(IMachine from, IMachine to)
    {
        to.State = from.State;
        for (int i = 0; i < from.Model.Variables.Count; i++) to.SetVariable(i, from.GetVariable(i));
        for (int i = 0; i < from.Model.Timers.Count; i++) to.SetRunning(i, from.IsRunning(i));
    }
}
