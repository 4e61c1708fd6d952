using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>A spec built with other values of the parameters that are fixed at build time.</summary>
public static class BuildVariant
{
    /// <summary>Binds a spec anew; null if it has errors with or without the values.</summary>
    /// <param name="compilation">The spec as it is.</param>
    /// <param name="values">Values by the names of parameters, in the numbers of their <see cref="ValueKind"/>.</param>
    public static ProtocolModel? Bind(SpecCompilation compilation, IReadOnlyDictionary<string, long> values)
    {
        if (compilation.Syntax is not { } syntax || compilation.Model is not { } model) return null;
        Dictionary<string, ValueType> types = model.Parameters.ToDictionary(p => p.Name, p => p.Type);
        ParameterSyntax[] parameters = syntax.Parameters
            .Select(p => values.TryGetValue(p.Name.Text, out long value) ? p with { Value = Literal(p.Value, types[p.Name.Text], value) } : p)
            .ToArray();
        var problems = new ProblemBag();
        BoundSpec bound = SpecBinder.Bind(syntax with { Parameters = parameters }, problems);
        return problems.HasErrors ? null : bound.Model;
    }

    private static ExpressionSyntax Literal(ExpressionSyntax place, ValueType type, long value) => type.Kind switch
    {
        ValueKind.Bool => new BoolExpressionSyntax(place.Span, value != 0),
        ValueKind.Duration => new DurationExpressionSyntax(place.Span, value),
        _ => new NumberExpressionSyntax(place.Span, value),
    };
}
