namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>What is known of one variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Values">What it can be.</param>
/// <param name="Original">The variable that it is a copy of, which is no copy itself; null if it is none.</param>
internal readonly record struct Fact(FlowVariable Variable, ValueSet Values, FlowVariable? Original)
{
    /// <summary>Whether it says nothing.</summary>
    public bool IsNothing => Original is null && Values.IsAny;

    /// <summary>The variable whose values it tells.</summary>
    public FlowVariable Source => Original ?? Variable;
}
