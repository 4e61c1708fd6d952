using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>Types as written become types: <c>bool uN iN seq32 duration text error</c> and enums.</summary>
internal sealed class TypeBinder(BindingProblems problems, EnumTable enums)
{
    private static readonly string[] Known = ["bool", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "seq32", "duration", "text", "error"];

    /// <summary>The type of a declaration; a number where it is none, so that one mistake gives one message.</summary>
    /// <param name="syntax">The type as written.</param>
    /// <param name="owner">What is declared with it.</param>
    /// <param name="textAllowed">Whether it may hold octets: only a field of a message does.</param>
    public DeclaredType Bind(TypeSyntax syntax, NameSyntax owner, bool textAllowed = false)
    {
        if (syntax.Name is not { } name) return new DeclaredType(new ValueType(ValueKind.Enum, Enum: enums.Declare(owner, syntax.Members)));
        if (Parse(name.Text) is not { } type)
        {
            string hint = Suggest.DidYouMean(name.Text, Known);
            problems.Unknown(name.Span, $"There is no type {Wording.Quote(name.Text)}{(hint == "." ? "; types are bool, uN and iN up to 64 bits, seq32, duration, text, error and [lists, of, names]." : hint)}");
            return DeclaredType.Number;
        }

        if (type.Kind == ValueKind.Text && !textAllowed)
        {
            problems.WrongType(name.Span, $"{Wording.Quote(owner.Text)} cannot be text: the machine sees numbers, the host owns octets. Take u32 for their count.");
            return DeclaredType.Number;
        }

        return syntax.Values.Count == 0 ? new DeclaredType(type) : new DeclaredType(type, BindValues(syntax, type));
    }

    /// <summary>A declared argument.</summary>
    public (ArgumentModel Model, DeclaredType Type) BindArgument(ArgumentDeclarationSyntax argument, string identifier)
    {
        DeclaredType type = Bind(argument.Type, argument.Name);
        return (new ArgumentModel(argument.Name.Text, identifier, type.Type), type);
    }

    private static ValueType? Parse(string name) => name switch
    {
        "bool" => ValueType.Bool,
        "seq32" => ValueType.Seq32,
        "duration" => ValueType.Duration,
        "text" => ValueType.Text,
        "error" => ValueType.Error,
        _ => ParseInteger(name),
    };

    private static ValueType? ParseInteger(string name)
    {
        if (name.Length is < 2 or > 3 || name[0] is not ('u' or 'i') || name[1] == '0') return null;
        return int.TryParse(name.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out int bits) && bits <= 64
            ? new ValueType(ValueKind.Integer, bits, name[0] == 'i')
            : null;
    }

    private IReadOnlyDictionary<string, long>? BindValues(TypeSyntax syntax, ValueType type)
    {
        if (type.Kind != ValueKind.Integer)
        {
            problems.WrongType(syntax.Values[0].Name.Span, $"Only numbers have named values, and {Wording.Quote(syntax.Name!.Text)} is none.");
            return null;
        }

        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (NamedValueSyntax value in syntax.Values)
        {
            if (values.ContainsKey(value.Name.Text))
                problems.Duplicate(value.Name.Span, $"The value {Wording.Quote(value.Name.Text)} is named twice.");
            else if (!Fits(value.Value, type))
                problems.WrongType(value.Name.Span, $"{Wording.Quote(value.Name.Text)} is {value.Value.ToString(CultureInfo.InvariantCulture)}, which does not fit in {Wording.Quote(syntax.Name!.Text)}.");
            else
                values.Add(value.Name.Text, value.Value);
        }

        return values;
    }

    /// <summary>Whether an integer type holds a number as it is.</summary>
    public static bool Fits(long value, ValueType type)
    {
        if (type.Bits >= 64) return type.Signed || value >= 0;
        return type.Signed
            ? value >= -(1L << (type.Bits - 1)) && value < 1L << (type.Bits - 1)
            : value >= 0 && value < 1L << type.Bits;
    }

    /// <summary>A type in words for a message.</summary>
    public string Describe(ValueType type) => type.Kind switch
    {
        ValueKind.Bool => "true or false",
        ValueKind.Integer or ValueKind.Text => "a number",
        ValueKind.Seq32 => "a sequence number",
        ValueKind.Duration => "a duration",
        ValueKind.Error => "an error",
        _ => "one of " + string.Join(", ", enums.MembersOf(type.Enum).Take(5).Select(Wording.Quote)),
    };
}
