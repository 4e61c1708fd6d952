using System.Collections.Generic;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Host.Congestion;

namespace TcpFsm.Host.Tests.Congestion;

/// <summary>Sequences written from the rules of RFC 5681 and RFC 6582. A segment has 1000 octets, SND.UNA begins at 1.</summary>
public class NewRenoTests
{
    private const uint Segment = 1000;
    private readonly Sender _sender = new(Segment, initialWindow: 4 * Segment);

    [Theory]
    [InlineData(10, 1460u, 14_600u)] // RFC 6928, equation 1
    [InlineData(10, 500u, 5_000u)]
    [InlineData(10, 8000u, 16_000u)]
    [InlineData(0, 536u, 2_144u)] // RFC 5681, section 3.1
    [InlineData(0, 1095u, 4_380u)]
    [InlineData(0, 1096u, 3_288u)]
    [InlineData(0, 2190u, 6_570u)]
    [InlineData(0, 2191u, 4_382u)]
    public void InitialWindows(int segments, uint size, uint window) => Assert.Equal(window, InitialWindow.Of(segments, size));

    [Fact]
    public void SlowStart_ASegmentForEachAcknowledgment()
    {
        _sender.Send(4);
        for (uint i = 1; i <= 4; i++)
        {
            _sender.Acknowledge(1);
            Assert.Equal((4 + i) * Segment, _sender.Control.CongestionWindow);
        }

        // Never more than a segment, whatever one acknowledgment covers (equation 2).
        _sender.Send(8);
        _sender.Acknowledge(8);
        Assert.Equal(9 * Segment, _sender.Control.CongestionWindow);
        Assert.Equal(CongestionPhase.SlowStart, _sender.Control.Phase);
    }

    [Fact]
    public void Avoidance_ASegmentForEachWindow()
    {
        _sender.Send(10);
        _sender.TimeOut();
        _sender.Acknowledge(10);
        while (_sender.Control.Phase == CongestionPhase.SlowStart) Round(1);
        Assert.Equal((CongestionPhase.CongestionAvoidance, 5 * Segment), (_sender.Control.Phase, _sender.Control.CongestionWindow));
        Round(5);
        Assert.Equal(6 * Segment, _sender.Control.CongestionWindow);
        Round(5);
        Assert.Equal(6 * Segment, _sender.Control.CongestionWindow);
        Round(1);
        Assert.Equal(7 * Segment, _sender.Control.CongestionWindow);

        void Round(int segments)
        {
            _sender.Send(segments);
            for (int i = 0; i < segments; i++) _sender.Acknowledge(1);
        }
    }

    [Fact]
    public void TwoDuplicates_LetTwoSegmentsGoButChangeNothing()
    {
        _sender.Send(4);
        _sender.Duplicate(2);
        Assert.Equal((4 * Segment, 6 * Segment), (_sender.Control.CongestionWindow, _sender.Control.Window));
        Assert.Empty(_sender.Resend());
        _sender.Acknowledge(1);
        Assert.Equal(_sender.Control.CongestionWindow, _sender.Control.Window);
    }

    [Fact]
    public void ThreeDuplicates_HalveTheFlightAndSendOneSegmentAgain()
    {
        _sender.Send(8);
        _sender.Duplicate(2);
        _sender.Send(2); // limited transmit does not count (RFC 5681, section 3.2, step 2)
        _sender.Duplicate(1);
        Assert.Equal((CongestionPhase.FastRecovery, 4 * Segment, 7 * Segment),
            (_sender.Control.Phase, _sender.Control.SlowStartThreshold, _sender.Control.CongestionWindow));
        Assert.Equal([(0u, Segment)], _sender.Resend());

        // Each further duplicate is a segment that left the network.
        _sender.Duplicate(2);
        Assert.Equal((9 * Segment, 9 * Segment), (_sender.Control.CongestionWindow, _sender.Control.Window));
        Assert.Empty(_sender.Resend());
    }

    [Fact]
    public void PartialAcknowledgment_SendsTheNextHoleAndDeflates()
    {
        _sender.Send(8);
        _sender.Duplicate(3);
        _sender.Resend();
        _sender.Acknowledge(3);
        Assert.Equal(CongestionPhase.FastRecovery, _sender.Control.Phase);
        Assert.Equal((7 - 3 + 1) * Segment, _sender.Control.CongestionWindow);
        Assert.Equal([(0u, Segment)], _sender.Resend());
    }

    [Fact]
    public void FullAcknowledgment_EndsRecoveryWithoutABurst()
    {
        _sender.Send(8);
        _sender.Duplicate(3);
        _sender.Resend();
        _sender.Acknowledge(8);
        Assert.Equal((CongestionPhase.SlowStart, 2 * Segment, 4 * Segment),
            (_sender.Control.Phase, _sender.Control.CongestionWindow, _sender.Control.SlowStartThreshold));
    }

