using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes a signal with its arguments.</summary>
public sealed class NoticeEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the struct.</summary>
    public void Write()
    {
        context.Docs.Summary(writer, $"What {context.Model.Name} tells its user: a signal and its arguments.");
        writer.Open($"public readonly record struct {context.Types.Notice}");
        context.Docs.Summary(writer, "The signal.");
        writer.Line($"public {context.Types.Signal} Signal {{ get; init; }}");
        foreach ((string property, ValueType type) in context.Notice.Properties)
        {
            string signals = string.Join(", ", context.Model.Signals.Where(s => s.Arguments.Any(a => a.Type == type && context.Notice.Property(a) == property)).Select(s => s.Name));
            writer.Line();
            context.Docs.Summary(writer, $"An argument of {signals}; else 0.");
            writer.Line($"public {context.Map.Public(type)} {CSharpText.Escape(property)} {{ get; init; }}");
        }

        writer.Close();
    }
}
