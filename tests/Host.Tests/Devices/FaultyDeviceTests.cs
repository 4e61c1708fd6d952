using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Devices;

public class FaultyDeviceTests
{
    private const int Count = 10_000;

    [Fact]
    public void NoFaults_ChangeNothing()
    {
        Assert.Equal(Enumerable.Range(0, Count), Run(new FaultOptions()).Numbers);
    }

    [Fact]
    public void Chances_AreMet()
    {
        (List<int> numbers, FaultCounts counts) = Run(new FaultOptions { Seed = 1, Loss = 0.1, Duplication = 0.05, Reordering = 0.15 });
        Assert.Equal(Count, counts.Packets);
        Assert.InRange(counts.Lost, 0.09 * Count, 0.11 * Count);
        Assert.InRange(counts.Duplicated, 0.9 * 0.04 * Count, 0.9 * 0.06 * Count);
        Assert.InRange(counts.Reordered, 0.9 * 0.14 * Count, 0.9 * 0.16 * Count);
        Assert.Equal(Count - counts.Lost, numbers.Distinct().Count());
        Assert.Equal(Count - counts.Lost + counts.Duplicated, numbers.Count);
        Assert.NotEqual(numbers.Order(), numbers);
    }

    [Fact]
    public void SameSeed_SamePackets()
    {
        var options = new FaultOptions { Seed = 7, Loss = 0.2, Duplication = 0.2, Reordering = 0.2, Jitter = TimeSpan.FromMilliseconds(3) };
        Assert.Equal(Run(options).Numbers, Run(options).Numbers);
        Assert.NotEqual(Run(options).Numbers, Run(options with { Seed = 8 }).Numbers);
    }

    [Fact]
    public void MoreLoss_LosesTheSameOnesAndMore()
    {
        var options = new FaultOptions { Seed = 3, Loss = 0.1 };
        IEnumerable<int> few = Enumerable.Range(0, Count).Except(Run(options).Numbers);
        IEnumerable<int> more = Enumerable.Range(0, Count).Except(Run(options with { Loss = 0.3, Duplication = 0.5 }).Numbers);
        Assert.Empty(few.Except(more));
    }

    [Fact]
    public void Delay_HoldsEveryPacketBackInOrder()
    {
        (List<int> numbers, _, Inbox inbox) = RunWith(new FaultOptions { Delay = TimeSpan.FromMilliseconds(50) });
        Assert.Equal(Enumerable.Range(0, Count), numbers);
        Assert.Equal(50, inbox.Times[0].TotalMilliseconds);
    }

    [Fact]
    public void Directions_SufferAsTheyAreTold()
    {
        var clock = new VirtualClock();
        using var link = new MemoryLink(clock);
        using var faulty = new FaultyDevice(link.A, new FaultOptions { Loss = 1, Outgoing = false }, clock);
        var (near, far) = (new Inbox(clock), new Inbox(clock));
        faulty.Attach(near);
        link.B.Attach(far);
        faulty.Send([1]);
        link.B.Send([2]);
        clock.Advance(TimeSpan.Zero);
        Assert.Single(far.Packets);
        Assert.Empty(near.Packets);
        Assert.Equal(new FaultCounts(1, 1, 0, 0), faulty.Incoming);
        Assert.Equal(default, faulty.Outgoing);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void ImpossibleChances_AreRefused(double chance)
    {
        using var link = new MemoryLink(new VirtualClock());
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultyDevice(link.A, new FaultOptions { Loss = chance }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultyDevice(link.A, new FaultOptions { Duplication = chance }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultyDevice(link.A, new FaultOptions { Reordering = chance }));
    }

    private static (List<int> Numbers, FaultCounts Counts) Run(FaultOptions options)
    {
        (List<int> numbers, FaultyDevice device, _) = RunWith(options);
        return (numbers, device.Outgoing);
    }

    private static (List<int> Numbers, FaultyDevice Device, Inbox Inbox) RunWith(FaultOptions options)
    {
        var clock = new VirtualClock();
        using var link = new MemoryLink(clock);
        using var device = new FaultyDevice(link.A, options, clock);
        var inbox = new Inbox(clock);
        link.B.Attach(inbox);
        for (int i = 0; i < Count; i++)
        {
            device.Send(BitConverter.GetBytes(i));
            if (i % 10 == 9) clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        return (inbox.Packets.Select(packet => BitConverter.ToInt32(packet)).ToList(), device, inbox);
    }
}