    [Fact]
    public void FullAcknowledgmentWithMuchInFlight_LeavesTheThreshold()
    {
        _sender.Send(8);
        _sender.Duplicate(8);
        _sender.Resend();
        _sender.Send(4);
        _sender.Acknowledge(8);
        Assert.Equal((CongestionPhase.CongestionAvoidance, 4 * Segment), (_sender.Control.Phase, _sender.Control.CongestionWindow));
    }

    [Fact]
    public void Threshold_IsNeverBelowTwoSegments()
    {
        _sender.Send(1);
        _sender.TimeOut();
        Assert.Equal((2 * Segment, Segment), (_sender.Control.SlowStartThreshold, _sender.Control.CongestionWindow));
    }

    [Fact]
    public void SecondTimeoutOfOneSegment_KeepsTheThreshold()
    {
        _sender.Send(10);
        _sender.TimeOut();
        Assert.Equal(5 * Segment, _sender.Control.SlowStartThreshold);
        _sender.TimeOut();
        Assert.Equal(5 * Segment, _sender.Control.SlowStartThreshold);
        _sender.Acknowledge(4);
        _sender.TimeOut();
        Assert.Equal(3 * Segment, _sender.Control.SlowStartThreshold);
    }

    [Fact]
    public void AfterTimeout_WhatWasInFlightGoesAgainInSlowStart()
    {
        _sender.Send(6);
        _sender.TimeOut();
        Assert.Equal(CongestionPhase.AfterTimeout, _sender.Control.Phase);
        Assert.Equal([(0u, Segment)], _sender.Resend());
        _sender.Acknowledge(1);
        Assert.Equal([(0u, Segment), (Segment, Segment)], _sender.Resend());
        _sender.Acknowledge(2);
        Assert.Equal([(0u, Segment), (Segment, Segment), (2 * Segment, Segment)], _sender.Resend());
        _sender.Acknowledge(3);
        Assert.Empty(_sender.Resend());
        Assert.NotEqual(CongestionPhase.AfterTimeout, _sender.Control.Phase);
    }

    [Fact]
    public void AfterTimeout_WhatTheReceiverHeldIsNotSentAgain()
    {
        _sender.Send(6);
        _sender.TimeOut();
        _sender.Resend();
        _sender.Acknowledge(4);
        Assert.Equal([(0u, Segment), (Segment, Segment)], _sender.Resend());
    }

    // The heuristic of RFC 6582, section 4.1: a large step before the duplicates says that they answer needless copies.
    [Theory]
    [InlineData(6, CongestionPhase.AfterTimeout)]
    [InlineData(4, CongestionPhase.FastRecovery)]
    public void DuplicatesAfterATimeout_CountByTheStepBefore(int step, CongestionPhase phase)
    {
        _sender.Send(9);
        _sender.TimeOut();
        _sender.Acknowledge(step);
        _sender.Duplicate(3);
        Assert.Equal(phase, _sender.Control.Phase);
    }

    [Fact]
    public void NewLossAfterARecovery_IsRecoveredToo()
    {
        _sender.Send(8);
        _sender.Duplicate(3);
        _sender.Acknowledge(8);
        _sender.Send(4);
        _sender.Acknowledge(1);
        _sender.Duplicate(3);
        Assert.Equal(CongestionPhase.FastRecovery, _sender.Control.Phase);
    }

    [Fact]
    public void LongConnection_StillRecoversFast()
    {
        for (int i = 0; i < 3000; i++)
        {
            _sender.Send(1000);
            _sender.Acknowledge(1000);
        }

        _sender.Send(8);
        _sender.Acknowledge(1);
        _sender.Duplicate(3);
        Assert.Equal(CongestionPhase.FastRecovery, _sender.Control.Phase);
    }

    [Fact]
    public void Idle_FallsBackToTheInitialWindow()
    {
        _sender.Send(4);
        for (int i = 0; i < 4; i++) _sender.Acknowledge(1);
        _sender.Control.Idle();
        Assert.Equal(4 * Segment, _sender.Control.CongestionWindow);
        _sender.Send(1);
        _sender.TimeOut();
        _sender.Control.Idle();
        Assert.Equal(Segment, _sender.Control.CongestionWindow);
    }

    [Fact]
    public void WhateverHappens_WindowsAndCopiesStayInBounds() =>
        Prop.ForAll<(byte Kind, byte Amount)[]>(events =>
        {
            var sender = new Sender(Segment, 4 * Segment);
            foreach ((byte kind, byte amount) in events)
            {
                switch (kind % 6)
                {
                    case 0 or 1:
                        sender.Send(amount % 12);
                        break;
                    case 2 or 3:
                        sender.Acknowledge(amount % 6);
                        break;
                    case 4:
                        sender.Duplicate(amount % 5);
                        break;
                    default:
                        sender.TimeOut();
                        break;
                }

                List<(uint Offset, uint Octets)> copies = sender.Resend();
                Assert.All(copies, copy => Assert.InRange(copy.Offset + copy.Octets, 1u, sender.InFlight));
                Assert.True(sender.Control.CongestionWindow >= Segment && sender.Control.SlowStartThreshold >= 2 * Segment);
                Assert.Empty(sender.Resend());
            }
        }).QuickCheckThrowOnFailure();
}
