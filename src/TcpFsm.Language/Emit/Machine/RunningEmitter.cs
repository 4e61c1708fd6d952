using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Types;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes which timers run.</summary>
public sealed class RunningEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes <c>IsRunning</c> and <c>SetRunning</c>; nothing for a protocol without timers.</summary>
    public void Write()
    {
        IReadOnlyList<StorageField> words = context.Layout.TimerWords;
        if (words.Count == 0) return;
        string timer = context.Types.Timer;
        writer.Line();
        context.Docs.Summary(writer, "Whether a timer runs; false for a timer there is not.");
        writer.Line($"public readonly bool IsRunning({timer} timer) => (int)timer < {CSharpText.Number(context.Model.Timers.Count)} && ({Word("(int)timer")} >> ((int)timer & 63) & 1) != 0;");
        writer.Line();
        context.Docs.Summary(writer, "Says whether a timer runs. It runs no rule and tells nobody: it is for restoring, or for beginning in the middle of things.");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">There is no such timer.</exception>");
        writer.Open($"public void SetRunning({timer} timer, bool running)");
        writer.Line($"if ((int)timer >= {CSharpText.Number(context.Model.Timers.Count)}) throw new global::System.ArgumentOutOfRangeException(nameof(timer), \"There is no such timer.\");");
        writer.Line("ulong bit = 1UL << ((int)timer & 63);");
        if (words.Count == 1)
        {
            WriteSet(words[0]);
        }
        else
        {
            writer.Open("switch ((int)timer >> 6)");
            for (int i = 0; i < words.Count; i++)
            {
                writer.Line(i == words.Count - 1 ? "default:" : $"case {CSharpText.Number(i)}:");
                writer.Indented(_ => WriteSet(words[i]).Line("break;"));
            }

            writer.Close();
        }

        writer.Close();
    }

    private SourceWriter WriteSet(StorageField word) => writer.Line($"{word.Name} = ({word.Type})(running ? {word.Name} | bit : {word.Name} & ~bit);");

    private string Word(string timer)
    {
        IReadOnlyList<StorageField> words = context.Layout.TimerWords;
        if (words.Count == 1) return "(ulong)" + words[0].Name;
        IEnumerable<string> arms = words.Select((w, i) => i == words.Count - 1 ? $"_ => {w.Name}" : $"{CSharpText.Number(i)} => {w.Name}");
        return $"(({timer} >> 6) switch {{ {string.Join(", ", arms)} }})";
    }
}
