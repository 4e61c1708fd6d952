using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>What expressions mean by the types of what they name.</summary>
public class ExpressionTypeTests
{
    private const string Sections = """
        messages:
          M:
            fields: { prefix: SEG, SEQ: seq32, DATA: text, CODE: { type: u8, values: { Cease: 6, Reset: 7 } } }
            flags: { field: CTL, SYN: { bit: 0 }, FIN: { bit: 1 } }
        variables: { S: seq32, T: seq32, N: u32, B: bool, D: duration, ORIGIN: [passive, active], OTHER: [passive, active], LATER: [soon], E: error }
        parameters: { MSL: 2 min, R2: 3, FAST: { value: true, build: true }, SIZE: { value: 9, build: true } }
        host: { ask: bool, reason: { type: u8, values: { Busy: 3 } }, side: [passive, active], rto: { args: { TRY: u8 }, type: duration } }
        errors: [ connection reset, refused ]
        events: { e: { args: { MODE: [passive, active], WHY: error, LEN: u32 } } }
        predicates: { near(X): X > 5, seen(Q): S =< Q }
        values: { SEG.LEN: SEG.DATA + SYN + FIN, TWICE(X): X + X }

        """;

    [Theory]
    [InlineData("N + SYN > 0")]
    [InlineData("SYN = FIN")]
    [InlineData("SYN > FIN")]
    [InlineData("SEG.SEQ + SYN = S")]
    [InlineData("S - T > 5")]
    [InlineData("S - 1 < T + N")]
    [InlineData("S =< SEG.SEQ < T =< S + 1")]
    [InlineData("S = 0")]
    [InlineData("0 < S")]
    [InlineData("D > 0")]
    [InlineData("2 * MSL < D * 3")]
    [InlineData("D / 2 > MSL / R2")]
    [InlineData("MSL / 1 s > 100")]
    [InlineData("max(D, 1 s) + MSL > min(D, 0 s)")]
    [InlineData("ORIGIN = passive")]
    [InlineData("passive != ORIGIN")]
    [InlineData("ORIGIN = OTHER")]
    [InlineData("ORIGIN = (passive if B else active)")]
    [InlineData("SEG.CODE = Cease or SEG.CODE > Reset")]
    [InlineData("E = refused")]
    [InlineData("reason() = Busy")]
    [InlineData("side() = active")]
    [InlineData("near(N) and seen(SEG.SEQ) and near(SEG.LEN)")]
    [InlineData("TWICE(N) + TWICE(SYN) > 0")]
    [InlineData("min(N, 5) > max(SEG.DATA, SYN)")]
    [InlineData("(1 if B and ask() else 0) = N")]
    [InlineData("S = (0 if B else T)")]
    [InlineData("-N < -5")]
    [InlineData("-D < 0 s")]
    [InlineData("rto(N) > rto(SYN)")]
    [InlineData("FAST and SIZE = 9")]
    [InlineData("B = true")]
    public void Condition_OfTypesThatFit_IsAccepted(string condition) => Assert.Empty(Mini.Errors(Sections, State(condition)));

    [Theory]
    [InlineData("S + T = S", "The sum of a sequence number and a sequence number means nothing.")]
    [InlineData("N - S = 1", "The difference of a number and a sequence number means nothing.")]
    [InlineData("S > N", "Nothing compares a sequence number with a number; the distance of two sequence numbers, `A - B`, is a number.")]
    [InlineData("S = 4294967296", "Nothing compares a sequence number with a number; the distance of two sequence numbers, `A - B`, is a number.")]
    [InlineData("D > 5", "Nothing compares a duration with a number; write a unit, `10 s`.")]
    [InlineData("D + 5 > D", "The sum of a duration and a number means nothing; a number of seconds has a unit, `10 s`.")]
    [InlineData("max(S, T) = S", "The larger of a sequence number and a sequence number means nothing; sequence numbers have an order only from one to another: write `A if A < B else B`.")]
    [InlineData("ORIGIN < passive", "There is no order in one of `passive`, `active`; only `=` and `!=` compare it.")]
    [InlineData("ORIGIN = LATER", "Nothing compares one of `passive`, `active` with one of `soon`.")]
    [InlineData("not N", "A condition is true or false, but this is a number; compare it, for example with `> 0`.")]
    [InlineData("N and B", "A condition is true or false, but this is a number; compare it, for example with `> 0`.")]
    [InlineData("rto(S) > D", "The argument `TRY` is a number, but this is a sequence number; the distance from another sequence number, `A - B`, is a number.")]
    [InlineData("rto(300) > D", "The argument `TRY` has 8 bits, and 300 does not fit.")]
    [InlineData("rto() > D", "`rto` takes one argument, here are 0.")]
    [InlineData("min(N) > 0", "`min` takes 2 arguments, here are 1.")]
    [InlineData("(S if B else N) = S", "One branch is a sequence number, the other a number; both must be of one type.")]
    [InlineData("seen(N)", "Nothing compares a sequence number with a number; the distance of two sequence numbers, `A - B`, is a number.")]
    public void Condition_OfWrongTypes_IsRefused(string condition, string message) => Assert.Equal([$"TFSM0006 {message}"], Mini.Errors(Sections, State(condition)));

