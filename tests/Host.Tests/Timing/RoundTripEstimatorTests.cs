using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Timing;

public class RoundTripEstimatorTests
{
    private readonly RoundTripEstimator _estimator = new();

    [Fact]
    public void NoSample_OneSecond()
    {
        Assert.Equal((1000, false), (Milliseconds(_estimator.Timeout(0)), _estimator.HasSample));
    }

    // Rules 2.2 and 2.3 by hand: R = 500 gives SRTT 500, RTTVAR 250; then R' = 700 gives RTTVAR 3/4*250 + 1/4*200 = 237.5, SRTT 525.
    [Fact]
    public void Samples_ByTheRulesOfTheRfc()
    {
        _estimator.Sample(TimeSpan.FromMilliseconds(500));
        Assert.Equal((500, 250, 1500), (Milliseconds(_estimator.SmoothedRoundTrip), Milliseconds(_estimator.Variation), Milliseconds(_estimator.Timeout(0))));
        _estimator.Sample(TimeSpan.FromMilliseconds(700));
        Assert.Equal((525, 237.5, 1475), (Milliseconds(_estimator.SmoothedRoundTrip), Milliseconds(_estimator.Variation), Milliseconds(_estimator.Timeout(0))));
    }

    [Fact]
    public void Timeout_HasBounds()
    {
        _estimator.Sample(TimeSpan.FromMilliseconds(10));
        Assert.Equal(1000, Milliseconds(_estimator.Timeout(0)));
        _estimator.Sample(TimeSpan.FromMinutes(10));
        Assert.Equal(60_000, Milliseconds(_estimator.Timeout(0)));
    }

    [Fact]
    public void SteadyRoundTrips_LeaveTheGranularity()
    {
        var estimator = new RoundTripEstimator(new RoundTripOptions { Minimum = TimeSpan.Zero, Granularity = TimeSpan.FromMilliseconds(10) });
        for (int i = 0; i < 200; i++) estimator.Sample(TimeSpan.FromMilliseconds(100));
        Assert.Equal(110, Milliseconds(estimator.Timeout(0)), 0.1);
    }

    [Fact]
    public void EachTry_DoublesUpToTheMaximum()
    {
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], Enumerable.Range(0, 8).Select(tries => _estimator.Timeout(tries).TotalSeconds));
        Assert.Equal(60, _estimator.Timeout(255).TotalSeconds);
    }

    [Fact]
    public void AcknowledgmentOfCopies_KeepsTheBackOffUntilASample()
    {
        _estimator.AcknowledgedAfter(2);
        Assert.Equal([4, 8], new[] { 0, 1 }.Select(tries => _estimator.Timeout(tries).TotalSeconds));
        _estimator.AcknowledgedAfter(1);
        Assert.Equal(8, _estimator.Timeout(0).TotalSeconds);
        _estimator.Sample(TimeSpan.FromMilliseconds(100));
        Assert.Equal(1, _estimator.Timeout(0).TotalSeconds);
    }

    [Fact]
    public void RepeatedSyn_MakesTheTimeoutThreeSeconds()
    {
        _estimator.AcknowledgedAfter(3);
        _estimator.SynWasRepeated();
        Assert.Equal(3, _estimator.Timeout(0).TotalSeconds);
    }

    [Fact]
    public void NegativeRoundTrip_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => _estimator.Sample(TimeSpan.FromTicks(-1)));

    // The formulas of section 2 in floating point, with other bounds.
    [Fact]
    public void AnySamples_AgreeWithTheFormulas() =>
        Prop.ForAll<ushort[]>(samples =>
        {
            var estimator = new RoundTripEstimator(new RoundTripOptions { Minimum = TimeSpan.Zero, Maximum = TimeSpan.FromHours(1) });
            double smoothed = 0, variation = 0;
            for (int i = 0; i < samples.Length; i++)
            {
                double r = samples[i];
                variation = i == 0 ? r / 2 : (0.75 * variation) + (0.25 * Math.Abs(smoothed - r));
                smoothed = i == 0 ? r : (0.875 * smoothed) + (0.125 * r);
                estimator.Sample(TimeSpan.FromMilliseconds(r));
                Assert.Equal(smoothed + Math.Max(1, 4 * variation), Milliseconds(estimator.Timeout(0)), 0.05);
            }
        }).QuickCheckThrowOnFailure();

    private static double Milliseconds(TimeSpan time) => time.TotalMilliseconds;
}
