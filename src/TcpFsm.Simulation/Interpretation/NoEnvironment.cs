using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>An environment for expressions read outside an event: every question is answered 0.</summary>
internal sealed class NoEnvironment : IEnvironment
{
    public static readonly NoEnvironment Instance = new();

    public long Ask(int question, long[] arguments) => 0;

    public void Send(Message message)
    {
    }

    public void Start(int timer, long ticks)
    {
    }

    public void Stop(int timer)
    {
    }

    public void Signal(int signal, long[] arguments)
    {
    }
}
