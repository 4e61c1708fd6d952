using System;
using System.Collections.Generic;
using System.Globalization;
using TcpFsm.Host.Devices;

namespace TcpFsm.Host.Tests.Conversations;

/// <summary>Long conversations by seed: text of both ends arrives whole, the wire obeys its rules, and nothing is left behind.</summary>
public class ConversationTests
{
    // TCPFSM_CONVERSATIONS=5000 looks further.
    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("TCPFSM_CONVERSATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int seeds)
        ? seeds
        : 150;

    private static readonly FaultOptions Bad = new() { Loss = 0.1, Duplication = 0.05, Reordering = 0.15 };

    [Fact]
    public void GoodWire() => RunAll(new FaultOptions());

    [Fact]
    public void TenPercentLossFivePercentTwiceFifteenPercentLate() => RunAll(Bad);

    [Fact]
    public void JitterThatReordersEverything() => RunAll(new FaultOptions { Jitter = TimeSpan.FromMilliseconds(30) });

    [Fact]
    public void SameSeed_SameTime()
    {
        using var first = new Conversation(11, Bad);
        using var second = new Conversation(11, Bad);
        Assert.Null(first.Run());
        Assert.Null(second.Run());
        Assert.Equal((first.Took, first.Faults), (second.Took, second.Faults));
    }

    private static void RunAll(FaultOptions faults)
    {
        var problems = new List<string>();
        for (int seed = 0; seed < Seeds; seed++)
        {
            using var conversation = new Conversation(seed, faults);
            if (conversation.Run() is { } problem) problems.Add($"seed {seed}: {problem}");
        }

        Assert.Empty(problems);
    }
}
