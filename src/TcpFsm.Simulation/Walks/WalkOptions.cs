using System;
using System.Collections.Generic;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>How far a walk goes.</summary>
/// <param name="Seed">Where its randomness begins: the same seed walks the same way.</param>
/// <param name="Episodes">How often it begins anew.</param>
/// <param name="Steps">The most events of an episode.</param>
public sealed record WalkOptions(ulong Seed, int Episodes, int Steps)
{
    /// <summary>
    /// Whether the machine is now and then put into any state with any variables, so that even rules that nothing leads to are compared.
    /// What is seen then says nothing about what can be reached.
    /// </summary>
    public bool Jumps { get; init; }

    /// <summary>
    /// Whether an event that a spec never ends merely ends the episode. Of TCP it does: with a window of gigabytes and segments of one octet
    /// a SEND may go on beyond <see cref="Language.Model.ProtocolModel.AgainLimit"/>.
    /// </summary>
    public bool EndlessEndsEpisode { get; init; }

    internal WalkRandom RandomOf(int episode) => new(unchecked((Seed * 1_000_003) + (ulong)episode));

    internal string Place(int episode, int step) => $"seed {Seed}, episode {episode}, step {step}";

    /// <summary>What could come next: mostly several things to choose the most novel from, else the one that chance brings.</summary>
    internal List<EventInput> Candidates(WalkRandom random, Func<EventInput?> next)
    {
        var candidates = new List<EventInput>();
        for (int left = random.Percent(90) ? 5 : 1; left > 0; left--)
        {
            if (next() is { } candidate) candidates.Add(candidate);
        }

        return candidates;
    }
}
