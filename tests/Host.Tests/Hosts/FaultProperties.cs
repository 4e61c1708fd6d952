using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Whatever a network loses, doubles, reorders and delays: both ends get what the other wrote, octet for octet, and come to their end.</summary>
public sealed class FaultProperties
{
    [Fact]
    public void Text_arrives_whole_both_ways_and_both_ends_close() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Converse(seed).Length > 0));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(2053590940)]
    public void The_same_seed_gives_the_same_packets(int seed) => Assert.Equal(Converse(seed), Converse(seed));

    private static string Converse(int seed)
    {
        var random = new Random(seed);
        var faults = new FaultOptions
        {
            Seed = seed,
            Loss = random.NextDouble() * 0.2,
            Duplication = random.NextDouble() * 0.1,
            Reordering = random.NextDouble() * 0.2,
            Jitter = TimeSpan.FromMilliseconds(random.Next(0, 20)),
        };
        TcpHostOptions Vary(TcpHostOptions options) => options with
        {
            ReceiveBufferSize = Pick(random, 300, 5000, 65_536, 262_144),
            SendBufferSize = Pick(random, 300, 5000, 65_536, 262_144),
            DelayedAck = TimeSpan.FromMilliseconds(Pick(random, 0, 40, 200)),
            WindowScaling = random.Next(4) > 0,
            Parameters = options.Parameters with { AckGaps = random.Next(4) > 0, R2 = 200, R2Syn = 200, UserTimeout = TimeSpan.FromDays(1) },
        };
        using var pair = new Pair(Vary, Vary, faults, Pick(random, 300, 576, 1500, 9000));
        (TcpSocket caller, TcpSocket called) = pair.Connect(socket => socket.NoDelay = random.Next(2) == 0);
        byte[] there = ConversationTests.Octets(random.Next(0, 60_000));
        byte[] back = ConversationTests.Octets(random.Next(0, 60_000));
        var exchange = new Exchange(caller, called, there, back, random);
        pair.Run(exchange.Step);
        Assert.True(there.SequenceEqual(exchange.AtB), $"Seed {seed}: what A wrote arrived otherwise at B.\n{pair.Log}");
        Assert.True(back.SequenceEqual(exchange.AtA), $"Seed {seed}: what B wrote arrived otherwise at A.\n{pair.Log}");
        pair.Pass(600);
        Assert.Equal((0, 0), (pair.A.ConnectionCount, pair.B.ConnectionCount));
        return pair.Log;
    }

    private static int Pick(Random random, params int[] choices) => choices[random.Next(choices.Length)];
}
