using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes the static class that gives rules' ids, sections and docs, the names of the spec, and who sends which flags.</summary>
public sealed class RuleTableEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the class.</summary>
    public void Write()
    {
        ProtocolModel model = context.Model;
        string rule = context.Types.Rule;
        context.Docs.Summary(writer, $"The rules of {model.Name} and the names of its parts, in the words of the spec.");
        writer.Open($"public static class {context.Types.Rules}");
        Table("Id", rule, "The rule's id.", model.Rules.Select(r => r.Id));
        Optional("Section", rule, "The section the rule follows; null if the spec names none.", model.Rules.Select(r => r.Section));
        Optional("Doc", rule, "Why the rule is there; null if the spec does not say.", model.Rules.Select(r => r.Doc));
        Table("Name", context.Types.State, "The state's name.", model.States.Select(s => s.Name));
        Table("Name", context.Types.Timer, "The timer's name.", model.Timers.Select(t => t.Name));
        Table("Name", context.Types.Signal, "The signal's name.", model.Signals.Select(s => s.Name));
        Table("Name", context.Types.Event, "The event's name.", model.Events.Select(e => e.Name));
        Table("Name", context.Types.Error, "The error's text.", model.Errors.Select(e => e.Name).Prepend("no error"));
        Table("Name", context.Types.Return, "The value's name.", model.Returns.Select(r => r.Name));
        for (int i = 0; i < model.Enums.Count; i++) Table("Name", context.Types.Enum(i), "The value's name.", model.Enums[i].Members.Select(m => m.Name));
        new SendingEmitter(context, writer).Write();
        writer.Line("private static string Unknown(int value) => value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
        writer.Close();
    }

    private void Table(string method, string type, string what, IEnumerable<string> texts)
    {
        string table = TableName(method, type);
        context.Docs.Summary(writer, what);
        writer.Line($"public static string {method}(this {type} value) => (uint)value < (uint){table}.Length ? {table}[(int)value] : Unknown((int)value);").Line();
        WriteArray("string", table, texts.Select(CSharpText.Quote));
    }

    private void Optional(string method, string type, string what, IEnumerable<string?> texts)
    {
        string table = TableName(method, type);
        context.Docs.Summary(writer, what);
        writer.Line($"public static string? {method}(this {type} value) => (uint)value < (uint){table}.Length ? {table}[(int)value] : null;").Line();
        WriteArray("string?", table, texts.Select(CSharpText.QuoteOrNull));
    }

    private void WriteArray(string type, string table, IEnumerable<string> values)
    {
        writer.Line($"private static readonly {type}[] {table} =");
        writer.Open();
        foreach (string value in values) writer.Line(value + ",");
        writer.Close("};").Line();
    }

    private static string TableName(string method, string type) => $"{method}Of{type}";
}
