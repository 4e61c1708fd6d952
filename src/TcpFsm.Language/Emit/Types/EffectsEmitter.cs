using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes the interfaces of the world around the machine: what it asks, and what it does.</summary>
public sealed class EffectsEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes both.</summary>
    public void Write()
    {
        WriteHost();
        writer.Line();
        WriteEffects();
    }

    private void WriteHost()
    {
        context.Docs.Summary(writer, $"What a machine of {context.Model.Name} asks the program around it. An answer changes nothing in the machine's world.");
        writer.Open($"public interface {context.Types.Host}");
        for (int i = 0; i < context.Model.Host.Count; i++)
        {
            HostModel question = context.Model.Host[i];
            if (i > 0) writer.Line();
            var scope = new NameScope();
            List<string> names = question.Arguments.Select(a => CSharpText.Escape(scope.Take(a.Identifier, "Argument"))).ToList();
            context.Docs.Summary(writer, question.Name + ".", question.Doc is null ? null : $"{question.Name}: {question.Doc}", question.Section);
            for (int a = 0; a < names.Count; a++)
                writer.Line($"/// <param name=\"{names[a].TrimStart('@')}\">{CSharpText.Xml(question.Arguments[a].Name)}.</param>");
            IEnumerable<string> arguments = question.Arguments.Select((a, n) => context.Map.Public(a.Type) + " " + names[n]);
            writer.Line($"{context.Map.Public(question.Type)} {context.HostMethod(i)}({string.Join(", ", arguments)});");
        }

        writer.Close();
    }

    private void WriteEffects()
    {
        TypeNames types = context.Types;
        context.Docs.Summary(writer, $"The world of a machine of {context.Model.Name}: answers its questions and takes what it does, at once and in the order of the rules.");
        writer.Line("/// <remarks>It must not use the machine that calls it.</remarks>");
        writer.Open($"public interface {types.Effects} : {types.Host}");
        for (int i = 0; i < context.Model.Messages.Count; i++)
        {
            context.Docs.Summary(writer, $"{context.Model.Messages[i].Name} is to be sent.");
            writer.Line("/// <param name=\"message\">The message.</param>");
            writer.Line($"void Send(in {types.Message(i)} message);").Line();
        }

        if (context.Model.Timers.Count > 0) WriteTimers();
        if (context.Model.Signals.Count > 0)
        {
            context.Docs.Summary(writer, "The user is to be told.");
            writer.Line("/// <param name=\"notice\">The signal and its arguments.</param>");
            writer.Line($"void Signal(in {types.Notice} notice);").Line();
        }

        context.Docs.Summary(writer, "A rule fires; its effects follow. Leave this empty where nobody looks.");
        writer.Line("/// <param name=\"rule\">The rule.</param>");
        writer.Line($"void Fired({types.Rule} rule);");
        writer.Close();
    }

    private void WriteTimers()
    {
        context.Docs.Summary(writer, "A timer starts, or starts anew.");
        writer.Line("/// <param name=\"timer\">The timer.</param>");
        writer.Line("/// <param name=\"after\">How long it runs; more than nothing.</param>");
        writer.Line($"void Start({context.Types.Timer} timer, global::System.TimeSpan after);").Line();
        context.Docs.Summary(writer, "A timer that runs is stopped. One that expired is not reported.");
        writer.Line("/// <param name=\"timer\">The timer.</param>");
        writer.Line($"void Stop({context.Types.Timer} timer);").Line();
    }
}
