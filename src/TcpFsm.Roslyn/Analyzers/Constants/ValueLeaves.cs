using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Analyzers.Constants;

/// <summary>The values an expression chooses from: both of <c>a ? b : c</c>, every arm of a switch, each element of a collection.</summary>
public static class ValueLeaves
{
    /// <summary>The values, in the order of the text.</summary>
    public static IEnumerable<IOperation> Of(IOperation value) => value switch
    {
        IConversionOperation { IsImplicit: true, ConstantValue.HasValue: false } conversion => Of(conversion.Operand),
        IConditionalOperation { WhenFalse: { } otherwise, ConstantValue.HasValue: false } conditional => Of(conditional.WhenTrue).Concat(Of(otherwise)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(a => Of(a.Value)),
        ICoalesceOperation coalesce => Of(coalesce.Value).Concat(Of(coalesce.WhenNull)),
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.SelectMany(Of),
        // The compiler this is built against has no operation of its own for `[a, b]`.
        { Syntax: CollectionExpressionSyntax } collection => collection.ChildOperations.SelectMany(Of),
        IThrowOperation => [],
        _ => [value],
    };
}
