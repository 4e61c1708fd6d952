namespace TcpFsm.Host.Drill.Running;

/// <summary>Why a run ends at a step: it went otherwise than expected, or needs more than this runner does.</summary>
/// <param name="IsSkip">Whether it is the latter.</param>
/// <param name="Why">What was expected, or what is not supported.</param>
/// <param name="Actual">What happened instead; nothing for a skip.</param>
internal sealed record Finding(bool IsSkip, string Why, string Actual)
{
    /// <summary>The stack did something else.</summary>
    public static Finding Differs(string expected, string actual) => new(false, expected, actual);

    /// <summary>The script needs more.</summary>
    public static Finding NotSupported(string why) => new(true, why, "");
}
