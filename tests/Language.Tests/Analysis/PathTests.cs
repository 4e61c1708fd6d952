using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>What is known on a path and what is not; one promise of the language each.</summary>
public class PathTests
{
    private const int A = 0, B = 1, C = 2;
    private static readonly int[] All = [A, B, C];

    private readonly ModelBuilder _model = new();
    private readonly VariableExpr _x, _y;
    private readonly int _message;

    public PathTests()
    {
        _model.State("A");
        _model.State("B");
        _model.State("C", fresh: true);
        _x = _model.Variable("X");
        _y = _model.Variable("Y");
        _message = _model.Message("m", "F", "G", "N~");
    }

    [Fact]
    public void Unknown_IsTheSameThroughoutTheEvent()
    {
        _model.Event("e").Step("one").Rule("r1", All, _x).Step("two").Rule("r2", All, Build.Not(_x), @goto: B);
        Assert.Equal(["A: r1", "B: r2"], EndsOf(A));
    }

    [Fact]
    public void Unknown_IsFreeAgainOnceItsVariableIsAssigned()
    {
        _model.Event("e").Step("one").Rule("r1", All, _x, [Build.Assign(_x)]).Step("two").Rule("r2", All, Build.Not(_x), @goto: B);
        Assert.Equal(["A: r1", "B: r1 r2"], EndsOf(A));
    }

    [Fact]
    public void Unknown_StaysWhenAnotherVariableIsAssigned()
    {
        _model.Event("e").Step("one").Rule("r1", All, _x, [Build.Assign(_y)]).Step("two").Rule("r2", All, Build.Not(_x), @goto: B);
        Assert.Equal(["A: r1", "B: r2"], EndsOf(A));
    }

    [Fact]
    public void HostQuestion_IsFreeAgainOnlyIfAnArgumentIsAssigned()
    {
        Expr plain = _model.Question("q"), asked = _model.Question("r", _x);
        _model.Event("e").Step("one").Rule("r1", All, Build.And(plain, asked), [Build.Assign(_x)])
            .Step("two").Rule("r2", All, Build.And(Build.Not(plain), asked), @goto: B)
            .Rule("r3", All, Build.And(plain, Build.Not(asked)), @goto: C);
        Assert.Equal(["A: r1", "B: r2", "C: r1 r3"], EndsOf(A));
    }

    [Fact]
    public void Let_KeepsWhatWasTrueBeforeTheRule()
    {
        Expr was = new LetExpr(ValueType.Bool, 0);
        _model.Event("e", _message).Rule("r1", All, was, [Build.Assign(_x), Build.When(was, Build.Send(_message, 0)), Build.When(Build.Not(was), Build.Send(_message, 1))], lets: [_x])
            .Rule("r2", All, _x).Rule("r3", All);
        DerivedModel derived = SpecAnalyzer.Derive(_model.Build());
        Assert.Equal("1/3", Assert.Single(derived.States[A].Sends).Flags.ToString());
        Assert.Equal(["r2"], derived.DeadRules.Select(d => _model.IdOf(d.Rule)));
    }

    [Fact]
    public void FreshState_ForgetsEveryVariable()
    {
        _model.Event("e").Step("one").Rule("r1", [A], _x, @goto: C).Step("two").Rule("r2", [C], Build.Not(_x), @goto: B);
        Assert.Equal(["A", "B: r1 r2", "C: r1"], EndsOf(A));
    }

    [Fact]
    public void Always_HoldsAtTheStart()
    {
        int d = _model.State("D", always: Build.Or(_x, _y));
        _model.Event("e").Rule("r1", [d], _x).Rule("r2", [d], _y, @goto: B).Rule("r3", [d], @goto: C);
        Assert.Equal(["B: r2", "D: r1"], EndsOf(d));
    }

    [Fact]
    public void ContradictoryAlways_SaysNothing()
    {
        int d = _model.State("D", always: Build.And(_x, Build.Not(_x)));
        _model.Event("e").Rule("r1", [d], _x).Rule("r2", [d], @goto: B);
        Assert.Equal(["B: r2", "D: r1"], EndsOf(d));
    }

