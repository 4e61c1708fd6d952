using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Connection;

/// <summary>Writes the struct through which a connection's machine reaches the program's object, and the connection its own timers.</summary>
public sealed class SinkEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the struct.</summary>
    public void Write()
    {
        writer.Open($"private readonly struct EffectsSink : {context.Types.Effects}");
        writer.Line($"private readonly {context.Types.Connection} _owner;").Line();
        writer.Line($"public EffectsSink({context.Types.Connection} owner) => _owner = owner;").Line();
        for (int i = 0; i < context.Model.Host.Count; i++) WriteQuestion(i);
        for (int i = 0; i < context.Model.Messages.Count; i++)
            writer.Line($"public void Send(in {context.Types.Message(i)} message) => _owner._effects.Send(in message);").Line();
        if (context.Model.Timers.Count > 0) WriteTimers();
        if (context.Model.Signals.Count > 0) writer.Line($"public void Signal(in {context.Types.Notice} notice) => _owner._effects.Signal(in notice);").Line();
        writer.Line($"public void Fired({context.Types.Rule} rule) => _owner._effects.Fired(rule);");
        writer.Close();
    }

    private void WriteQuestion(int index)
    {
        HostModel question = context.Model.Host[index];
        var scope = new NameScope();
        List<string> names = question.Arguments.Select(a => CSharpText.Escape(scope.Take(a.Identifier, "Argument"))).ToList();
        string declared = string.Join(", ", question.Arguments.Select((a, i) => context.Map.Public(a.Type) + " " + names[i]));
        string method = context.HostMethod(index);
        writer.Line($"public {context.Map.Public(question.Type)} {method}({declared}) => _owner._effects.{method}({string.Join(", ", names)});").Line();
    }

    private void WriteTimers() => writer.Lines($$"""
        public void Start({{context.Types.Timer}} timer, global::System.TimeSpan after)
        {
            _owner.ArmTimer(timer, after);
            _owner._effects.Start(timer, after);
        }

        public void Stop({{context.Types.Timer}} timer)
        {
            _owner.DisarmTimer(timer);
            _owner._effects.Stop(timer);
        }

        """);
}
