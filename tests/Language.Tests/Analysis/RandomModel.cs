using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>Small random models with everything that matters to paths: lists, steps, jumps, again, lets, nested effects, flags, unknowns.</summary>
internal static class RandomModel
{
    public const int States = 3;

    public static ProtocolModel Make(int seed)
    {
        var random = new Random(seed);
        var model = new ModelBuilder();
        for (int i = 0; i < States; i++) model.State("S" + i, fresh: i == 2);
        int message = model.Message("m", "F", "G", "N~");
        VariableExpr x = model.Variable("X"), y = model.Variable("Y");
        Expr[] leaves = [Build.Flag(0), Build.Flag(1), Build.Flag(2), x, y, model.Question("q"), model.Question("r", x)];
        var rules = new RuleMaker(random, leaves, [x, y], message);
        EventBuilder happening = model.Event("e", message);
        if (random.Next(2) == 0) rules.AddTo(happening, "p", random.Next(1, 4), 3);
        for (int step = 0; step < 3; step++)
        {
            happening.Step("s" + step, random.Next(3) == 0 ? rules.Condition(1) : null);
            rules.AddTo(happening, "r" + step + ".", random.Next(0, 4), random.Next(step + 1, 4));
        }

        ProtocolModel built = model.Build();
        bool always = random.Next(3) == 0;
        return always ? built with { States = built.States.Select(s => s with { Always = EquatableArray.Of(Build.Or(x, y)) }).ToEquatableArray() } : built;
    }

    private sealed class RuleMaker(Random random, Expr[] leaves, VariableExpr[] variables, int message)
    {
        public void AddTo(EventBuilder happening, string prefix, int count, int nextStep)
        {
            for (int i = 0; i < count; i++)
            {
                bool lets = random.Next(4) == 0;
                Expr? when = random.Next(4) == 0 ? null : Condition(2);
                if (lets) when = when is null ? Let() : Build.And(Let(), when);
                happening.Rule(
                    prefix + i,
                    Enumerable.Range(0, States).Where(_ => random.Next(3) > 0).ToArray(),
                    when,
                    Effects(2, lets).ToArray(),
                    random.Next(3) == 0 ? random.Next(States) : -1,
                    random.Next(8) == 0 ? AnswerKind.Ignore : AnswerKind.None,
                    Then(nextStep),
                    lets ? [Condition(1)] : null);
            }
        }

        public Expr Condition(int depth)
        {
            Expr leaf = leaves[random.Next(leaves.Length)];
            return (depth == 0 ? 3 : random.Next(4)) switch
            {
                0 => Build.And(Condition(depth - 1), Condition(depth - 1)),
                1 => Build.Or(Condition(depth - 1), Condition(depth - 1)),
                2 => Build.Not(Condition(depth - 1)),
                _ => leaf,
            };
        }

        private static Expr Let() => new LetExpr(ValueType.Bool, 0);

        private Continuation? Then(int nextStep) => random.Next(8) switch
        {
            0 => Build.Again,
            1 => Build.Stop,
            2 when nextStep < 3 => Build.To(nextStep),
            _ => null,
        };

        private IEnumerable<Effect> Effects(int depth, bool lets)
        {
            for (int i = random.Next(3); i > 0; i--)
            {
                Expr condition = lets && random.Next(2) == 0 ? Let() : Condition(1);
                switch (random.Next(depth == 0 ? 4 : 5))
                {
                    case 0: yield return Build.Send(message, random.Next(2)); break;
                    case 1: yield return Build.SendIf(message, 1, condition, 0); break;
                    case 2: yield return Build.Assign(variables[random.Next(variables.Length)]); break;
                    case 3: if (random.Next(3) == 0) yield return Build.Signal(); break;
                    default: yield return Build.When(condition, Effects(depth - 1, lets).ToArray()); break;
                }
            }
        }
    }
}
