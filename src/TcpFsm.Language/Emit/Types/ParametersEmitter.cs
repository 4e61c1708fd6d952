using System.Globalization;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes the parameters.</summary>
public sealed class ParametersEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the record.</summary>
    public void Write()
    {
        string type = context.Types.Parameters;
        context.Docs.Summary(writer, $"The parameters of {context.Model.Name}; one object serves as many machines as like.");
        writer.Open($"public sealed record {type}");
        context.Docs.Summary(writer, "The usual values.");
        writer.Line($"public static {type} Default {{ get; }} = new {type}();");
        for (int i = 0; i < context.Model.Parameters.Count; i++)
        {
            writer.Line();
            Write(context.Model.Parameters[i], context.Parameter(i));
        }

        writer.Close();
    }

    private void Write(ParameterModel parameter, string name)
    {
        string build = parameter.Build ? " Fixed by the spec." : "";
        context.Docs.Summary(writer, $"{parameter.Name}.{build}", parameter.Doc is null ? null : $"{parameter.Name}: {parameter.Doc}.{build}", parameter.Section);
        string value = parameter.Type.Kind switch
        {
            ValueKind.Bool => parameter.Value != 0 ? "true" : "false",
            _ => CSharpText.Literal(parameter.Value),
        };
        bool duration = parameter.Type.Kind == ValueKind.Duration;
        string type = parameter.Type.Kind == ValueKind.Bool ? "bool" : duration ? "global::System.TimeSpan" : "long";
        if (duration) value = $"new global::System.TimeSpan({value.TrimEnd('L')}L)";
        if (!parameter.Build) writer.Line($"public {type} {name} {{ get; init; }}{Initial(parameter, value)}");
        else writer.Line(duration ? $"public static {type} {name} => {value};" : $"public const {type} {name} = {value};");
    }

    private static string Initial(ParameterModel parameter, string value)
    {
        if (parameter.Value == 0) return "";
        string comment = parameter.Type.Kind == ValueKind.Duration ? " // " + System.TimeSpan.FromTicks(parameter.Value).ToString("c", CultureInfo.InvariantCulture) : "";
        return $" = {value};{comment}";
    }
}
