using TcpFsm.Benchmarks.Inputs;
using TcpFsm.Benchmarks.Subjects;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>A number of segments and what takes them. Ready before the clock starts; a run allocates nothing of its own.</summary>
internal abstract class Workload
{
    protected Measured Effects = new(HostAnswers.Ordinary);

    /// <summary>Segments of one <see cref="Run"/>.</summary>
    public abstract int Segments { get; }

    /// <summary>What the effects so far come to: equal for machines that do the same.</summary>
    public virtual ulong Sum => Effects.Sum;

    public abstract void Run();
}
