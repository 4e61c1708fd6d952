using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Language.Model;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Engines;

/// <summary>Values as people write them, by their types.</summary>
public static class ValueText
{
    /// <summary>Reads a value; false if it is none of that type or does not fit it.</summary>
    public static bool TryParse(ProtocolModel model, ValueType type, string text, out long value)
    {
        switch (type.Kind)
        {
            case ValueKind.Bool:
                value = text == "true" ? 1 : 0;
                return text is "true" or "false";
            case ValueKind.Duration:
                return DurationText.TryParse(text, out value);
            case ValueKind.Error:
                return Find(model.Errors.Select(e => e.Name), text, out value);
            case ValueKind.Enum:
                return Find(model.Enums[type.Enum].Members.Select(m => m.Name), text, out value);
            default:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && Stored.Fit(type, value) == value;
        }
    }

    /// <summary>Writes a value.</summary>
    public static string Format(ProtocolModel model, ValueType type, long value) => type.Kind switch
    {
        ValueKind.Bool => value == 0 ? "false" : "true",
        ValueKind.Duration => DurationText.Format(value),
        ValueKind.Error => NameOr(model.Errors.Select(e => e.Name), value),
        ValueKind.Enum => NameOr(model.Enums[type.Enum].Members.Select(m => m.Name), value),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What a value of the type looks like, for messages: <c>true or false</c>.</summary>
    public static string Describe(ProtocolModel model, ValueType type) => type.Kind switch
    {
        ValueKind.Bool => "true or false",
        ValueKind.Duration => "a length of time such as 10 s",
        ValueKind.Error => "an error of the spec",
        ValueKind.Enum => "one of " + string.Join(", ", model.Enums[type.Enum].Members.Select(m => m.Name)),
        ValueKind.Seq32 => "a sequence number from 0 to 4294967295",
        _ => $"a whole number of {type.Bits} bits",
    };

    private static bool Find(IEnumerable<string> names, string text, out long value)
    {
        value = names.TakeWhile(n => n != text).Count();
        return value < names.Count();
    }

    private static string NameOr(IEnumerable<string> names, long value) =>
        value < 0 || value >= names.Count() ? value.ToString(CultureInfo.InvariantCulture) : names.ElementAt((int)value);
}
