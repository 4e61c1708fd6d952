using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>Specs made to be too complex: results grow, nothing is missed, and it ends.</summary>
public class LimitTests
{
    private const int A = 0, B = 1;
    private readonly ModelBuilder _model = new();

    public LimitTests()
    {
        _model.State("A");
        _model.State("B");
    }

    [Fact]
    public void ConditionWhoseDiagramExplodes_MayHoldOrNot()
    {
        // First all left sides are met, then each with its partner: as a diagram in this order 2^40 nodes.
        VariableExpr[] left = Enumerable.Range(0, 40).Select(i => _model.Variable("L" + i)).ToArray();
        VariableExpr[] right = Enumerable.Range(0, 40).Select(i => _model.Variable("R" + i)).ToArray();
        Expr all = left.Aggregate<Expr>(Build.Or), pairs = left.Zip(right, (l, r) => Build.And(l, r)).Aggregate(Build.Or);
        int message = _model.Message("m", "F");
        _model.Event("e", message).Rule("r1", [A, B], Build.And(Build.Or(all, Build.Not(all)), pairs), [Build.Send(message, 0)], @goto: B).Rule("r2", [A, B]);
        DerivedModel derived = SpecAnalyzer.Derive(_model.Build());
        Assert.Equal([A, B], derived.States[A].Events[0].Transitions.Select(t => t.To));
        Assert.Equal(FlagCubes.Every, derived.States[A].Events[0].Reception!.Acts);
        Assert.Equal("1/1", Assert.Single(derived.States[A].Sends).Flags.ToString());
        Assert.Empty(derived.DeadRules);
        Assert.Empty(derived.Undecided);
    }

    [Fact]
    public void TwentyUnknownsInTwentySteps_AreNotMultiplied()
    {
        // 2^40 paths, told apart by what each step asks; what no later step asks for is forgotten.
        EventBuilder steps = _model.Event("e");
        for (int i = 0; i < 20; i++)
        {
            Expr a = _model.Question("a" + i), b = _model.Question("b" + i);
            steps.Step("s" + i).Rule("x" + i, [A], Build.And(a, b)).Rule("y" + i, [A, B], Build.Or(a, b), @goto: i == 19 ? B : -1);
        }

        DerivedEvent derived = SpecAnalyzer.Derive(_model.Build()).States[A].Events[0];
        Assert.Equal(40, derived.Rules.Count);
        Assert.Equal([A, B], derived.Transitions.Select(t => t.To));
    }

    [Fact]
    public void FormalsThatStandForFormals_DoNotDoubleForEver()
    {
        // p0(N) is N, p[i](N) is p[i-1](N or N): at the bottom stand 2^60 copies of the argument.
        var formal = new FormalExpr(ValueType.Bool, 0);
        DefinitionModel Define(int i, Expr body) => new("p" + i, "P" + i, -1, EquatableArray.Of(new ArgumentModel("N", "n", ValueType.Bool)), body);
        Expr Call(int i, Expr argument) => new DefinitionExpr(ValueType.Bool, i, EquatableArray.Of(argument));
        VariableExpr x = _model.Variable("X");
        _model.Event("e").Rule("r1", [A, B], Call(60, x), @goto: B).Rule("r2", [A, B]);
        ProtocolModel model = _model.Build() with { Definitions = Enumerable.Range(0, 61).Select(i => Define(i, i == 0 ? formal : Call(i - 1, Build.Or(formal, formal)))).ToEquatableArray() };
        Assert.Equal([A, B], SpecAnalyzer.Derive(model).States[A].Events[0].Transitions.Select(t => t.To));
    }

    [Fact]
    public void ComparisonOfFormalsThatStandForFormals_IsReadInParts()
    {
        var formal = new FormalExpr(ValueType.Number, 0);
        DefinitionModel Define(int i, Expr body) => new("p" + i, "P" + i, -1, EquatableArray.Of(new ArgumentModel("N", "n", ValueType.Number)), body);
        Expr Call(int i, Expr argument) => new DefinitionExpr(ValueType.Bool, i, EquatableArray.Of(argument));
        VariableExpr x = _model.Variable("X", ValueType.Number);
        _model.Event("e").Rule("r1", [A, B], Call(60, x), @goto: B).Rule("r2", [A, B]);
        Expr twice = new ArithmeticExpr(ValueType.Number, ArithmeticOperator.Add, formal, formal);
        Expr bottom = Build.Compare(formal, CompareOperator.Less, Build.Number(1));
        ProtocolModel model = _model.Build() with { Definitions = Enumerable.Range(0, 61).Select(i => Define(i, i == 0 ? bottom : Call(i - 1, twice))).ToEquatableArray() };
        Assert.Equal([A, B], SpecAnalyzer.Derive(model).States[A].Events[0].Transitions.Select(t => t.To));
    }

    [Fact]
    public void HundredsOfStates_OneAfterTheOtherByAgain_EndInTheLast()
    {
        EventBuilder chain = _model.Event("e").Step("one");
        for (int i = 0; i < 530; i++)
        {
            int next = _model.State("S" + i);
            chain.Rule("r" + i, [next - 1], @goto: next, then: Build.Again);
        }

        DerivedModel derived = SpecAnalyzer.Derive(_model.Build());
        Assert.Equal(531, Assert.Single(derived.States[B].Events[0].Transitions).To);
        Assert.Equal(530, derived.States[B].Events[0].Rules.Count);
    }

    [Fact]
    public void SixtyFourFlags_AreNotListed()
    {
        int message = _model.Message("m", Enumerable.Range(0, 64).Select(i => "F" + i).ToArray());
        Expr any = Enumerable.Range(0, 64).Select(i => Build.Flag(i)).Aggregate(Build.Or);
        _model.Event("e", message).Rule("r1", [A, B], Build.Not(any), [Build.Send(message)]).Rule("r2", [A, B], Build.Flag(63), @goto: B).Rule("r3", [A, B], answer: AnswerKind.Ignore);
        Reception reception = SpecAnalyzer.Derive(_model.Build()).States[A].Events[0].Reception!;
        Assert.Equal(("8000000000000000/8000000000000000", "0/FFFFFFFFFFFFFFFF"), (reception.Acts.ToString(), reception.Answers.ToString()));
        Assert.Equal(63, reception.Drops.Cubes.Count);
    }
}
