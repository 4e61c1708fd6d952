using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Printing;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes what rules do, as methods that all states and events share.</summary>
public sealed class RulesEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the methods.</summary>
    public void Write(IReadOnlyList<RuleMethod> methods)
    {
        foreach (RuleMethod method in methods)
        {
            Write(method);
            writer.Line();
        }
    }

    private void Write(RuleMethod method)
    {
        var names = new EventNames(context, method.Event);
        LocalNames locals = names.For(method.Rule);
        IEnumerable<string> parameters = method.Lets
            .Select(i => context.Map.Computed(method.Rule.Lets[i].Value.Type) + " " + locals.Lets[i])
            .Concat(names.Declare(method.Usage, method.Arguments));
        bool asks = (method.Usage & Usage.Effects) != 0;
        string does = method.Rules.Count == 1
            ? RulePrinter.Print(context.Model, method.Event, method.Rule)
            : "What several rules do: " + string.Join(", ", method.Rules.Select(r => context.Model.Rules[r].Id));
        writer.Line("// " + CSharpText.Comment(does));
        writer.Line($"private void {method.Name}{(asks ? "<TEffects>" : "")}({string.Join(", ", parameters)})");
        if (asks) writer.Indented(w => w.Line("where TEffects : struct, " + context.Types.Effects));
        writer.Open();
        writer.Open("unchecked");
        new EffectWriter(context, writer, locals).Write(method.Rule.Effects);
        writer.Close();
        writer.Close();
    }
}