    [Theory]
    [InlineData("S-1 = T", "TFSM0003 There is no name `S-1`; a minus has a blank on both sides: `S - 1`.")]
    [InlineData("N-R2 = 0", "TFSM0003 There is no name `N-R2`; a minus has a blank on both sides: `N - R2`.")]
    [InlineData("SEG.SEK = T", "TFSM0003 There is no name `SEG.SEK`; did you mean `SEG.SEQ`?")]
    [InlineData("ORIGIN = activ", "TFSM0003 There is no name `activ`; did you mean `active`?")]
    [InlineData("LEN > 0", "TFSM0003 `LEN` is an argument of `e`, and not known in `M`.")]
    [InlineData("ask", "TFSM0005 `ask` is a question to the host; ask it with parentheses, `ask()`.")]
    [InlineData("N()", "TFSM0005 `N` is no question and takes no arguments; write it without parentheses.")]
    [InlineData("near", "TFSM0006 `near` takes 1 argument(s), here is none.")]
    [InlineData("A", "TFSM0003 There is no name `A` that has a value: it is a state, and a rule is limited to states with `in:`.")]
    public void Condition_NamingWhatIsNotThere_SaysWhatToDo(string condition, string message) =>
        Assert.Equal([message], Mini.Errors(Sections, State(condition)));

    [Fact]
    public void BoolBesideNumber_IsCountedAsOneOrZero()
    {
        var compare = (CompareExpr)When("N + SYN > 0");

        Assert.IsType<BoolToNumberExpr>(((ArithmeticExpr)compare.Left).Right);
    }

    [Fact]
    public void Chain_IsAnAndOfComparisons()
    {
        var and = (AndExpr)When("S =< SEG.SEQ < T");

        Assert.Equal((CompareOperator.LessOrEqual, CompareOperator.Less), (((CompareExpr)and.Left).Operator, ((CompareExpr)and.Right).Operator));
        Assert.Equal(((CompareExpr)and.Left).Right, ((CompareExpr)and.Right).Left);
    }

    [Fact]
    public void Distance_OfSequenceNumbers_IsANumber() => Assert.Equal(ValueType.Number, ((CompareExpr)When("S - T > 5")).Left.Type);

    [Fact]
    public void BuildParameter_IsItsValue_OthersAreRead()
    {
        Assert.Equal(new ConstantExpr(ValueType.Bool, 1), When("FAST"));
        Assert.IsType<ParameterExpr>(((CompareExpr)When("R2 = 3")).Left);
    }

    [Fact]
    public void NamedValue_IsItsNumber() => Assert.Equal(new ConstantExpr(ValueType.Number, 6), ((CompareExpr)When("SEG.CODE = Cease")).Right);

    [Fact]
    public void EnumsWithEqualMembers_AreOneEnum()
    {
        ProtocolModel model = Mini.Model(Sections, State("ORIGIN = OTHER"));

        Assert.Equal(["Origin", "Later"], model.Enums.Select(e => e.Identifier));
        Assert.Equal(model.Variables[5].Type, model.Variables[6].Type);
        Assert.Equal(model.Variables[5].Type, model.Event("e").Arguments[0].Type);
    }

    private static Expr When(string condition) => Mini.Model(Sections, State(condition)).Rule("M", "R").When!;

    private static string State(string condition) => $"  A:\n    on M: [ {{ id: R, when: \"{condition}\", goto: A }}, {{ ignore: true }} ]\n";
}
