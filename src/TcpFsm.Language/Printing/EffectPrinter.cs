using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Printing;

/// <summary>Prints effects in the spec's notation, one short text each.</summary>
public static class EffectPrinter
{
    /// <summary>Prints an effect: <c>SND.NXT += 1</c>, <c>send &lt;CTL=RST&gt;</c>, <c>start user</c>, <c>signal text(LEN)</c>. An action is its name; see <see cref="PrintExpanded"/>.</summary>
    public static string Print(ProtocolModel model, Effect effect, PrintContext context) => effect switch
    {
        AssignEffect assign => PrintAssign(model, assign, context),
        SendEffect send => "send " + SendPrinter.Print(model, send, context),
        CancelEffect cancel => "cancel " + model.Timers[cancel.Timer].Name,
        StartEffect start => "start " + model.Timers[start.Timer].Name,
        SignalEffect signal => "signal " + PrintSignal(model, signal, context),
        WhenEffect guarded => $"when {ExprPrinter.Print(model, guarded.Condition, context)}: {string.Join("; ", guarded.Effects.Select(e => Print(model, e, context)))}",
        ActionEffect action => action.Name,
        _ => "?",
    };

    /// <summary>Prints effects with what their actions do in place of the actions' names.</summary>
    public static IEnumerable<string> PrintExpanded(ProtocolModel model, IEnumerable<Effect> effects, PrintContext context)
    {
        foreach (Effect effect in effects)
        {
            if (effect is not ActionEffect action) yield return Print(model, effect, context);
            else foreach (string inner in PrintExpanded(model, action.Effects, context)) yield return inner;
        }
    }

    private static string PrintAssign(ProtocolModel model, AssignEffect assign, PrintContext context)
    {
        string name = model.Variables[assign.Variable].Name;
        if (assign.Value is ArithmeticExpr { Left: VariableExpr left, Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } step && left.Variable == assign.Variable)
            return $"{name} {(step.Operator == ArithmeticOperator.Add ? "+=" : "-=")} {ExprPrinter.Print(model, step.Right, context)}";
        return $"{name} = {ExprPrinter.Print(model, assign.Value, context)}";
    }

    private static string PrintSignal(ProtocolModel model, SignalEffect signal, PrintContext context)
    {
        string name = model.Signals[signal.Signal].Name;
        return signal.Arguments.Count == 0 ? name : $"{name}({string.Join(", ", signal.Arguments.Select(a => ExprPrinter.Print(model, a, context)))})";
    }
}
