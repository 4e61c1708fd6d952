using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>What is reported of a spec as a whole, where, and when nothing is. tests/BrokenSpecs holds the same rules in specs as users write them.</summary>
public class SpecAnalyzerTests
{
    private const int A = 0, B = 1;
    private readonly ModelBuilder _model = new();
    private readonly VariableExpr _x;
    private readonly int _message;

    public SpecAnalyzerTests()
    {
        _model.State("A", final: true);
        _model.State("B", final: true);
        _x = _model.Variable("X");
        _message = _model.Message("m", "F", "G");
        _model.Event("go").Rule("go", [A, B], @goto: B);
    }

    [Fact]
    public void SoundModel_HasNoProblems() => Assert.Empty(Analyze());

    [Fact]
    public void StatePassedThroughInAnEvent_IsReached()
    {
        int c = _model.State("C");
        _model.Event("e").Step("one").Rule("r1", [A], @goto: c).Rule("r0", [B, c], answer: AnswerKind.Ignore).Step("two").Rule("r2", [c], @goto: B);
        Assert.Equal(["TFSM0010@1002"], Analyze().Where(p => p.Contains("0007") || p.Contains("0010")));
    }

    [Fact]
    public void StateReachedFromAnUnreachedOneOnly_IsReported()
    {
        int c = _model.State("C"), d = _model.State("D");
        _model.Event("e").Rule("r1", [c], @goto: d).Rule("r2", [A, B, d], @goto: A);
        Assert.Equal(["TFSM0007@1002", "TFSM0007@1003"], Analyze().Where(p => p.Contains("0007")));
    }

    [Fact]
    public void StateThatOnlyPassesThroughOthers_IsADeadEnd()
    {
        int c = _model.State("C");
        _model.Event("in").Rule("i", [A, B], @goto: c).Rule("i2", [c], answer: AnswerKind.Ignore);
        _model.Event("e").Rule("r1", [c], @goto: A, then: Build.To(0)).Rule("r2", [A, B]).Step("one").Rule("r3", [A], @goto: c);
        Assert.Equal(["TFSM0008@1002"], Analyze().Where(p => p.Contains("0008")));
    }

    [Fact]
    public void RuleBehindOneThatTakesItsCases_NamesIt()
    {
        _model.Event("e").Rule("r1", [A, B], answer: AnswerKind.Ignore, when: _x).Rule("r2", [A, B], Build.And(_x, _model.Question("q"))).Rule("r3", [A, B]);
        Assert.Equal("The rule `r2` can never fire: wherever it would, `r1` before it fires; move it up or narrow that rule, or say why it stands there with `unreachable: reason`.", MessageOf("TFSM0009@2002"));
    }

    [Fact]
    public void RuleBehindSeveralThatTakeItsCasesTogether_NamesThem()
    {
        Expr q = _model.Question("q");
        _model.Event("e").Rule("r1", [A, B], Build.And(_x, q)).Rule("r2", [A, B], Build.And(_x, Build.Not(q))).Rule("r3", [A, B], _x).Rule("r4", [A, B]);
        Assert.Contains("`r1` and `r2` before it fire;", MessageOf("TFSM0009@2003"));
    }

    [Fact]
    public void RuleThatContradictsItself_IsToldApart()
    {
        _model.Event("e").Rule("r1", [A, B], Build.And(_x, Build.Not(_x))).Rule("r2", [A, B]);
        Assert.Contains("its condition holds for nothing that comes to it", MessageOf("TFSM0009@2001"));
    }

    [Fact]
    public void RuleInAStepNoPathComesTo_IsToldApart()
    {
        _model.Event("e").Rule("r1", [A, B]).Step("one").Rule("r2", [A, B]);
        Assert.Contains("no path comes to its list or step", MessageOf("TFSM0009@2002"));
    }

    [Fact]
    public void RuleThatFiresInOneOfItsEvents_IsNotReported()
    {
        _model.Event("e").Rule("r0", [A, B]).Rule("r1", [A, B]);
        _model.Event("f").Rule("r1", [A, B]);
        Assert.Empty(Analyze());
    }

    [Fact]
    public void RuleThatSaysWhyItNeverFires_IsNotReported_ButDerived()
    {
        _model.Event("e").Rule("r1", [A, B]).Rule("r2", [A, B], unreachable: "it is a reminder");
        Assert.Empty(Analyze());
        Assert.Equal("r2", _model.IdOf(Assert.Single(SpecAnalyzer.Derive(_model.Build()).DeadRules).Rule));
    }