    [Fact]
    public void Again_IsFollowedAsLongAsSomethingNewComes()
    {
        int d = _model.State("D");
        _model.Event("e").Step("one")
            .Rule("r1", [A], @goto: B, then: Build.Again).Rule("r2", [B], @goto: C, then: Build.Again).Rule("r3", [C], @goto: d, then: Build.Again)
            .Rule("r4", [d], _x, [Build.Assign(_x)], then: Build.Again).Rule("r5", [d], @goto: A, then: Build.Stop);
        Assert.Equal(["A: r1 r2 r3 r4 r5"], EndsOf(A));
    }

    [Fact]
    public void Again_DoesNotAskTheStepsConditionOnceMore()
    {
        _model.Event("e").Step("one", _x).Rule("r1", [A], Build.And(_x, _y), [Build.Assign(_x), Build.Assign(_y)], @goto: B, then: Build.Again).Rule("r2", [B], Build.Not(_x), @goto: C);
        Assert.Equal(["A", "B: r1", "C: r1 r2"], EndsOf(A));
    }

    [Fact]
    public void Jump_AsksTheStepsConditionAndPassesWhatLiesBetween()
    {
        _model.Event("e").Rule("r1", [A], then: Build.To(1)).Step("one").Rule("r2", All, @goto: C).Step("two", _x).Rule("r3", All, @goto: B);
        Assert.Equal(["A: r1", "B: r1 r3"], EndsOf(A));
        Assert.Equal(["B: r2 r3", "C: r2"], EndsOf(B));
    }

    [Fact]
    public void IgnoreAndRefuse_EndTheEventInTheStateReached()
    {
        _model.Event("e").Step("one").Rule("r1", [A], @goto: B).Step("two").Rule("r2", [B], _x, answer: AnswerKind.Refuse)
            .Rule("r3", [B], answer: AnswerKind.Ignore).Step("three").Rule("r4", All, @goto: C);
        Assert.Equal(["B: r1 r2 r3"], EndsOf(A));
    }

    [Fact]
    public void OppositeComparisons_OfNumbersExcludeEachOther()
    {
        VariableExpr n = _model.Variable("N", ValueType.Number);
        _model.Event("e").Rule("r1", All, Build.Compare(n, CompareOperator.Less, Build.Number(3)))
            .Rule("r2", All, Build.Compare(Build.Number(3), CompareOperator.LessOrEqual, n), @goto: B).Rule("r3", All, @goto: C);
        Assert.Equal(["A: r1", "B: r2"], EndsOf(A));
    }

    [Fact]
    public void OppositeComparisons_OfSequenceNumbersDoNot()
    {
        VariableExpr s = _model.Variable("S", ValueType.Seq32), t = _model.Variable("T", ValueType.Seq32);
        _model.Event("e").Rule("r1", All, Build.Compare(s, CompareOperator.Less, t))
            .Rule("r2", All, Build.Compare(s, CompareOperator.GreaterOrEqual, t), @goto: B).Rule("r3", All, @goto: C);
        Assert.Equal(["A: r1", "B: r2", "C: r3"], EndsOf(A));
    }

    [Fact]
    public void Equality_IsOneUnknownHoweverWritten()
    {
        VariableExpr s = _model.Variable("S", ValueType.Seq32), t = _model.Variable("T", ValueType.Seq32);
        _model.Event("e").Rule("r1", All, Build.Compare(s, CompareOperator.Equal, t)).Rule("r2", All, Build.Compare(t, CompareOperator.NotEqual, s), @goto: B).Rule("r3", All, @goto: C);
        Assert.Equal(["A: r1", "B: r2"], EndsOf(A));
    }

    [Fact]
    public void Definitions_AreTakenApart_WithTheirArguments()
    {
        _model.Event("e").Rule("r1", All, new DefinitionExpr(ValueType.Bool, 0, EquatableArray.Of<Expr>(_x))).Rule("r2", All, _y, @goto: B)
            .Rule("r3", All, Build.Not(_x), @goto: B).Rule("r4", All, @goto: C);
        var both = new DefinitionModel("both", "Both", -1, EquatableArray.Of(new ArgumentModel("P", "p", ValueType.Bool)), Build.And(new FormalExpr(ValueType.Bool, 0), Build.Not(_y)));
        Assert.Equal(["A: r1", "B: r2 r3"], EndsOf(A, SpecAnalyzer.Derive(_model.Build() with { Definitions = EquatableArray.Of(both) })));
    }

