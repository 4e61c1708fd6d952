using System.Globalization;
using System.Linq;

namespace TcpFsm.Simulation.Engines;

/// <summary>Lengths of time as the language writes them: <c>10 s</c>, <c>2 min</c>, <c>500 ms</c>.</summary>
public static class DurationText
{
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("h", 36_000_000_000), ("min", 600_000_000), ("s", 10_000_000), ("ms", 10_000), ("us", 10),
    ];

    /// <summary>Reads a length of time into units of 100 ns; a bare 0 is one too. False if it is none, or too long to count.</summary>
    public static bool TryParse(string text, out long ticks)
    {
        ticks = 0;
        string trimmed = text.Trim();
        if (trimmed == "0") return true;
        int digits = trimmed.TakeWhile(c => c is >= '0' and <= '9').Count();
        if (!long.TryParse(trimmed.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out long count)) return false;
        long unit = Units.FirstOrDefault(u => u.Unit == trimmed.Substring(digits).Trim()).Ticks;
        if (unit == 0 || count > long.MaxValue / unit) return false;
        ticks = count * unit;
        return true;
    }

    /// <summary>Writes a length of time in its largest whole unit; what is finer than a microsecond as <c>12 ticks</c> of 100 ns.</summary>
    public static string Format(long ticks)
    {
        if (ticks == 0) return "0 s";
        foreach ((string unit, long length) in Units)
        {
            if (ticks % length == 0) return (ticks / length).ToString(CultureInfo.InvariantCulture) + " " + unit;
        }

        return ticks.ToString(CultureInfo.InvariantCulture) + " ticks";
    }
}
