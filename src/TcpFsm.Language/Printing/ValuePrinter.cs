using System;
using System.Globalization;
using TcpFsm.Language.Model;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Printing;

/// <summary>Prints values as a spec writes them: <c>true</c>, <c>5</c>, <c>2 min</c>, <c>passive</c>, <c>connection reset</c>.</summary>
public static class ValuePrinter
{
    private static readonly (string Name, long Ticks)[] Units =
        [("h", TimeSpan.TicksPerHour), ("min", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond), ("ms", TimeSpan.TicksPerMillisecond)];

    /// <summary>A value of a type; a number where the value is no member of the type.</summary>
    public static string Print(ProtocolModel model, ValueType type, long value) => type.Kind switch
    {
        ValueKind.Bool => value != 0 ? "true" : "false",
        ValueKind.Duration => PrintDuration(value),
        ValueKind.Error when value >= 0 && value < model.Errors.Count => model.Errors[(int)value].Name,
        ValueKind.Enum when value >= 0 && value < model.Enums[type.Enum].Members.Count => model.Enums[type.Enum].Members[(int)value].Name,
        _ => Number(value),
    };

    /// <summary>A duration in the largest unit that gives a whole number.</summary>
    /// <param name="ticks">Units of 100 ns.</param>
    public static string PrintDuration(long ticks)
    {
        if (ticks == 0) return "0 s";
        foreach ((string name, long length) in Units)
        {
            if (ticks % length == 0) return $"{Number(ticks / length)} {name}";
        }

        return $"{Number(ticks / 10)} us";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
