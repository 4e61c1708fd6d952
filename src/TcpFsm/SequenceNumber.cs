using System;
using System.Globalization;

namespace TcpFsm;

/// <summary>A TCP sequence number: 32 bits that wrap (RFC 9293, section 3.4).</summary>
/// <remarks>
/// The comparisons are those of serial numbers and not a total order: <c>a &lt; b</c> if and only if <c>0 &lt; (b - a) mod 2^32 &lt; 2^31</c>.
/// Of two numbers exactly 2^31 apart neither is less, greater or equal, so <c>!(a &lt; b)</c> is not <c>a &gt;= b</c>; and three numbers may
/// each be less than the next all the way round. That is why there is no <see cref="IComparable{T}"/>: sorting by it would be wrong.
/// </remarks>
public readonly struct SequenceNumber : IEquatable<SequenceNumber>
{
    private const uint Half = 0x8000_0000;

    /// <summary>The sequence number of these 32 bits.</summary>
    public SequenceNumber(uint value) => Value = value;

    /// <summary>The bits as they stand in the header, 0 to 2^32-1.</summary>
    public uint Value { get; }

    /// <summary>The bits of a sequence number.</summary>
    public static explicit operator uint(SequenceNumber number) => number.Value;

    /// <summary>The sequence number of these bits.</summary>
    public static explicit operator SequenceNumber(uint value) => new(value);

    /// <summary>The number <paramref name="octets"/> further on, or back where that is negative.</summary>
    public static SequenceNumber operator +(SequenceNumber number, int octets) => new(unchecked(number.Value + (uint)octets));

    /// <inheritdoc cref="op_Addition(SequenceNumber, int)"/>
    public static SequenceNumber operator +(SequenceNumber number, uint octets) => new(unchecked(number.Value + octets));

    /// <inheritdoc cref="op_Addition(SequenceNumber, int)"/>
    public static SequenceNumber operator +(SequenceNumber number, long octets) => new(unchecked(number.Value + (uint)octets));

    /// <summary>The number <paramref name="octets"/> back, or further on where that is negative.</summary>
    public static SequenceNumber operator -(SequenceNumber number, int octets) => new(unchecked(number.Value - (uint)octets));

    /// <inheritdoc cref="op_Subtraction(SequenceNumber, int)"/>
    public static SequenceNumber operator -(SequenceNumber number, uint octets) => new(unchecked(number.Value - octets));

    /// <inheritdoc cref="op_Subtraction(SequenceNumber, int)"/>
    public static SequenceNumber operator -(SequenceNumber number, long octets) => new(unchecked(number.Value - (uint)octets));

    /// <summary>The octets from <paramref name="start"/> forward to <paramref name="end"/>, 0 to 2^32-1.</summary>
    public static uint operator -(SequenceNumber end, SequenceNumber start) => unchecked(end.Value - start.Value);

    /// <summary>The next number.</summary>
    public static SequenceNumber operator ++(SequenceNumber number) => number + 1;

    /// <summary>The number before.</summary>
    public static SequenceNumber operator --(SequenceNumber number) => number - 1;

    /// <summary>Whether the bits are the same.</summary>
    public static bool operator ==(SequenceNumber left, SequenceNumber right) => left.Value == right.Value;

    /// <summary>Whether the bits differ.</summary>
    public static bool operator !=(SequenceNumber left, SequenceNumber right) => left.Value != right.Value;

    /// <summary>Whether <paramref name="left"/> lies before <paramref name="right"/>: 1 to 2^31-1 octets back.</summary>
    public static bool operator <(SequenceNumber left, SequenceNumber right) => unchecked(right.Value - left.Value - 1 < Half - 1);

    /// <summary>Whether <paramref name="left"/> lies after <paramref name="right"/>: 1 to 2^31-1 octets on.</summary>
    public static bool operator >(SequenceNumber left, SequenceNumber right) => right < left;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or lies before it.</summary>
    public static bool operator <=(SequenceNumber left, SequenceNumber right) => unchecked(right.Value - left.Value < Half);

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or lies after it.</summary>
    public static bool operator >=(SequenceNumber left, SequenceNumber right) => right <= left;

    /// <summary>How far this is from <paramref name="origin"/> the shorter way round: negative where it lies before it, -2^31 where both ways are equal.</summary>
    public int OffsetFrom(SequenceNumber origin) => unchecked((int)(Value - origin.Value));

    /// <summary>Reads a decimal number of 0 to 4294967295.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static SequenceNumber Parse(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return TryParse(text, out SequenceNumber number)
            ? number
            : throw new FormatException($"'{text}' is not a sequence number; a decimal number of 0 to 4294967295 is one.");
    }

    /// <summary>Reads a decimal number of 0 to 4294967295; false, and 0, for anything else.</summary>
    public static bool TryParse(string? text, out SequenceNumber number)
    {
        bool read = uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint value);
        number = new SequenceNumber(value);
        return read;
    }

    /// <inheritdoc/>
    public bool Equals(SequenceNumber other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SequenceNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)Value);

    /// <summary>The number in decimal, whatever the culture.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
