using System;
using System.Linq;
using System.Runtime.CompilerServices;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>What docs/generated-code.md says of a machine.</summary>
public class MachineTests
{
    private static readonly TcpSegment SynAck = new() { Flags = TcpFlags.Syn | TcpFlags.Ack, Seq = new(5000), Ack = new(1001), Wnd = 100_000_000 };

    [Fact]
    public void TcpMachine_IsOneCacheLine() => Assert.Equal(64, Unsafe.SizeOf<TcpMachine>());

    [Fact]
    public void Default_IsAFreshMachine()
    {
        TcpMachine machine = default;
        Assert.Equal(TcpState.Closed, machine.State);
        Assert.All(Enum.GetValues<TcpTimer>(), t => Assert.False(machine.IsRunning(t)));
    }

    [Fact]
    public void Copy_IsASnapshot()
    {
        TcpMachine machine = Established();
        TcpMachine copy = machine;
        machine.SndNxt += 7;
        machine.SynOut = true;
        machine.Origin = TcpOrigin.Reopened;
        machine.Retries = 200;
        machine.SetRunning(TcpTimer.Persist, true);
        machine.State = TcpState.LastAck;

        Assert.Equal((new SequenceNumber(1001), false, TcpOrigin.Active, (byte)0, false, TcpState.Established),
            (copy.SndNxt, copy.SynOut, copy.Origin, copy.Retries, copy.IsRunning(TcpTimer.Persist), copy.State));
        Assert.Equal((new SequenceNumber(1008), true, TcpOrigin.Reopened, (byte)200, true, TcpState.LastAck),
            (machine.SndNxt, machine.SynOut, machine.Origin, machine.Retries, machine.IsRunning(TcpTimer.Persist), machine.State));
    }

    [Fact]
    public void PackedBits_DoNotTouchEachOther()
    {
        foreach (bool value in new[] { true, false })
        {
            TcpMachine machine = default;
            machine.SynOut = machine.FinSent = machine.ClosePending = machine.AckDue = machine.Probing = machine.ProbeAnswered = !value;
            machine.Origin = TcpOrigin.Reopened;
            machine.ClosePending = value;
            Assert.Equal((!value, !value, value, !value, !value, !value, TcpOrigin.Reopened),
                (machine.SynOut, machine.FinSent, machine.ClosePending, machine.AckDue, machine.Probing, machine.ProbeAnswered, machine.Origin));
        }
    }

