using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers.Constants;

/// <summary>The places where a value is all the flags of one message.</summary>
public sealed class CombinationPlaces(ProtocolCache protocols)
{
    /// <summary>The operations that may put a value in such a place.</summary>
    public static readonly OperationKind[] Kinds =
    [
        OperationKind.Argument, OperationKind.SimpleAssignment, OperationKind.FieldInitializer, OperationKind.PropertyInitializer,
        OperationKind.ParameterInitializer, OperationKind.Return, OperationKind.YieldReturn,
    ];

    /// <summary>The value that an operation puts in such a place; null if it does not.</summary>
    /// <param name="operation">One of <see cref="Kinds"/>.</param>
    /// <param name="member">The member whose body it stands in.</param>
    public IOperation? ValueAt(IOperation operation, ISymbol member) => operation switch
    {
        IArgumentOperation { Parameter: { } parameter, ArgumentKind: not ArgumentKind.DefaultValue } argument => If(IsPlace(parameter), argument.Value),
        ISimpleAssignmentOperation assignment => If(IsPlace(Target(assignment.Target)), assignment.Value),
        IFieldInitializerOperation initializer => If(initializer.InitializedFields.Any(IsPlace), initializer.Value),
        IPropertyInitializerOperation initializer => If(initializer.InitializedProperties.Any(IsPlace), initializer.Value),
        IParameterInitializerOperation initializer => If(IsPlace(initializer.Parameter), initializer.Value),
        IReturnOperation { ReturnedValue: { } returned } => If(IsPlaceOfReturn(Method(operation, member)), returned),
        _ => null,
    };

    private static IOperation? If(bool isPlace, IOperation value) => isPlace ? value : null;

    private static ISymbol? Target(IOperation target) => target switch
    {
        IPropertyReferenceOperation property => property.Property,
        IFieldReferenceOperation field => field.Field,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private bool IsPlace(ISymbol? symbol) => symbol is not null && MayBeFlags(TypeOf(symbol)) && protocols.IsCombination(symbol);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    // Asked of every argument and assignment there is, before its attributes are.
    private static bool MayBeFlags(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => MayBeFlags(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { TypeArguments.Length: 1 } generic => MayBeFlags(generic.TypeArguments[0]),
        _ => false,
    };

    private bool IsPlaceOfReturn(IMethodSymbol? method)
    {
        if (method is null) return false;
        if (method.AssociatedSymbol is IPropertySymbol property) return method.MethodKind == MethodKind.PropertyGet && IsPlace(property);
        return MayBeFlags(method.ReturnType) && method.GetReturnTypeAttributes().Any(a => Marks.Is(a, Marks.Combination));
    }

    private static IMethodSymbol? Method(IOperation operation, ISymbol member)
    {
        for (IOperation? around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (around is ILocalFunctionOperation function) return function.Symbol;
        }

        return member as IMethodSymbol;
    }
}
