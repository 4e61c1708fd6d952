using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>Constants as they are meant: <c>true</c> put into a <c>bool?</c> is one too.</summary>
internal static class Constants
{
    /// <summary>The constant that an operation is.</summary>
    public static Optional<object?> Of(IOperation operation) =>
        operation is IConversionOperation { ConstantValue.HasValue: false, OperatorMethod: null, Conversion.IsNullable: true } conversion ? conversion.Operand.ConstantValue : operation.ConstantValue;

    /// <summary>The truth value that an operation is; null if it is none.</summary>
    public static bool? TruthOf(IOperation operation) => Of(operation) is { HasValue: true, Value: bool value } ? value : null;

    /// <summary>Whether a type is nullable and holds a value.</summary>
    public static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
