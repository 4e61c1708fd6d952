using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using TcpFsm.Headers;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Suspicions;

/// <summary>How many RSTs each address sent within its worst second.</summary>
internal sealed class ResetRates
{
    private const int Most = 16_384;
    private const int Storm = 100;
    private const long Second = 1_000_000_000;

    private readonly Dictionary<IpAddress, Rate> _rates = [];

    /// <summary>Takes a RST into account.</summary>
    public void Add(IpAddress who, CaptureTime time)
    {
        if (time.Kind == CaptureTimeKind.None || (_rates.Count >= Most && !_rates.ContainsKey(who)))
            return;
        ref Rate rate = ref CollectionsMarshal.GetValueRefOrAddDefault(_rates, who, out _);
        long second = time.Nanoseconds / Second;
        rate.Count = rate.Second == second ? rate.Count + 1 : 1;
        rate.Second = second;
        rate.Worst = System.Math.Max(rate.Worst, rate.Count);
    }

    /// <summary>Who sent a storm of them.</summary>
    public IEnumerable<Suspicion> Storms() =>
        _rates.Where(rate => rate.Value.Worst >= Storm).Select(rate => new Suspicion(SuspicionKind.ResetStorm, rate.Key.ToString(), rate.Value.Worst));

    private struct Rate
    {
        public long Second;
        public long Count;
        public long Worst;
    }
}
