using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Headers;
using TcpFsm.Host.Numbers;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Numbers;

public class InitialSequenceNumbersTests
{
    private static readonly TcpEndPoint Local = new(IpAddress.FromIPv4(0x0A000001), 80);
    private static readonly TcpEndPoint Remote = new(IpAddress.FromIPv4(0x0A000002), 50_000);
    private readonly VirtualClock _clock = new();

    [Fact]
    public void OnePair_GoesUpByOneEachFourMicroseconds()
    {
        var numbers = new InitialSequenceNumbers(_clock);
        SequenceNumber first = numbers.Choose(Local, Remote);
        _clock.Advance(TimeSpan.FromMicroseconds(4));
        Assert.Equal(first + 1, numbers.Choose(Local, Remote));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(first + 250_001, numbers.Choose(Local, Remote));
    }

    [Fact]
    public void AnyPartOfThePair_ChangesTheNumber()
    {
        var numbers = new InitialSequenceNumbers(_clock, seed: 1);
        var v6 = new TcpEndPoint(IpAddress.FromIPv6(1, 2), 80);
        SequenceNumber[] chosen =
        [
            numbers.Choose(Local, Remote),
            numbers.Choose(Remote, Local),
            numbers.Choose(Local with { Port = 81 }, Remote),
            numbers.Choose(Local, Remote with { Port = 50_001 }),
            numbers.Choose(Local with { Address = Remote.Address }, Remote),
            numbers.Choose(Local, Remote with { Address = Local.Address }),
            numbers.Choose(v6, Remote),
            numbers.Choose(v6 with { Address = IpAddress.FromIPv6(2, 2) }, Remote),
        ];
        Assert.Equal(chosen.Length, chosen.Distinct().Count());
    }

    [Fact]
    public void Hosts_HaveSecretsOfTheirOwn_SeedsShareTheirs()
    {
        Assert.NotEqual(new InitialSequenceNumbers(_clock).Choose(Local, Remote), new InitialSequenceNumbers(_clock).Choose(Local, Remote));
        Assert.Equal(new InitialSequenceNumbers(_clock, 5).Choose(Local, Remote), new InitialSequenceNumbers(_clock, 5).Choose(Local, Remote));
        Assert.NotEqual(new InitialSequenceNumbers(_clock, 5).Choose(Local, Remote), new InitialSequenceNumbers(_clock, 6).Choose(Local, Remote));
    }

    // Each of 32 bits is on in about half of the numbers of 4096 ports: 2048 +- 5 standard deviations of 32.
    [Fact]
    public void Ports_SpreadOverAllBits()
    {
        var numbers = new InitialSequenceNumbers(_clock, seed: 3);
        List<uint> chosen = Enumerable.Range(0, 4096).Select(port => numbers.Choose(Local, Remote with { Port = (ushort)port }).Value).ToList();
        for (int bit = 0; bit < 32; bit++) Assert.InRange(chosen.Count(number => (number >> bit & 1) == 1), 2048 - 160, 2048 + 160);
    }

    [Fact]
    public void Above_IsTheClocksNumberUnlessThatIsBehind()
    {
        var numbers = new InitialSequenceNumbers(_clock, seed: 3);
        SequenceNumber now = numbers.Choose(Local, Remote);
        Assert.Equal(now, numbers.ChooseAbove(Local, Remote, now - 1));
        Assert.True(numbers.ChooseAbove(Local, Remote, now) > now);
        Assert.True(numbers.ChooseAbove(Local, Remote, now + 1_000_000) > now + 1_000_000);
    }
}
