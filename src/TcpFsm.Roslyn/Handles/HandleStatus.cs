namespace TcpFsm.Roslyn.Handles;

/// <summary>What is known of a variable that holds a handle.</summary>
/// <param name="Alias">Variables with the same number surely hold copies of one handle.</param>
/// <param name="Consumer">The number of the call that consumed it, on some path; the first in the source if there are several. <see cref="NotConsumed"/> if none did.</param>
/// <param name="IsDefault">Whether it is surely the default of its type.</param>
internal readonly record struct HandleStatus(int Alias, int Consumer, bool IsDefault)
{
    /// <summary>No call consumed it, on any path.</summary>
    public const int NotConsumed = int.MaxValue;
}
