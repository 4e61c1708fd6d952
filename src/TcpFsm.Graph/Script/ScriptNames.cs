using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Names for the numbers of states, timers, questions, signals, errors and members of enums, so that the rules read like the spec.</summary>
internal static class ScriptNames
{
    /// <summary>Writes the tables of names.</summary>
    public static void Write(ProtocolModel model, ScriptWriter writer)
    {
        Table(writer, "state", model.States.Select(s => s.Identifier));
        Table(writer, "timer", model.Timers.Select(t => t.Identifier));
        Table(writer, "question", model.Host.Select(h => h.Identifier));
        Table(writer, "signal", model.Signals.Select(s => s.Identifier));
        Table(writer, "message", model.Messages.Select(m => m.Identifier));
        Table(writer, "error", model.Errors.Select(e => e.Identifier));
        writer.Open("const enums = {");
        foreach (EnumModel type in model.Enums) writer.Line($"{type.Identifier}: {Members(type.Members.Select(m => m.Identifier))},");
        writer.Close("};");
    }

    /// <summary>A member of an enum, by name.</summary>
    public static string EnumMember(ProtocolModel model, ConstantExpr expr)
    {
        EnumModel type = model.Enums[expr.Type.Enum];
        return $"{type.Identifier}.{type.Members[(int)expr.Value].Identifier}";
    }

    private static void Table(ScriptWriter writer, string name, IEnumerable<string> members) => writer.Line($"const {name} = {Members(members)};");

    private static string Members(IEnumerable<string> members)
    {
        var record = new ScriptRecord();
        int number = 0;
        foreach (string member in members) record.Number(member, number++);
        return record.ToString();
    }
}
