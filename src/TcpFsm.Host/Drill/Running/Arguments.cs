using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Drill.Script.Values;

namespace TcpFsm.Host.Drill.Running;

/// <summary>Looks into the arguments of a call.</summary>
internal static class Arguments
{
    /// <summary>The argument at a place; what is not there is left open.</summary>
    public static Value At(this IReadOnlyList<Value> arguments, int index) => index < arguments.Count ? arguments[index] : new AnyValue();

    /// <summary>The number at a place.</summary>
    public static bool TryNumber(this IReadOnlyList<Value> arguments, int index, out long number)
    {
        number = arguments.At(index) is NumberValue value ? value.Number : 0;
        return arguments.At(index) is NumberValue;
    }

    /// <summary>The name at a place; empty where there is none.</summary>
    public static string NameAt(this IReadOnlyList<Value> arguments, int index) => arguments.At(index) is NameValue value ? value.Name : "";

    /// <summary>The one thing between the brackets at a place, as in <c>[65536]</c>.</summary>
    public static Value Single(this IReadOnlyList<Value> arguments, int index) =>
        arguments.At(index) is ListValue { Items: [var only] } ? only : new AnyValue();

    /// <summary>The names that are joined at a place; none for 0 and for what is left open.</summary>
    public static IEnumerable<string> NamesAt(this IReadOnlyList<Value> arguments, int index) => NamesOf(arguments.At(index));

    /// <summary>The names that a value joins.</summary>
    public static IEnumerable<string> NamesOf(Value value) => value switch
    {
        NameValue name => [name.Name],
        UnionValue union => union.Items.SelectMany(NamesOf),
        _ => [],
    };

    /// <summary>A part of a structure.</summary>
    public static Value? Field(Value structure, string name) =>
        structure is ListValue list ? list.Items.OfType<FieldValue>().FirstOrDefault(f => f.Name == name)?.Content : null;

    /// <summary>The port of a socket address that is written out; null where it is left open.</summary>
    public static ushort? PortAt(this IReadOnlyList<Value> arguments, int index)
    {
        Value? port = Field(arguments.At(index), "sin_port") ?? Field(arguments.At(index), "sin6_port");
        if (port is FieldValue { Name: "htons", Content: ListValue { Items: [var only] } }) port = only;
        return port is NumberValue { Number: > 0 and <= ushort.MaxValue } number ? (ushort)number.Number : null;
    }
}
