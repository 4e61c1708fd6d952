using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>Turns the effects of rules into delegates; what they do to timers and variables stands in the frame, the rest goes to the environment.</summary>
internal sealed class EffectCompiler
{
    private readonly ProtocolModel _model;
    private readonly ExprCompiler _exprs;
    private readonly Evaluate[] _durations;

    public EffectCompiler(ProtocolModel model, ExprCompiler exprs)
    {
        _model = model;
        _exprs = exprs;
        _durations = exprs.CompileAll(model.Timers.Select(t => t.After));
    }

    public Action<Frame>[] CompileAll(IEnumerable<Effect> effects) => effects.Select(Compile).ToArray();

    private Action<Frame> Compile(Effect effect) => effect switch
    {
        AssignEffect e => Assign(e),
        SendEffect e => SendCompiler.Compile(_model.Messages[e.Message], e, _exprs),
        CancelEffect e => frame => Stop(frame, e.Timer),
        StartEffect e => Start(e.Timer),
        SignalEffect e => Signal(e),
        WhenEffect e => When(_exprs.Compile(e.Condition), CompileAll(e.Effects)),
        ActionEffect e => Sequence(CompileAll(e.Effects)),
        _ => throw new ArgumentException($"No meaning is known for {effect.GetType().Name}.", nameof(effect)),
    };

    /// <summary>Stops a timer, if it runs.</summary>
    public static void Stop(Frame frame, int timer)
    {
        if (!frame.Running[timer]) return;
        frame.Running[timer] = false;
        frame.Environment.Stop(timer);
    }

    private Action<Frame> Assign(AssignEffect effect)
    {
        Evaluate value = _exprs.Compile(effect.Value);
        ValueType type = _model.Variables[effect.Variable].Type;
        return frame => frame.Variables[effect.Variable] = Stored.Fit(type, value(frame));
    }

    private Action<Frame> Start(int timer)
    {
        Evaluate duration = _durations[timer];
        return frame =>
        {
            long ticks = duration(frame);
            if (ticks <= 0) return;
            frame.Running[timer] = true;
            frame.Environment.Start(timer, ticks);
        };
    }

    private Action<Frame> Signal(SignalEffect effect)
    {
        Evaluate[] arguments = _exprs.CompileAll(effect.Arguments);
        Func<long, long>[] fit = _model.Signals[effect.Signal].Arguments.Select(a => Stored.Fitter(a.Type)).ToArray();
        return frame => frame.Environment.Signal(effect.Signal, Frame.Fit(fit, ExprCompiler.Values(arguments, frame)));
    }

    private static Action<Frame> When(Evaluate condition, Action<Frame>[] effects)
    {
        Action<Frame> all = Sequence(effects);
        return frame =>
        {
            if (condition(frame) != 0) all(frame);
        };
    }

    private static Action<Frame> Sequence(Action<Frame>[] effects) => frame =>
    {
        foreach (Action<Frame> effect in effects) effect(frame);
    };
}
