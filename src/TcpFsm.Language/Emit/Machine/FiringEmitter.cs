using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Where a rule fires.</summary>
/// <param name="States">The states it is judged in there.</param>
/// <param name="MayBeFull">Whether the word of rules may be full by then.</param>
/// <param name="Counter">The local that counts how often the step is judged again; null if no rule of it says so.</param>
public readonly record struct FiringPlace(IReadOnlyList<int> States, bool MayBeFull, string? Counter);

/// <summary>Writes where a rule is judged: its values, its condition, what it does, what it returns and the state it goes to.</summary>
public sealed class FiringEmitter(EmitContext context, SourceWriter writer, EventNames names, RuleMethods methods)
{
    /// <summary>Writes a rule.</summary>
    /// <param name="place">Where it is judged.</param>
    /// <param name="rule">The rule, its condition simplified.</param>
    /// <param name="known">Definitions whose values are in locals.</param>
    /// <param name="continuation">Writes what comes after it has fired.</param>
    public void Write(FiringPlace place, BoundRule rule, IReadOnlyDictionary<DefinitionExpr, string> known, Action continuation)
    {
        LocalNames locals = names.For(rule, known);
        bool[] early = Early(rule);
        WriteHeading(place, rule);
        if (rule.Lets.Count > 0) writer.Open();
        DeclareLets(rule, locals, i => early[i]);
        if (Simplifier.IsFalse(rule.When))
        {
            writer.Close();
            return;
        }

        if (rule.When is not null) writer.Open($"if ({new ExpressionWriter(context, locals).Condition(rule.When)})");
        DeclareLets(rule, locals, i => !early[i]);
        WriteFiring(rule, locals, place);
        continuation();
        if (rule.When is not null) writer.Close();
        if (rule.Lets.Count > 0) writer.Close();
    }

    private void WriteFiring(BoundRule rule, LocalNames locals, FiringPlace place)
    {
        writer.Line(place.MayBeFull ? $"rules = FireMany(rules, {context.Rule(rule.Rule)}, ref run, ref effects);" : $"rules = Fire(rules, {context.Rule(rule.Rule)}, ref effects);");
        if (methods.Of(names.Event, rule) is { } method)
        {
            IEnumerable<string> arguments = method.Lets.Select(i => locals.Lets[i]).Concat(names.Pass(method.Usage, method.Arguments));
            writer.Line($"{method.Name}({string.Join(", ", arguments)});");
        }
        else
        {
            new EffectWriter(context, writer, locals with { Known = new Dictionary<DefinitionExpr, string>() }).Write(rule.Effects);
        }

        if (rule.Answer.Kind == AnswerKind.Return) writer.Line($"run.Return = {EmitContext.Member(context.Types.Return, context.Model.Returns[rule.Answer.Index].Identifier)};");
        if (rule.Goto >= 0) WriteGoto(rule.Goto);
        if (HandlingFrame.IsAgain(rule)) writer.Line($"if (++{place.Counter} > {CSharpText.Number(ProtocolModel.AgainLimit)}) TooOften({context.Rule(rule.Rule)});");
    }

    private void WriteGoto(int state)
    {
        string first = context.Model.Initial == 0 ? "" : " ^ " + context.State(context.Model.Initial);
        string value = context.State(state) + first;
        writer.Line($"{context.Layout.StateField} = ({context.Layout.StateType}){(first.Length == 0 ? value : "(" + value + ")")};");
        if (context.Model.States[state].Fresh) writer.Line("Forget(ref effects);");
    }

    private void DeclareLets(BoundRule rule, LocalNames locals, Func<int, bool> which)
    {
        var used = new HashSet<int>(UsedLets(rule));
        var expressions = new ExpressionWriter(context, locals);
        for (int i = 0; i < rule.Lets.Count; i++)
        {
            Expr value = context.Simplifier.Simplify(rule.Lets[i].Value);
            if (!which(i) || (!used.Contains(i) && !context.Usage.AsksHost(value))) continue;
            Code code = value.Type.Kind == ValueKind.Seq32 ? expressions.Sequence(value) : expressions.Computed(value);
            writer.Line(used.Contains(i) ? $"{context.Map.Computed(value.Type)} {locals.Lets[i]} = {code};" : $"_ = {code};");
        }
    }

    // Values that ask the host, or that the condition reads, come before the condition as the spec says; nobody sees when the others are computed.
    private bool[] Early(BoundRule rule)
    {
        var early = new bool[rule.Lets.Count];
        if (rule.When is null) return early;
        foreach (int let in Lets(rule.When)) early[let] = true;
        for (int i = early.Length - 1; i >= 0; i--)
        {
            early[i] |= context.Usage.AsksHost(rule.Lets[i].Value);
            if (!early[i]) continue;
            foreach (int let in Lets(rule.Lets[i].Value)) early[let] = true;
        }

        return early;
    }

    private IEnumerable<int> UsedLets(BoundRule rule)
    {
        IEnumerable<Expr> reads = ExpressionTree.All(rule.Effects).SelectMany(e => ExpressionTree.Read(e, context.Model)).Concat(rule.Lets.Select(l => l.Value));
        return (rule.When is null ? reads : reads.Append(rule.When)).SelectMany(Lets);
    }

    private static IEnumerable<int> Lets(Expr expression) => ExpressionTree.All(expression).OfType<LetExpr>().Select(l => l.Let);

    // The rule as the spec writes it, as it is judged here, and above it why it is there.
    private void WriteHeading(FiringPlace place, BoundRule rule)
    {
        RuleModel model = context.Model.Rules[rule.Rule];
        string why = string.Join(": ", new[] { model.Section == names.Event.Section ? "" : context.Docs.Plain(model.Section), model.Doc }.Where(text => !string.IsNullOrWhiteSpace(text)));
        if (why.Length > 0) writer.Line("// " + CSharpText.Comment(why));
        writer.Line("// " + CSharpText.Comment(RulePrinter.Print(context.Model, names.Event, rule with { States = StateSet.Of(place.States) })));
    }
}
