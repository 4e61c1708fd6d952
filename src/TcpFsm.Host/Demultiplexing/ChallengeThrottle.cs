using System;
using System.Security.Cryptography;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>Bounds challenge acknowledgments, so that nobody can make a host answer without end (RFC 5961, section 7).</summary>
/// <remarks>
/// All connections share it. Were the bound known, a stranger could count what is left of it on a connection of his own and learn from that
/// whether his guesses hit another's; so each second's is drawn anew, around the one that was set.
/// </remarks>
internal sealed class ChallengeThrottle(int perSecond, int? seed)
{
    private readonly Random? _seeded = seed is { } value ? new Random(value) : null;
    private SecondBudget _budget;

    /// <summary>Whether one may go out now, and counts it.</summary>
    /// <param name="now">Ticks of the host's clock.</param>
    public bool TryTake(long now) => _budget.TryTake(now, Draw);

    private int Draw() => perSecond == 0 ? 0 : (perSecond / 2) + (_seeded?.Next(1, perSecond + 1) ?? RandomNumberGenerator.GetInt32(1, perSecond + 1));
}
