using System.Collections.Generic;
using TcpFsm.Language.Analysis.Conditions;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>
/// Makes the effects of one rule ready. Unknowns are forgotten not at each assignment but before the next condition, and at the end: nothing in
/// between can tell the difference.
/// </summary>
internal sealed class EffectCompiler(ProtocolModel model, ConditionCompiler conditions)
{
    private readonly int _variables = model.Variables.Count;
    private ulong[]? _assigned;
    private int _sends;

    /// <summary>The operations of a whole rule.</summary>
    public Operation[] CompileRule(EquatableArray<Effect> effects)
    {
        _sends = 0;
        return CompileBlock(effects);
    }

    private Operation[] CompileBlock(EquatableArray<Effect> effects)
    {
        var operations = new List<Operation>();
        Compile(effects, operations);
        Flush(operations);
        return operations.ToArray();
    }

    private void Compile(EquatableArray<Effect> effects, List<Operation> operations)
    {
        foreach (Effect effect in effects)
        {
            switch (effect)
            {
                case AssignEffect assign: Assign(assign.Variable, operations); break;
                case SignalEffect: Act(operations); break;
                case SendEffect send: Send(send, operations); break;
                case StartEffect start: operations.Add(new StartOperation(start.Timer)); break;
                case CancelEffect cancel: operations.Add(new StopOperation(cancel.Timer)); break;
                case ActionEffect action: Compile(action.Effects, operations); break;
                case WhenEffect block:
                    Flush(operations);
                    operations.Add(new WhenOperation(conditions.Compile(block.Condition), CompileBlock(block.Effects)));
                    break;
            }
        }
    }

    private void Assign(int variable, List<Operation> operations)
    {
        Act(operations);
        _assigned ??= VariableBits.Empty(_variables);
        VariableBits.Add(_assigned, variable);
    }

    private static void Act(List<Operation> operations)
    {
        bool repeated = operations.Count > 0 && operations[operations.Count - 1] is ActOperation;
        if (!repeated) operations.Add(new ActOperation());
    }

    private void Flush(List<Operation> operations)
    {
        if (_assigned is null) return;
        operations.Add(new ForgetOperation(conditions.Forget(_assigned)));
        _assigned = null;
    }

    private void Send(SendEffect send, List<Operation> operations)
    {
        MessageModel message = model.Messages[send.Message];
        var sent = new int[message.Flags.Count];
        var optional = new List<OptionalFlag>();
        ulong set = 0;
        foreach (FlagWrite write in send.Flags)
        {
            FlagModel flag = message.Flags[write.Flag];
            if (write.Condition is not null) Flush(operations);
            Condition condition = conditions.Compile(write.Condition);
            sent[write.Flag] = condition.True;
            if (flag.Neutral) continue;
            if (write.Condition is null) set |= 1UL << flag.Bit;
            else optional.Add(new OptionalFlag(1UL << flag.Bit, condition));
        }

        operations.Add(new SendOperation
        {
            Message = send.Message,
            Ordinal = _sends++,
            Deciding = MessageFlags.DecidingBits(message),
            Set = set,
            Optional = optional.ToArray(),
            Illegal = Illegal(message, sent, optional),
        });
    }

    /// <summary>Where what is sent is illegal; nowhere if the conditions of optional flags are not known well enough to say so.</summary>
    private int[] Illegal(MessageModel message, int[] sent, List<OptionalFlag> optional)
    {
        var illegal = new int[message.Illegal.Count];
        foreach (OptionalFlag flag in optional)
        {
            if (conditions.Diagram.And(flag.Condition.True, flag.Condition.False) != DecisionDiagram.False) return illegal;
        }

        for (int i = 0; i < illegal.Length; i++) illegal[i] = conditions.OfSentFlags(message.Illegal[i].Flags, sent);
        return illegal;
    }
}
