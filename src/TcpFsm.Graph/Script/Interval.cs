using System.Linq;
using System.Numerics;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>The numbers a value can be: they decide whether JavaScript's own numbers, exact up to 2^53, hold it.</summary>
internal readonly record struct Interval(BigInteger Low, BigInteger High)
{
    private static readonly BigInteger Exact = BigInteger.Pow(2, 53) - 1;

    /// <summary>All that 64 bits with a sign hold.</summary>
    public static Interval Whole { get; } = new(long.MinValue, long.MaxValue);

    /// <summary>0 and 1.</summary>
    public static Interval Bit { get; } = new(0, 1);

    /// <summary>
    /// What is asked of hosts and set as parameter in 64 bits is kept to 2^48: as a length of time 325 days. That keeps nearly all arithmetic in
    /// JavaScript's own numbers; the machine refuses what is beyond.
    /// </summary>
    public static Interval Modest { get; } = new(-BigInteger.Pow(2, 48), BigInteger.Pow(2, 48));

    /// <summary>Whether JavaScript's numbers hold all of it.</summary>
    public bool IsExact => Low >= -Exact && High <= Exact;

    /// <summary>What a place of this type can hold.</summary>
    public static Interval Of(ValueType type)
    {
        if (type.Kind is ValueKind.Bool) return Bit;
        if (type.Kind is ValueKind.Enum or ValueKind.Error) return new Interval(int.MinValue, int.MaxValue);
        if (type.Bits is <= 0 or >= 64) return Whole;
        BigInteger size = BigInteger.Pow(2, type.Bits);
        return type.Signed ? new Interval(-size / 2, (size / 2) - 1) : new Interval(0, size - 1);
    }

    /// <summary>Whether all of the other is in it.</summary>
    public bool Contains(Interval other) => Low <= other.Low && other.High <= High;

    /// <summary>The smallest that holds both.</summary>
    public Interval Union(Interval other) => new(BigInteger.Min(Low, other.Low), BigInteger.Max(High, other.High));

    /// <summary>The exact results of an operation, before anything wraps.</summary>
    public Interval Combine(ArithmeticOperator operation, Interval other) => operation switch
    {
        ArithmeticOperator.Add => new Interval(Low + other.Low, High + other.High),
        ArithmeticOperator.Subtract => new Interval(Low - other.High, High - other.Low),
        ArithmeticOperator.Multiply => Product(other),
        ArithmeticOperator.Divide => Quotient(),
        ArithmeticOperator.Min => new Interval(BigInteger.Min(Low, other.Low), BigInteger.Min(High, other.High)),
        _ => new Interval(BigInteger.Max(Low, other.Low), BigInteger.Max(High, other.High)),
    };

    private Interval Product(Interval other)
    {
        BigInteger[] corners = [Low * other.Low, Low * other.High, High * other.Low, High * other.High];
        return new Interval(corners.Min(), corners.Max());
    }

    // A divisor of either sign only makes a number smaller; by 0 it is 0.
    private Interval Quotient()
    {
        BigInteger most = BigInteger.Max(BigInteger.Abs(Low), BigInteger.Abs(High));
        return new Interval(-most, most);
    }
}
