using TcpFsm.Host.Drill;

namespace TcpFsm.Tool.Drilling;

/// <summary>How many scripts came to what. One that cannot be read counts for nothing.</summary>
internal sealed class DrillCounts
{
    /// <summary>Those that passed.</summary>
    public int Passed { get; private set; }

    /// <summary>Those that failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Those that were not run.</summary>
    public int Skipped { get; private set; }

    /// <summary>Counts one.</summary>
    public void Add(DrillVerdict verdict)
    {
        if (verdict == DrillVerdict.Passed) Passed++;
        else if (verdict == DrillVerdict.Failed) Failed++;
        else if (verdict == DrillVerdict.Skipped) Skipped++;
    }
}
