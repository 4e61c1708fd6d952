using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Writes types as the script knows them: <c>{ kind: "integer", bits: 32 }</c>.</summary>
internal static class ScriptTypes
{
    /// <summary>A type.</summary>
    public static string Write(ProtocolModel model, ValueType type) => Start(model, type).Mark("big", ScriptStore.FormOf(type) == ScriptForm.Big).ToString();

    /// <summary>The type of what is asked or set; modest where it is kept to 2^48.</summary>
    public static string WriteInput(ProtocolModel model, ValueType type, bool modest) => modest
        ? Start(model, type).Mark("modest", true).ToString()
        : Write(model, type);

    private static ScriptRecord Start(ProtocolModel model, ValueType type)
    {
        ScriptRecord record = new ScriptRecord().Text("kind", type.Kind.ToString().ToLowerInvariant());
        return type.Kind switch
        {
            ValueKind.Integer => record.Number("bits", type.Bits).Mark("signed", type.Signed),
            ValueKind.Enum => record.List("members", model.Enums[type.Enum].Members.Select(m => ScriptText.Quote(m.Name))),
            _ => record,
        };
    }
}
