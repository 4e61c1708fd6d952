using System;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace TcpFsm.Runtime.Tests;

public class SequenceNumberTests
{
    private const uint Half = 0x8000_0000;

    // Pairs around every edge of the circle, with what RFC 9293 3.4 makes of them: -1 before, 0 equal, 1 after, 2 opposite.
    [Theory]
    [InlineData(0u, 0u, 0)]
    [InlineData(0u, 1u, -1)]
    [InlineData(1u, 0u, 1)]
    [InlineData(0u, 0x7FFF_FFFFu, -1)]
    [InlineData(0u, 0x8000_0000u, 2)]
    [InlineData(0u, 0x8000_0001u, 1)]
    [InlineData(0xFFFF_FFFFu, 0u, -1)]
    [InlineData(0u, 0xFFFF_FFFFu, 1)]
    [InlineData(0xFFFF_FFF0u, 0x7FFF_FFEFu, -1)]
    [InlineData(0xFFFF_FFF0u, 0x7FFF_FFF0u, 2)]
    [InlineData(0xFFFF_FFF0u, 0x7FFF_FFF1u, 1)]
    [InlineData(0x8000_0000u, 0u, 2)]
    public void Comparison_IsThatOfSerialNumbers(uint left, uint right, int order)
    {
        var (a, b) = (new SequenceNumber(left), new SequenceNumber(right));
        Assert.Equal(order == -1, a < b);
        Assert.Equal(order == 1, a > b);
        Assert.Equal(order is -1 or 0, a <= b);
        Assert.Equal(order is 1 or 0, a >= b);
        Assert.Equal(order == 0, a == b);
        Assert.Equal(order != 0, a != b);
    }

    [Fact]
    public void Comparison_AgreesWithTheDefinitionInWiderArithmetic() =>
        Prop.ForAll(Numbers.Pair, pair =>
        {
            (uint left, uint right) = pair;
            ulong distance = ((ulong)right + (1ul << 32) - left) % (1ul << 32);
            var (a, b) = (new SequenceNumber(left), new SequenceNumber(right));
            return (a < b) == (distance is > 0 and < Half) && (a <= b) == (distance < Half) && (b > a) == (a < b) && (b >= a) == (a <= b);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void OppositeNumbers_AreNeitherBeforeNorAfterNorEqual() =>
        Prop.ForAll(Numbers.UInt32, value =>
        {
            var (a, b) = (new SequenceNumber(value), new SequenceNumber(unchecked(value + Half)));
            return !(a < b) && !(a > b) && !(a <= b) && !(a >= b) && a != b;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void SumAndDifference_WrapAndUndoEachOther() =>
        Prop.ForAll(Numbers.Pair, pair =>
        {
            (uint value, int octets) = (pair.A, unchecked((int)pair.B));
            var number = new SequenceNumber(value);
            SequenceNumber sum = number + octets;
            return sum.Value == (uint)(((long)value + octets) & 0xFFFF_FFFF)
                && sum - octets == number
                && sum == number + (long)octets && sum == number + unchecked((uint)octets)
                && number - octets == number - (long)octets && number - octets == number - unchecked((uint)octets)
                && sum - number == unchecked((uint)octets) && sum.OffsetFrom(number) == octets;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Increment_PassesTheEnd()
    {
        var number = new SequenceNumber(uint.MaxValue);
        number++;
        Assert.Equal(0u, number.Value);
        number--;
        Assert.Equal(uint.MaxValue, (uint)number);
        Assert.Equal(number, (SequenceNumber)uint.MaxValue);
    }

    [Fact]
    public void Text_ReadsBack() =>
        Prop.ForAll(Numbers.UInt32, value =>
        {
            var number = new SequenceNumber(value);
            return number.ToString() == value.ToString(CultureInfo.InvariantCulture) && SequenceNumber.Parse(number.ToString()) == number;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("0x10")]
    [InlineData("4294967296")]
    public void Text_ThatIsNoNumber_IsRefused(string? text)
    {
        Assert.False(SequenceNumber.TryParse(text, out SequenceNumber number));
        Assert.Equal(default, number);
        Assert.ThrowsAny<Exception>(() => SequenceNumber.Parse(text!));
    }

    [Fact]
    public void Hash_FollowsEquality()
    {
        object number = new SequenceNumber(7);
        Assert.True(number.Equals(new SequenceNumber(7)));
        Assert.False(number.Equals(7u));
        Assert.Equal(number.GetHashCode(), new SequenceNumber(7).GetHashCode());
    }
}