    [Fact]
    public void UndecidedEvents_AreOneProblemForEachState()
    {
        foreach (char name in "efghijk") _model.Event(name.ToString()).Rule("r" + name, [A]);
        Assert.Equal(["TFSM0010@1001"], Analyze());
        Assert.Contains("`e`, `f`, `g`, `h`, `i` and 2 more;", MessageOf("TFSM0010@1001"));
    }

    [Fact]
    public void ListThatMayEndWithoutARule_IsReportedAtItsLastRule()
    {
        _model.Event("e").Rule("r1", [A, B], _x).Rule("r2", [B]).Rule("r3", [A], _model.Question("q"));
        Assert.Equal(["TFSM0010@2003"], Analyze());
    }

    [Fact]
    public void StepsMayEndWithoutARule()
    {
        _model.Event("e").Step("one").Rule("r1", [A, B], _x);
        Assert.Empty(Analyze());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void OptionalFlags_AreIllegalOnlyWhereBothCanBeSent(bool exclusive, int problems)
    {
        Build.IllegalPair(_model, _message);
        Effect send = new SendEffect(_message, default, EquatableArray.Of(new FlagWrite(0, _x), new FlagWrite(1, exclusive ? Build.Not(_x) : _model.Question("q"))));
        _model.Event("e").Rule("r1", [A, B], null, [send]);
        _model.Positions.Sends[1] = [new Text.TextSpan(5000, 1)];
        Assert.Equal(Enumerable.Repeat("TFSM0011@5000", problems), Analyze());
    }

    [Fact]
    public void IllegalSend_IsReportedAtItsTemplate_AndSaysWhy()
    {
        Build.IllegalPair(_model, _message);
        _model.Event("e").Rule("r1", [A, B], null, [Build.Send(_message, 0), Build.When(_x, new ActionEffect("a", EquatableArray.Of(Build.Send(_message, 0, 1))))]);
        _model.Positions.Sends[1] = [new Text.TextSpan(5000, 1), new Text.TextSpan(5001, 1)];
        Assert.Equal("The rule `r1` can send `m` with `F,G`, which is never legal (`they differ`); send other flags.", MessageOf("TFSM0011@5001"));
    }

    [Fact]
    public void IllegalFlags_AreCubesOfTheMessage()
    {
        Build.IllegalPair(_model, _message);
        MessageFlags flags = Assert.Single(SpecAnalyzer.Derive(_model.Build()).Messages);
        Assert.Equal((3UL, 0UL, "3/3"), (flags.Deciding, flags.Neutral, Assert.Single(flags.Illegal).ToString()));
    }

    [Fact]
    public void IgnoringTheExpiryOfEverything_DoesNotHandleIt()
    {
        int timer = _model.Timer("t");
        _model.Event("start").Rule("r1", [A, B], null, [Build.When(_x, Build.Start(timer))]).Rule("all", [A, B], answer: AnswerKind.Ignore, unreachable: "others");
        _model.Event("timeout t", timer: timer).Rule("all", [A, B], answer: AnswerKind.Ignore);
        Assert.Equal(["TFSM0012@4000"], Analyze());
        Assert.Contains("is started, but no rule handles its expiry", MessageOf("TFSM0012@4000"));
    }

    [Fact]
    public void IgnoringTheExpiryOfOneTimerByName_IsADecision()
    {
        int timer = _model.Timer("t");
        _model.Event("start").Rule("r1", [A, B], null, [Build.Start(timer)]);
        _model.Event("timeout t", timer: timer).Rule("r2", [A, B], answer: AnswerKind.Ignore);
        Assert.Empty(Analyze());
    }

    [Fact]
    public void ExpiryOfATimerNobodyStarts_IsReported()
    {
        int timer = _model.Timer("t");
        _model.Event("timeout t", timer: timer).Rule("r1", [A, B], @goto: A);
        Assert.Contains("none starts it", MessageOf("TFSM0012@4000"));
    }

    private string[] Analyze() => Problems().Select(p => $"{p.Rule.Id}@{p.Span.Start}").ToArray();

    private string MessageOf(string problem) => Problems().Single(p => $"{p.Rule.Id}@{p.Span.Start}" == problem).Message;

    private System.Collections.Generic.IReadOnlyList<Problem> Problems()
    {
        var problems = new ProblemBag();
        SpecAnalyzer.Analyze(_model.Build(), _model.Positions, problems);
        return problems.Sorted;
    }
}
