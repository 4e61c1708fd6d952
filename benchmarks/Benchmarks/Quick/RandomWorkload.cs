using TcpFsm.Benchmarks.Inputs;
using TcpFsm.Benchmarks.Subjects;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>Machines in any state and segments of any kind, drawn from random lives: more than a branch predictor learns by heart.</summary>
internal sealed class RandomWorkload<TSubject> : Workload
    where TSubject : struct, ISubject<TSubject>
{
    private const int Seed = 9293;
    private const int Length = 32_768;

    private readonly TSubject[] _machines = new TSubject[Length];
    private readonly TcpSegment[] _segments = new TcpSegment[Length];

    public RandomWorkload()
    {
        var walk = new TcpWalk(Seed);
        for (int i = 0; i < Length; i++)
        {
            _segments[i] = walk.Next();
            _machines[i] = TSubject.From(walk.Machine);
            var effects = new SilentEffects(walk.Answers);
            walk.Machine.Receive(_segments[i], TcpParameters.Default, ref effects);
        }
    }

    public override int Segments => Length;

    public override void Run()
    {
        for (int i = 0; i < _machines.Length; i++)
        {
            TSubject machine = _machines[i];
            machine.Receive(_segments[i], ref Effects);
        }
    }
}