    [Fact]
    public void ComparisonsOfFlagsAlone_AreComputed()
    {
        Expr both = Build.Compare(Build.Sum(Build.Flag(0), Build.Flag(1)), CompareOperator.Equal, Build.Number(2));
        _model.Event("e", _message).Rule("r1", All, both, @goto: B).Rule("r2", All, answer: AnswerKind.Ignore);
        Reception reception = SpecAnalyzer.Derive(_model.Build()).States[A].Events[0].Reception!;
        Assert.Equal(("3/3", "", "0/1 0/2"), (reception.Acts.ToString(), reception.Answers.ToString(), reception.Drops.ToString()));
    }

    [Fact]
    public void NeutralFlags_DecideNothing()
    {
        _model.Event("e", _message).Rule("r1", All, Build.Flag(2), [Build.Signal()]).Rule("r2", All, Build.Flag(0), [Build.Send(_message, 0, 2)]).Rule("r3", All);
        DerivedEvent derived = SpecAnalyzer.Derive(_model.Build()).States[A].Events[0];
        Assert.Equal(FlagCubes.Every, derived.Reception!.Acts);
        Assert.Equal("1/3", Assert.Single(derived.Sends).Flags.ToString());
    }

    [Fact]
    public void StartingATimer_IsNeitherActingNorAnswering()
    {
        int timer = _model.Timer("t");
        _model.Event("e", _message).Rule("r1", All, Build.Flag(0), [Build.Start(timer), Build.Send(_message)]).Rule("r2", All, null, [Build.Start(timer)], @goto: A);
        Reception reception = SpecAnalyzer.Derive(_model.Build()).States[A].Events[0].Reception!;
        Assert.Equal(("", "1/1", "0/1"), (reception.Acts.ToString(), reception.Answers.ToString(), reception.Drops.ToString()));
    }

    [Fact]
    public void SendOnLeaving_BelongsToTheStateLeft_ButIsNoStayingSend()
    {
        _model.Event("e").Rule("r1", [A], _x, [Build.Send(_message, 0)], @goto: B).Rule("r2", [A], null, [Build.Send(_message, 1)]);
        DerivedState state = SpecAnalyzer.Derive(_model.Build()).States[A];
        Assert.Equal("1/3 2/3", Assert.Single(state.Sends).Flags.ToString());
        Assert.Equal("2/3", Assert.Single(state.StayingSends).Flags.ToString());
        Assert.Equal(["2/3", "1/3"], state.Events[0].Transitions.Select(t => Assert.Single(t.Sends).Flags.ToString()));
    }

    [Fact]
    public void OptionalFlags_AreWithAndWithout_AsFarAsTheirConditionsAreOpen()
    {
        _model.Event("e").Rule("r1", [A], _x, [Build.SendIf(_message, 1, _x, 0)]).Rule("r2", [A], null, [Build.SendIf(_message, 1, _y, 0)]);
        _model.Event("f").Rule("r3", [A], _x, [Build.SendIf(_message, 1, _x, 0)]).Rule("r4", [A]);
        DerivedState state = SpecAnalyzer.Derive(_model.Build()).States[A];
        Assert.Equal("1/1", Assert.Single(state.Events[0].Sends).Flags.ToString());
        Assert.Equal("3/3", Assert.Single(state.Events[1].Sends).Flags.ToString());
    }

    [Fact]
    public void EventThatIsRefusedOnEveryPath_IsNotLegal()
    {
        _model.Event("e").Rule("r1", [A, B], _x, answer: AnswerKind.Refuse).Rule("r2", [A], answer: AnswerKind.Refuse).Rule("r3", [B], answer: AnswerKind.Ignore);
        DerivedModel derived = SpecAnalyzer.Derive(_model.Build());
        Assert.Equal([false, true, false], derived.States.Select(s => s.Events[0].Legal));
        Assert.Equal([true, true, false], derived.States.Select(s => s.Events[0].Decided));
    }

    /// <summary>The net transitions of the first event from a state: where they end, and the rules on them.</summary>
    private string[] EndsOf(int state) => EndsOf(state, SpecAnalyzer.Derive(_model.Build()));

    private string[] EndsOf(int state, DerivedModel derived) => derived.States[state].Events[0].Transitions
        .Select(t => $"{(char)('A' + t.To)}{(t.Rules.Count == 0 ? "" : ": ")}{string.Join(" ", t.Rules.Select(_model.IdOf))}").ToArray();
}