    [Fact]
    public void StateOrTimerThatIsNone_IsRefused()
    {
        TcpMachine machine = default;
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.State = (TcpState)11);
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.SetRunning((TcpTimer)6, true));
        Assert.False(machine.IsRunning((TcpTimer)6));
        Assert.False(machine.IsRunning((TcpTimer)255));
    }

    [Fact]
    public void Outcome_NamesStateAnswerAndRulesInOrder()
    {
        TcpMachine machine = default;
        var sink = new Sink(new World());

        TcpOutcome refused = machine.Send(1, false, TcpParameters.Default, ref sink);
        TcpOutcome opened = machine.OpenActive(TcpParameters.Default, ref sink);
        TcpOutcome again = machine.Receive(10, TcpParameters.Default, ref sink);

        Assert.Equal((TcpState.Closed, TcpError.ConnectionDoesNotExist, false), (refused.State, refused.Error, refused.IsOk));
        Assert.Equal((TcpState.SynSent, TcpError.None, true, TcpReturn.Ok), (opened.State, opened.Error, opened.IsOk, opened.Return));
        Assert.Equal(TcpReturn.Pending, again.Return);
        Assert.Equal([TcpRule.O6], opened.Rules);
        Assert.Equal("O6", opened.Rules[0].Id());
        Assert.NotNull(opened.Rules[0].Section());
        Assert.Equal("SYN-SENT [O6]", opened.ToString());
        Assert.StartsWith("CLOSED refused: connection does not exist [", refused.ToString());
    }

    [Fact]
    public void LongEvent_KeepsSixteenRulesAndTellsTheSinkOfAll()
    {
        TcpMachine machine = Established();
        var world = new World();
        var sink = new Sink(world);

        TcpOutcome outcome = machine.Send(40 * 1460, false, TcpParameters.Default, ref sink);

        Assert.Equal(40, world.Sent.Count);
        Assert.True(world.Rules.Count > 40);
        Assert.True(outcome.Rules.IsTruncated);
        Assert.Equal((16, world.Rules.Count), (outcome.Rules.Count, outcome.Rules.Total));
        Assert.Equal(world.Rules.Take(16), outcome.Rules);
        Assert.Equal(world.Rules.Take(16), Enumerable.Range(0, 16).Select(i => outcome.Rules[i]));
        Assert.EndsWith(" ...", outcome.Rules.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => outcome.Rules[16]);
        Assert.Throws<ArgumentOutOfRangeException>(() => outcome.Rules[-1]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    public void Trail_IsWhatTheSinkWasTold_HoweverManyRules(int segments)
    {
        TcpMachine machine = Established();
        var world = new World();
        var sink = new Sink(world);

        TcpTrail trail = machine.Send((uint)segments * 1460, false, TcpParameters.Default, ref sink).Rules;

        Assert.Equal(world.Rules.Take(16), trail);
        Assert.Equal(world.Rules.Count, trail.Total);
        Assert.Equal(world.Rules.Count > 16, trail.IsTruncated);
    }

    [Fact]
    public void EventWithoutEnd_IsAnErrorThatNamesTheRule()
    {
        TcpMachine machine = Established();
        var sink = new Sink(new World());
        var error = Assert.Throws<InvalidOperationException>(() => machine.Send(20_000_000, false, TcpParameters.Default, ref sink));
        Assert.Contains("S6.TX", error.Message);
        Assert.Equal(TcpState.Established, machine.State);
    }

    [Fact]
    public void FieldWhoseFlagIsOff_ReadsAsNothing()
    {
        TcpMachine plain = Established(), dirty = plain;
        World first = new(), second = new();
        Sink firstSink = new(first), secondSink = new(second);
        var segment = new TcpSegment { Flags = TcpFlags.Rst, Seq = new(5001) };

        string one = plain.Receive(segment, TcpParameters.Default, ref firstSink).ToString();
        string other = dirty.Receive(segment with { Ack = new(77) }, TcpParameters.Default, ref secondSink).ToString();

        Assert.Equal(one, other);
        Assert.Equal(first.Told, second.Told);
        Assert.Equal(plain, dirty);
    }

    [Fact]
    public void ExpiryOfATimerThatDoesNotRun_FiresNoRule()
    {
        TcpMachine machine = Established(), before = machine;
        var world = new World();
        var sink = new Sink(world);
        foreach (TcpTimer timer in new[] { TcpTimer.TimeWait, TcpTimer.Persist, (TcpTimer)9 })
            Assert.Empty(machine.Expire(timer, TcpParameters.Default, ref sink).Rules);
        Assert.Equal(before, machine);
        Assert.Empty(world.Told);
    }

    [Fact]
    public void Fresh_ForgetsAllAndStopsTimersInOrder()
    {
        TcpMachine machine = Established();
        machine.SetRunning(TcpTimer.KeepAlive, true);
        machine.SetRunning(TcpTimer.Retransmission, true);
        var world = new World();
        var sink = new Sink(world);

        machine.Abort(TcpParameters.Default, ref sink);

        Assert.Equal(default, machine);
        Assert.Equal(["send Rst", "signal calls failed", "stop retransmission", "stop keep-alive"], world.Told);
    }

    [Fact]
    public void Segments_AllocateNothing()
    {
        TcpMachine machine = Established();
        var sink = new QuietSink();
        var segment = new TcpSegment { Flags = TcpFlags.Ack | TcpFlags.Psh, Seq = new(5001), Ack = new(1001), Wnd = 1000, Data = 10 };
        machine.Receive(segment, TcpParameters.Default, ref sink);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            segment = segment with { Seq = segment.Seq + 10 };
            machine.Receive(segment, TcpParameters.Default, ref sink);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(5001u + 10_010, machine.RcvNxt.Value);
    }

    /// <summary>A machine whose three-way handshake is behind it.</summary>
    internal static TcpMachine Established()
    {
        TcpMachine machine = default;
        var sink = new Sink(new World());
        machine.OpenActive(TcpParameters.Default, ref sink);
        machine.Receive(SynAck, TcpParameters.Default, ref sink);
        Assert.Equal(TcpState.Established, machine.State);
        return machine;
    }
}
