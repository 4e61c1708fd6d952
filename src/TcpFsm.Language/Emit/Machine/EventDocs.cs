using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes the docs of an event's method.</summary>
public static class EventDocs
{
    /// <summary>Writes what the event is and what the machine's method is given.</summary>
    public static void Write(EmitContext context, SourceWriter writer, EventModel model, EventNames names)
    {
        WriteSummary(context, writer, model, names);
        writer.Line("/// <param name=\"parameters\">The parameters.</param>");
        writer.Line("/// <param name=\"effects\">Answers the machine's questions and takes what it does.</param>");
        writer.Line("/// <returns>What it came to.</returns>");
    }

    /// <summary>Writes what the event is and what its message and arguments are.</summary>
    public static void WriteSummary(EmitContext context, SourceWriter writer, EventModel model, EventNames names)
    {
        string otherwise = model.Kind switch
        {
            EventKind.Message => $"{context.Model.Messages[model.Message].Name} arrives.",
            EventKind.Timeout => $"Timer {context.Model.Timers[model.Timer].Name} expires.",
            _ => $"The call {model.Name}.",
        };
        context.Docs.Summary(writer, otherwise, model.Doc, model.Section);
        WriteParameters(writer, model, names);
    }

    /// <summary>Writes what the event's message and arguments are.</summary>
    public static void WriteParameters(SourceWriter writer, EventModel model, EventNames names)
    {
        for (int i = 0; i < model.Arguments.Count; i++)
            writer.Line($"/// <param name=\"{names.Arguments[i].TrimStart('@')}\">{CSharpText.Xml(model.Arguments[i].Name)}.</param>");
        if (model.Message >= 0) writer.Line($"/// <param name=\"{names.Message.TrimStart('@')}\">The message; a field whose flag is off reads as 0.</param>");
    }
}
