using TcpFsm.Language.Text;

namespace TcpFsm.Language.Tests.Reading;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("")]
    [InlineData("SND.UNA < SEG.ACK =< SND.NXT")]
    [InlineData("Zustände, 状態, 😀")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text, Printable.Escape(text));

    [Theory]
    [InlineData("a\u001b[2Jb", "a\\u001B[2Jb")]
    [InlineData("a\r\nb\tc", "a\\u000D\\u000Ab\\u0009c")]
    [InlineData("\u009b31m", "\\u009B31m")]
    [InlineData("a\u202Eb\u2066c", "a\\u202Eb\\u2066c")]
    [InlineData("a\u2028b\u200Bc\uFEFF", "a\\u2028b\\u200Bc\\uFEFF")]
    [InlineData("a\U000E0041", "a\\uDB40\\uDC41")]
    public void What_a_terminal_obeys_or_hides_is_spelled_out(string text, string safe) => Assert.Equal(safe, Printable.Escape(text));

    [Fact]
    public void Half_a_character_is_spelled_out() =>
        Assert.Equal("a\\uD800 \\uDC00b", Printable.Escape("a\uD800 \uDC00b")); // no attribute can hold such text
}
