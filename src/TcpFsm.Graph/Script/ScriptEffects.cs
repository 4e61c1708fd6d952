using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Writes what a rule does, one statement for each effect, in the order in which they happen.</summary>
internal sealed class ScriptEffects(ProtocolModel model, ScriptExpressions expressions, ScriptWriter writer)
{
    /// <summary>Writes effects.</summary>
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
                writer.Line($"m.v.{variable.Identifier} = {expressions.Fitted(e.Value, variable.Type)};");
                break;
            case SendEffect e:
                Send(e);
                break;
            case CancelEffect e:
                writer.Line($"m.stop(timer.{model.Timers[e.Timer].Identifier});");
                break;
            case StartEffect e:
                writer.Line($"m.start(timer.{model.Timers[e.Timer].Identifier});");
                break;
            case SignalEffect e:
                Signal(e);
                break;
            case WhenEffect e:
                writer.Open($"if ({expressions.Condition(e.Condition)}) {{");
                Write(e.Effects);
                writer.Close("}");
                break;
            case ActionEffect e:
                Write(e.Effects);
                break;
            default:
                throw new ArgumentException($"No JavaScript is known for {effect.GetType().Name}.", nameof(effect));
        }
    }

    private void Signal(SignalEffect effect)
    {
        SignalModel signal = model.Signals[effect.Signal];
        IEnumerable<string> arguments = effect.Arguments.Select((a, i) => expressions.Fitted(a, signal.Arguments[i].Type));
        writer.Line($"m.signal({string.Join(", ", arguments.Prepend("signal." + signal.Identifier))});");
    }

    // The flags first, then, as a function of them, the fields that are there.
    private void Send(SendEffect effect)
    {
        MessageModel message = model.Messages[effect.Message];
        var flags = new ScriptRecord();
        foreach (FlagWrite flag in effect.Flags)
            flags.Code(message.Flags[flag.Flag].Identifier, flag.Condition is null ? "true" : expressions.Condition(flag.Condition));
        var fields = new ScriptRecord();
        bool depends = false;
        foreach (FieldWrite write in effect.Fields)
        {
            FieldModel field = message.Fields[write.Field];
            FlagWrite? needed = effect.Flags.FirstOrDefault(f => f.Flag == field.When);
            if (field.When >= 0 && needed is null) continue;
            string value = expressions.Fitted(write.Value, field.Type);
            bool mayLack = needed?.Condition is not null;
            depends |= mayLack;
            fields.Code(field.Identifier, mayLack ? $"g.{message.Flags[field.When].Identifier} ? {value} : 0" : value);
        }

        writer.Line($"m.send(message.{message.Identifier}, {flags}, {(depends ? "g" : "()")} => ({fields}));");
    }
}
