using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Benchmarks.HandWritten;
using TcpFsm.Benchmarks.Inputs;

namespace TcpFsm.Runtime.Tests.HandWritten;

/// <summary>The benchmark's figures mean something only while the hand-written machine does the same work as the generated one.</summary>
public class HandWrittenTests
{
    private const int Segments = 200_000;

    /// <summary>Rules of "segment" that default parameters never let fire, T1.RE, N1.RE that only follow one of them, and F2, which nothing reaches.</summary>
    private static readonly string[] Off =
        ["L3", "Y5", "N2", "Q5", "T5.F1", "T1.RE", "N1.RE", "U1", "U2", "N4", "N4.OUT", "K0R", "C15", "W8.2", "F2", "K4"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomWalk_SameStateVariablesTimersRulesAndEffects(int seed)
    {
        var walk = new TcpWalk(seed);
        var (generated, handWritten) = (new List<object>(), new List<object>());
        for (int i = 0; i < Segments; i++)
        {
            TcpSegment segment = walk.Next();
            HandWrittenTcp other = HandWrittenCopy.Of(walk.Machine);
            string situation = $"seed {seed}, segment {i}: {segment} in {walk.Machine.State}";

            var effects = new RecordingEffects(walk.Answers, generated);
            walk.Machine.Receive(segment, TcpParameters.Default, ref effects);
            var otherEffects = new RecordingEffects(walk.Answers, handWritten);
            other.Receive(segment, ref otherEffects);

            Assert.True(generated.SequenceEqual(handWritten), $"{situation}\n{string.Join('\n', generated)}\nagainst\n{string.Join('\n', handWritten)}");
            Assert.True(HandWrittenCopy.Of(walk.Machine).Equals(other), situation);
            generated.Clear();
            handWritten.Clear();
        }
    }

    [Fact]
    public void RandomWalk_FiresEveryRuleThatDefaultParametersAllow()
    {
        var walk = new TcpWalk(4);
        var fired = new HashSet<TcpRule>();
        var segmentRules = Enum.GetValues<TcpRule>().Where(rule => TcpRules.Section(rule)?.StartsWith("3.10.7", StringComparison.Ordinal) == true);
        for (int i = 0; i < Segments; i++)
        {
            TcpSegment segment = walk.Next();
            var effects = new SilentEffects(walk.Answers);
            fired.UnionWith(walk.Machine.Receive(segment, TcpParameters.Default, ref effects).Rules);
        }

        Assert.Equal([], segmentRules.Except(fired).Select(TcpRules.Id).Except(Off));
    }
}
