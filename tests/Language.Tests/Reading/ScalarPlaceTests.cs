using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>Every unit of a scalar's value knows where in the source it came from, whatever the scalar's style.</summary>
public sealed class ScalarPlaceTests
{
    [Theory]
    [InlineData("k: SND.UNA < §X")]
    [InlineData("k:   SND.UNA < §X   # a comment X")]
    [InlineData("k: { n: SND.UNA < §X, m: Y }")]
    [InlineData("k: [ A, SND.UNA < §X ]")]
    [InlineData("k: SND.UNA\n   < §X")]
    [InlineData("k: SND.UNA <\n\n     §X\nl: Y")]
    [InlineData("k: SND.UNA\r\n   < §X\r\nl: Y")]
    [InlineData("k: ä😀 < §X")]
    public void Plain(string marked) => AssertXAtMark(marked);

    [Theory]
    [InlineData("k: 'A < §X'")]
    [InlineData("k: 'it''s ''quoted'' §X'")]
    [InlineData("k: 'A\n   < §X'")]
    [InlineData("k: 'A  \n\n\n   < §X '")]
    [InlineData("k: '''§X'''")]
    public void SingleQuoted(string marked) => AssertXAtMark(marked);

    [Theory]
    [InlineData("k: \"A < §X\"")]
    [InlineData("k: \"\\\"A\\\" \\\\ \\t < §X\"")]
    [InlineData("k: \"\\x41\\u0042\\U00000043 §X\"")]
    [InlineData("k: \"\\U0001F600 §X\"")]
    [InlineData("k: \"A   \n   < §X\"")]
    [InlineData("k: \"A \\\n   < §X\"")]
    [InlineData("k: \"A\n\n   < §X\"")]
    [InlineData("k: \"A\\n\\x20 \\  §X\"")]
    [InlineData("k: \"A\\\r\n   < §X\"")]
    public void DoubleQuoted(string marked) => AssertXAtMark(marked);

    [Theory]
    [InlineData("k: |\n  A\n    B\n\n  < §X\n")]
    [InlineData("k: |-\n  A\n  < §X\n\n\nl: Y")]
    [InlineData("k: |+ # comment X\n  A\n  < §X\n\n\nl: Y")]
    [InlineData("k: |2\n    A\n  < §X\n")]
    [InlineData("k: |\r\n  A\r\n  < §X\r\n")]
    public void Literal(string marked) => AssertXAtMark(marked);

    [Theory]
    [InlineData("k: >-\n  A\n  < §X\n")]
    [InlineData("k: >\n  A\n\n\n  < §X\n")]
    [InlineData("k: >+\n  A  \n  < §X\n\n")]
    [InlineData("k: >\n  A\n    more\n     indented\n  < §X\n")]
    [InlineData("k: >1-\n   A\n < §X\n")]
    public void Folded(string marked) => AssertXAtMark(marked);

    [Theory]
    [InlineData("\uFEFFk: A < §X")]
    [InlineData("# comment\n---\nk: A < §X\n...\n")]
    [InlineData("%YAML 1.2\n---\nk: A < §X\n")]
    [InlineData("? k\n: A < §X\n")]
    public void BehindWhatStandsBefore(string marked) => AssertXAtMark(marked);

    [Theory]
    [InlineData("k: plain text here\nl: 1")]
    [InlineData("k: 'single ''text'' here\n   folded'\nl: 1")]
    [InlineData("k: \"double text\n   folded\"\nl: 1")]
    [InlineData("k: |\n  one\n    two  \n\n  three\nl: 1")]
    [InlineData("k: >\n  one\n  two\n\n    three\n  four\nl: 1")]
    public void EveryUnit_IsWhereItStands(string text)
    {
        YamlScalar scalar = Value(text);
        for (int i = 0; i < scalar.Value.Length; i++)
        {
            TextSpan place = scalar.SpanOf(i, 1);
            Assert.InRange(place.Start, scalar.Span.Start, scalar.Span.End);
            if (!char.IsWhiteSpace(scalar.Value[i])) Assert.Equal(scalar.Value[i], text[place.Start]);
            else Assert.True(char.IsWhiteSpace(text[place.Start]) || place.Start == scalar.Span.End);
        }
    }

    [Fact]
    public void FoldedBreak_IsAtTheBreak()
    {
        YamlScalar scalar = Value("k: >-\n  A\n  B\n");
        Assert.Equal("A B", scalar.Value);
        Assert.Equal(9, scalar.SpanOf(1, 1).Start);
    }

    [Fact]
    public void Span_HasQuotesAndNoBlanksBehind()
    {
        Assert.Equal(new TextSpan(3, 4), Value("k: 'ab'  # c").Span);
        Assert.Equal(new TextSpan(3, 5), Value("k: |\n  x\n\n\nl: 1").Span);
    }

    [Fact]
    public void Collections_SpanTheirBrackets()
    {
        var root = (YamlMapping)Reader.Yaml("a: [ 1, b: 2 ]\nc: { d: 1 }\n").Node!;
        Assert.Equal(new TextSpan(3, 11), root.Entries[0].Value.Span);
        Assert.Equal(new TextSpan(8, 4), ((YamlSequence)root.Entries[0].Value).Items[1].Span);
        Assert.Equal(new TextSpan(18, 8), root.Entries[1].Value.Span);
    }

    [Fact]
    public void Scalars_AreTextWhateverYamlMakesOfThem()
    {
        var root = (YamlMapping)Reader.Yaml("off: no\n1:30: 0x10\n~: null\n").Node!;
        Assert.Equal(["off", "1:30", "~"], root.Entries.Select(entry => entry.Key.Value));
        Assert.Equal(["no", "0x10", "null"], root.Entries.Select(entry => ((YamlScalar)entry.Value).Value));
    }

    private static void AssertXAtMark(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlScalar scalar = Value(text.Text);
        int index = scalar.Value.IndexOf('X', System.StringComparison.Ordinal);
        Assert.Equal(text.Place, scalar.SpanOf(index, 1).Start);
        Assert.Equal(1, scalar.SpanOf(index, 1).Length);
    }

    private static YamlScalar Value(string text)
    {
        var (node, problems) = Reader.Yaml(text);
        Assert.Empty(problems);
        return Last(((YamlMapping)node!).Entries[0].Value);
    }

    private static YamlScalar Last(YamlNode node) => node switch
    {
        YamlMapping mapping => Last(mapping.Entries[0].Value),
        YamlSequence sequence => Last(sequence.Items[^1]),
        _ => (YamlScalar)node,
    };
}
