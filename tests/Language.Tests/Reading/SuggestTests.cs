using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>What was probably meant.</summary>
public sealed class SuggestTests
{
    [Theory]
    [InlineData("SYN-RECVD", "SYN-RECEIVED")]
    [InlineData("syn-sent", "SYN-SENT")]
    [InlineData("SNY-SENT", "SYN-SENT")]
    [InlineData("SYNSENT", "SYN-SENT")]
    [InlineData("OPEN", null)]
    [InlineData("X", null)]
    public void Nearest_IsNearOrNothing(string name, string? expected) =>
        Assert.Equal(expected, Suggest.Nearest(name, ["CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED"]));

    [Fact]
    public void EquallyNear_TakesTheFirst() => Assert.Equal("AB", Suggest.Nearest("AX", ["AB", "AC"]));

    [Fact]
    public void HugeName_HasNoNearest() => Assert.Null(Suggest.Nearest(new string('a', 100_000), [new string('a', 100_001)]));

    [Fact]
    public void DidYouMean_EndsTheSentence()
    {
        Assert.Equal("; did you mean `when`?", Suggest.DidYouMean("whn", ["when"]));
        Assert.Equal(".", Suggest.DidYouMean("whn", ["goto"]));
    }

    [Theory]
    [InlineData("SND.NXT-1", "SND.NXT - 1")]
    [InlineData("SND.NXT-SYN-OUT", "SND.NXT - SYN-OUT")]
    [InlineData("SYN-OUT-SND.NXT", "SYN-OUT - SND.NXT")]
    [InlineData("SND.NXT-", null)]
    [InlineData("FOO-1", null)]
    public void MinusHint_SplitsWhereBothSidesAreKnown(string name, string? expected) =>
        Assert.Equal(expected, MinusHint.For(name, known => known is "SND.NXT" or "SYN-OUT"));
}
