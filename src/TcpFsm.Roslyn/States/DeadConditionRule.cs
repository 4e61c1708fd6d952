using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Language.Flags;
using TcpFsm.Roslyn.Analyzers;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>TFSM1003: a condition after which the state and the flags that arrived are such that nothing comes of the message.</summary>
internal sealed class DeadConditionRule : StateRule
{
    private readonly FunctionScope _scope;
    private readonly StateSource _source;
    private readonly ReceivedFlags _received;
    private readonly Dictionary<SyntaxNode, string> _dead = [];
    private readonly HashSet<SyntaxNode> _alive = [];

    /// <summary>Prepares for a function.</summary>
    public DeadConditionRule(FunctionScope scope)
    {
        _scope = scope;
        _source = new StateSource(scope);
        _received = new ReceivedFlags(scope);
    }

    /// <inheritdoc/>
    public override void Observe(Knowledge known, IOperation operation)
    {
        switch (operation)
        {
            case IIsPatternOperation test when _scope.Nodes.Of(test.Value) is { } node:
                foreach (IPatternOperation one in Alternatives(test.Pattern)) Judge(one.Syntax, known, _scope.Conditions.Assume(known, node, one, isTrue: true), node);
                break;
            case IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } comparison:
                // A case of a switch is made a comparison, whose place is that of the value.
                Judge(comparison.IsImplicit ? comparison.RightOperand.Syntax : comparison.Syntax, known, _scope.Conditions.Assume(known, comparison, isTrue: true), null);
                break;
            case IInvocationOperation { TargetMethod.Name: "HasFlag" } call:
                Judge(call.Syntax, known, _scope.Conditions.Assume(known, call, isTrue: true), null);
                break;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Found() => _dead.Where(d => !_alive.Contains(d.Key)).OrderBy(d => d.Key.SpanStart)
        .Select(d => Diagnostic.Create(UsageRules.DeadCondition, d.Key.GetLocation(), d.Value));

    private static IEnumerable<IPatternOperation> Alternatives(IPatternOperation pattern) =>
        pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either ? Alternatives(either.LeftPattern).Concat(Alternatives(either.RightPattern)) : [pattern];

    private void Judge(SyntaxNode at, Knowledge before, Knowledge? after, ValueNode? tested)
    {
        if (after is null || after.Equals(before) || IsDenied(at)) return;
        (Cell State, Cell Flags)[] pairs = [.. PairsIn(tested)];
        if (pairs.Any(p => IsDead(before, p))) return;
        if (pairs.FirstOrDefault(p => IsDead(after, p)) is { State: not null } pair) _dead[at] = Message(at, after, pair);
        else _alive.Add(at);
    }

    private IEnumerable<(Cell State, Cell Flags)> PairsIn(ValueNode? tested)
    {
        foreach (Cell flags in _received.All)
        {
            if (_source.Of(flags.Flags!) is { } state) yield return (state, flags);
        }

        // What is written side by side in one tuple belongs together.
        if (tested is null or CellNode) yield break;
        Cell[] states = [.. tested.Cells.Where(c => c.States is not null)], sets = [.. tested.Cells.Where(c => c.Flags is not null)];
        if (states.Length == 1 && sets.Length == 1 && states[0].States!.Has(sets[0].Flags!.Type) && _received.All.Contains(sets[0])) yield return (states[0], sets[0]);
    }

    private static bool IsDead(Knowledge known, (Cell State, Cell Flags) pair)
    {
        FlagCubes flags = known.FlagsOf(pair.Flags);
        StateFacts[] states = [.. StateBits.In(known.StatesOf(pair.State), pair.State)];
        // That it is none of a few states is no state in sight yet.
        return !flags.IsEvery && states.Length * 2 <= pair.State.States!.States.Length
            && states.All(s => s.Of(pair.Flags.Flags!.Type) is { } facts && !facts.Acts.Overlaps(flags));
    }

    // `!(flags == Fin)` asks for all the others.
    private static bool IsDenied(SyntaxNode condition)
    {
        SyntaxNode? around = condition.Parent;
        while (around is ParenthesizedExpressionSyntax or IsPatternExpressionSyntax) around = around.Parent;
        return around.IsKind(SyntaxKind.LogicalNotExpression);
    }

    private static string Message(SyntaxNode at, Knowledge known, (Cell State, Cell Flags) pair)
    {
        StateFacts[] states = [.. StateBits.In(known.StatesOf(pair.State), pair.State)];
        FlagsFacts flags = pair.Flags.Flags!;
        StateFlags[] facts = [.. states.Select(s => s.Of(flags.Type)).OfType<StateFlags>()];
        bool isAnswered = facts.Any(f => f.Answers.Overlaps(known.FlagsOf(pair.Flags)));
        string where = Sentences.Or(states.Select(s => s.Name));
        string acts = states.Length == 1 ? $"; it acts on {FlagsText.Of(flags, facts[0].Acts)}" : "";
        string place = states.Length == 1 ? Sentences.Place(pair.State.States!.Reference, states[0].Section) : "";
        return $"{where}{place} never acts on a message that meets '{at.ToString().Replace("\n", " ")}': it is {(isAnswered ? "answered at most" : "dropped")}{acts}";
    }
}
