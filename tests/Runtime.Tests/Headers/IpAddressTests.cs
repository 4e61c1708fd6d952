using System.Net;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Headers;

namespace TcpFsm.Runtime.Tests.Headers;

public class IpAddressTests
{
    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("2001:db8::ff00:42:8329")]
    public void Text_ReadsBack(string text)
    {
        Assert.True(IpAddress.TryParse(text, out IpAddress address));
        Assert.Equal(text, address.ToString());
        Assert.Equal(IPAddress.Parse(text), address.ToIPAddress());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.2.3.256")]
    [InlineData("2001:db8::1::2")]
    public void Text_ThatIsNoAddress_IsRefused(string? text) => Assert.False(IpAddress.TryParse(text, out _));

    [Fact]
    public void Mapped_IsTheIPv4Address()
    {
        Assert.True(IpAddress.TryParse("::ffff:192.0.2.1", out IpAddress mapped));
        Assert.Equal(IpAddress.FromIPv4(0xC0000201), mapped);
        Assert.True(mapped.IsIPv4);
        Assert.False(IpAddress.FromIPv6(0, 1).IsIPv4);
    }

    [Fact]
    public void Equality_IsThatOfTheBits() =>
        Prop.ForAll(Numbers.Pair, pair =>
        {
            (IpAddress a, IpAddress b) = (IpAddress.FromIPv4(pair.A), IpAddress.FromIPv4(pair.B));
            return (a == b) == (pair.A == pair.B) && (a != b) != (a == b) && a.Equals((object)IpAddress.FromIPv4(pair.A)) && a.GetHashCode() == IpAddress.FromIPv4(pair.A).GetHashCode();
        }).QuickCheckThrowOnFailure();
}
