using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Script;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Scxml;

/// <summary>Writes what a rule does as executable content. Messages and signals are logged; timers are delayed events.</summary>
internal sealed class ScxmlEffects(ProtocolModel model, ScxmlNames names, ScriptExpressions expressions, ScxmlWriter writer)
{
    /// <summary>Writes effects in the order in which they happen.</summary>
    public void Write(IEnumerable<Effect> effects)
    {
        foreach (Effect effect in effects) Write(effect);
    }

    private void Write(Effect effect)
    {
        switch (effect)
        {
            case AssignEffect e:
                VariableModel variable = model.Variables[e.Variable];
                writer.Empty("assign", ("location", "m.v." + variable.Identifier), ("expr", expressions.Fitted(e.Value, variable.Type)));
                break;
            case SendEffect e:
                writer.Empty("log", ("label", "send"), ("expr", Message(e)));
                break;
            case CancelEffect e:
                Cancel(e.Timer);
                break;
            case StartEffect e:
                Start(e.Timer);
                break;
            case SignalEffect e:
                writer.Empty("log", ("label", "signal"), ("expr", Signal(e)));
                break;
            case WhenEffect e:
                writer.Open("if", ("cond", expressions.Condition(e.Condition)));
                Write(e.Effects);
                writer.Close();
                break;
            case ActionEffect e:
                Write(e.Effects);
                break;
            default:
                throw new ArgumentException($"No executable content is known for {effect.GetType().Name}.", nameof(effect));
        }
    }

    /// <summary>Writes that a timer stops.</summary>
    public void Cancel(int timer)
    {
        writer.Empty("cancel", ("sendid", ScxmlNames.Delay(timer)));
        writer.Empty("assign", ("location", "m.running." + model.Timers[timer].Identifier), ("expr", "false"));
    }

    private void Start(int timer)
    {
        int expiry = model.Events.ToList().FindIndex(e => e.Timer == timer);
        writer.Empty("assign", ("location", "m.length"), ("expr", $"Number({expressions.Write(model.Timers[timer].After).AsNumeric().Text})"));
        writer.Open("if", ("cond", "m.length > 0"));
        writer.Empty("cancel", ("sendid", ScxmlNames.Delay(timer)));
        writer.Empty("send", ("id", ScxmlNames.Delay(timer)), ("event", names.Event(expiry)), ("delayexpr", "m.length / 10000 + 'ms'"));
        writer.Empty("assign", ("location", "m.running." + model.Timers[timer].Identifier), ("expr", "true"));
        writer.Close();
    }

    private string Signal(SignalEffect effect)
    {
        SignalModel signal = model.Signals[effect.Signal];
        IEnumerable<string> arguments = effect.Arguments
            .Select((a, i) => $"{ScriptText.Quote(signal.Arguments[i].Name)}: {Shown(a, signal.Arguments[i].Type)}");
        return $"({{ {string.Join(", ", arguments.Prepend("signal: " + ScriptText.Quote(signal.Name)))} }})";
    }

    // Errors are told by name.
    private string Shown(Expr expr, Language.Model.ValueType type) => expr is ConstantExpr { Type.Kind: ValueKind.Error } error
        ? ScriptText.Quote(model.Errors[(int)error.Value].Name)
        : expressions.Fitted(expr, type);

    // The flags first, then, as a function of them, the fields that are there.
    private string Message(SendEffect effect)
    {
        MessageModel message = model.Messages[effect.Message];
        IEnumerable<string> flags = effect.Flags
            .Select(f => $"{message.Flags[f.Flag].Identifier}: {(f.Condition is null ? "true" : expressions.Condition(f.Condition))}");
        IEnumerable<string> fields = effect.Fields.Select(w => Field(message, w));
        return $"compose({ScriptText.Number(effect.Message)}, {{ {string.Join(", ", flags)} }}, function (g) {{ return {{ {string.Join(", ", fields)} }}; }})";
    }

    private string Field(MessageModel message, FieldWrite write)
    {
        FieldModel field = message.Fields[write.Field];
        string value = expressions.Fitted(write.Value, field.Type);
        return field.When < 0 ? $"{field.Identifier}: {value}" : $"{field.Identifier}: g.{message.Flags[field.When].Identifier} ? {value} : 0";
    }
}
