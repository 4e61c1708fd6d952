using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes what a rule does, in its order. An assignment is done before the next effect is handed out, so a sink that throws leaves a whole machine.</summary>
public sealed class EffectWriter(EmitContext context, SourceWriter writer, LocalNames names)
{
    private readonly ExpressionWriter _expressions = new(context, names);
    private readonly VariableReader _variables = new(context);

    /// <summary>Writes effects.</summary>
    public void Write(EquatableArray<Effect> effects)
    {
        for (int i = 0; i < effects.Count; i++)
        {
            int cancels = TimerWriter.CancelsFrom(context, effects, i);
            if (cancels > 1)
            {
                writer.Line(TimerWriter.StopMany(effects.Skip(i).Take(cancels).Cast<CancelEffect>().Select(c => c.Timer)));
                i += cancels - 1;
                continue;
            }

            Write(effects[i]);
        }
    }

    private void Write(Effect effect)
    {
        switch (effect)
        {
            case AssignEffect e:
                writer.Line(_variables.Assign(e.Variable, _expressions.Stored(context.Simplifier.Simplify(e.Value), context.Model.Variables[e.Variable].Type)));
                break;
            case SendEffect e:
                new SendWriter(context, writer, _expressions, names).Write(e);
                break;
            case SignalEffect e:
                WriteSignal(e);
                break;
            case StartEffect e:
                writer.Line($"{context.Members.Starter(e.Timer)}({string.Join(", ", TimerWriter.StarterArguments(context, e.Timer))});");
                break;
            case CancelEffect e:
                writer.Line($"StopTimer({EmitContext.Member(context.Types.Timer, context.Model.Timers[e.Timer].Identifier)}, ref effects);");
                break;
            case WhenEffect e:
                WriteWhen(e);
                break;
            case ActionEffect e:
                writer.Line("// " + CSharpText.Comment(e.Name));
                Write(e.Effects);
                break;
        }
    }

    private void WriteSignal(SignalEffect e)
    {
        SignalModel signal = context.Model.Signals[e.Signal];
        IEnumerable<string> arguments = e.Arguments.Select((value, i) =>
            $", {CSharpText.Escape(context.Notice.Property(signal.Arguments[i]))} = {_expressions.Public(context.Simplifier.Simplify(value), signal.Arguments[i].Type)}");
        string kind = EmitContext.Member(context.Types.Signal, signal.Identifier);
        writer.Line($"effects.Signal(new {context.Types.Notice} {{ Signal = {kind}{string.Concat(arguments)} }});");
    }

    private void WriteWhen(WhenEffect e)
    {
        Expr condition = context.Simplifier.Simplify(e.Condition);
        if (Simplifier.IsFalse(condition)) return;
        if (Simplifier.IsTrue(condition))
        {
            Write(e.Effects);
            return;
        }

        writer.Open($"if ({_expressions.Condition(condition)})");
        Write(e.Effects);
        writer.Close();
    }
}
