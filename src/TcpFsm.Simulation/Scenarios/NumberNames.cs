using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TcpFsm.Simulation.Scenarios;

/// <summary>Names for sequence numbers in ladders, as in lessons: where x is 100, <c>&lt;ACK=101&gt;</c> is drawn <c>&lt;ACK=x+1&gt;</c>.</summary>
public sealed class NumberNames
{
    /// <summary>How far behind a named number its name is used; what lies farther is drawn as a number.</summary>
    public const long Reach = 65_535;

    private readonly IReadOnlyList<NamedNumber> _names;

    /// <summary>Takes the names.</summary>
    public NumberNames(IReadOnlyList<NamedNumber> names) => _names = names;

    /// <summary>No names: numbers are drawn as they are.</summary>
    public static NumberNames None { get; } = new([]);

    /// <summary>A number by the nearest name at or before it.</summary>
    public string Format(long number)
    {
        NamedNumber? nearest = _names.Where(n => Ahead(n, number) <= Reach).OrderBy(n => Ahead(n, number)).FirstOrDefault();
        if (nearest is null) return number.ToString(CultureInfo.InvariantCulture);
        long ahead = Ahead(nearest, number);
        return ahead == 0 ? nearest.Name : string.Format(CultureInfo.InvariantCulture, "{0}+{1}", nearest.Name, ahead);
    }

    /// <summary>What the names stand for: <c>x = 100, y = 300</c>; empty where there is none.</summary>
    public string Describe() => string.Join(", ", _names.Select(n => string.Format(CultureInfo.InvariantCulture, "{0} = {1}", n.Name, n.Number)));

    private static long Ahead(NamedNumber name, long number) => unchecked((uint)(number - name.Number));
}

/// <summary>A name and the sequence number it stands for.</summary>
public sealed record NamedNumber(string Name, uint Number);
