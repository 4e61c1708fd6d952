using System.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>How expressions are read, and what is said where one does not parse.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("A or B and not C = D", "(A Or (B And (Not (C Equal D))))")]
    [InlineData("not A and not not B", "((Not A) And (Not (Not B)))")]
    [InlineData("SND.UNA < SEG.ACK =< SND.NXT", "(SND.UNA Less SEG.ACK LessOrEqual SND.NXT)")]
    [InlineData("A = B != C > D >= E", "(A Equal B NotEqual C Greater D GreaterOrEqual E)")]
    [InlineData("A + B * C - D / E", "((A Add (B Multiply C)) Subtract (D Divide E))")]
    [InlineData("A - B - C", "((A Subtract B) Subtract C)")]
    [InlineData("-1 * - A", "((Negate 1) Multiply (Negate A))")]
    [InlineData("RETRIES >= (R2-SYN if SYN-OUT else R2) and B", "((RETRIES GreaterOrEqual (R2-SYN if SYN-OUT else R2)) And B)")]
    [InlineData("min(SND.UP - SND.NXT, 65535) if SND.UP > SND.NXT else 0", "(min((SND.UP Subtract SND.NXT), 65535) if (SND.UP Greater SND.NXT) else 0)")]
    [InlineData("(SEG.ACK - SND.UNA) - SYN-OUT - (1 if FIN-SENT and A > B else 0)", "(((SEG.ACK Subtract SND.UNA) Subtract SYN-OUT) Subtract (1 if (FIN-SENT And (A Greater B)) else 0))")]
    [InlineData("A if B else C if D else E", "(A if B else (C if D else E))")]
    [InlineData("A or B if C or D else E or F", "((A Or B) if (C Or D) else (E Or F))")]
    [InlineData("f() + g(A, h(B - 1))", "(f() Add g(A, h((B Subtract 1))))")]
    [InlineData("true = false", "(TRUE Equal FALSE)")]
    [InlineData("SND.NXT-1", "SND.NXT-1")]
    [InlineData("_x.y_2-z < ä", "(_x.y_2-z Less ä)")]
    [InlineData("10 s + 200 ms + 2 min + 1 h + 5 us + 0 s", "(((((100000000t Add 2000000t) Add 1200000000t) Add 36000000000t) Add 50t) Add 0t)")]
    [InlineData("2 * MSL", "(2 Multiply MSL)")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("A<B", "(A Less B)")]
    [InlineData("(A)+(B)", "(A Add B)")]
    [InlineData("A\n  and\tB", "(A And B)")]
    public void Expression_IsReadAs(string text, string expected)
    {
        var problems = new ProblemBag();
        ExpressionSyntax? expression = ExpressionParser.Parse(Reader.Slice(text), problems);
        Assert.Empty(problems.Sorted);
        Assert.Equal(expected, ExpressionPrinter.Print(expression));
    }

    [Theory]
    [InlineData("A §<= B", "Write `=<`")]
    [InlineData("A §=> B", "Write `>=`")]
    [InlineData("A §== B", "Write one `=`")]
    [InlineData("A §<> B", "Write `!=`")]
    [InlineData("A §&& B", "Write `and`")]
    [InlineData("A §|| B", "Write `or`")]
    [InlineData("A and §!B", "Write `not`")]
    [InlineData("A §& B", "no operations on bits")]
    [InlineData("A §AND B", "small letters")]
    [InlineData("A §B", "An operator is missing before `B`")]
    [InlineData("3 §(B)", "Only a name can be called")]
    [InlineData("§(A", "never closed")]
    [InlineData("f§(A, B", "never closed")]
    [InlineData("A§)", "closes nothing")]
    [InlineData("(A§, B)", "comma")]
    [InlineData("A = §not B", "parentheses around `not ...`")]
    [InlineData("A §not B", "`and not`")]
    [InlineData("A §if B", "`if` needs an `else`")]
    [InlineData("A §else B", "`else` needs an `if`")]
    [InlineData("A or§", "breaks off")]
    [InlineData("§", "breaks off")]
    [InlineData("A + §) ", "missing before `)`")]
    [InlineData("A§- B", "blank on both sides")]
    [InlineData("A §-B", "blank on both sides")]
    [InlineData("3§-1", "blank on both sides")]
    [InlineData("(A)§-(B)", "blank on both sides")]
    [InlineData("A§.", "cannot end in a dot")]
    [InlineData("§10s", "`10 s`")]
    [InlineData("§2MSL", "neither a number nor a name")]
    [InlineData("§1.5 s", "no fractions")]
    [InlineData("§9223372036854775808", "too large")]
    [InlineData("§9223372036854775807 h", "too large")]
    [InlineData("A §? B : C", "`A if CONDITION else B`")]
    [InlineData("A = §\"x\"", "no texts")]
    [InlineData("A §[B]", "`( )`")]
    [InlineData("A §% B", "no remainder")]
    [InlineData("A §; B", "`;` has no meaning")]
    public void BadExpression_SaysWhatToDoAtItsPlace(string marked, string messagePart)
    {
        MarkedText text = MarkedText.Parse(marked);
        var problems = new ProblemBag();
        Assert.Null(ExpressionParser.Parse(Reader.Slice(text.Text), problems));
        Problem problem = Assert.Single(problems.Sorted);
        Assert.Contains(messagePart, problem.Message);
        Assert.Equal(("TFSM0005", text.Place), (problem.Rule.Id, problem.Span.Start));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("- ")]
    [InlineData("f(")]
    [InlineData("1 if A else ")]
    public void DeepExpression_IsRefused(string unit)
    {
        var problems = new ProblemBag();
        Assert.Null(ExpressionParser.Parse(Reader.Slice(string.Concat(Enumerable.Repeat(unit, 150)) + "A"), problems));
        Assert.Contains("64 deep", Assert.Single(problems.Sorted).Message);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("A + ")]
    [InlineData("not ")]
    public void LongExpression_IsRefused(string unit)
    {
        var problems = new ProblemBag();
        Assert.Null(ExpressionParser.Parse(Reader.Slice(string.Concat(Enumerable.Repeat(unit, 100_000)) + "A"), problems));
        Assert.Contains("too long", Assert.Single(problems.Sorted).Message);
    }

    [Fact]
    public void Parts_KnowTheirPlaces()
    {
        var call = (CallExpressionSyntax)ExpressionParser.Parse(Reader.Slice("min(A - B, 10 s)"), new ProblemBag())!;
        Assert.Equal((0, 16), (call.Span.Start, call.Span.Length));
        Assert.Equal((0, 3), (call.NameSpan.Start, call.NameSpan.Length));
        Assert.Equal([(4, 5), (11, 4)], call.Arguments.Select(argument => (argument.Span.Start, argument.Span.Length)));
    }
}
