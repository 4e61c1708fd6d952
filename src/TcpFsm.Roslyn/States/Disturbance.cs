using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>
/// Which operations may change the state of connections that others know too: whatever runs code of this compilation, gets hold of a connection, or
/// could call back. What cannot be seen to be harmless is not.
/// </summary>
internal sealed class Disturbance(Compilation compilation, ProtocolCache protocols)
{
    /// <summary>Whether an operation may.</summary>
    public bool By(IOperation operation) => operation switch
    {
        IInvocationOperation call => IsOpen(call) || call.Arguments.Any(a => !IsInert(Given(a.Value))),
        IObjectCreationOperation creation => IsOwnCode(creation.Constructor) || creation.Arguments.Any(a => !IsInert(Given(a.Value))),
        IPropertyReferenceOperation property => IsOwnProperty(property.Property),
        IBinaryOperation { OperatorMethod: { } method } => IsOwnCode(method),
        IUnaryOperation { OperatorMethod: { } method } => IsOwnCode(method),
        IConversionOperation { OperatorMethod: { } method } => IsOwnCode(method),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(p => !IsInert(Given(p.Expression))),
        IAwaitOperation or IReturnOperation { Kind: OperationKind.YieldReturn } or IFunctionPointerInvocationOperation or IRaiseEventOperation
            or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation => true,
        _ => false,
    };

    // A method that may be overridden, or stands behind an interface or a delegate, may be anybody's.
    private bool IsOpen(IInvocationOperation call)
    {
        // An event calls the program back in the middle.
        if (IsOwnCode(call.TargetMethod) || protocols.EventOf(call.TargetMethod) is not null || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke) return true;
        if (call.Instance is not { Type: { } receiver }) return call.IsVirtual;
        return (call.IsVirtual && !receiver.IsSealed && receiver.TypeKind != TypeKind.Enum) || !IsInert(receiver);
    }

    private bool IsOwnCode(IMethodSymbol? method) => method is { IsImplicitlyDeclared: false } && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);

    // Generated properties and those without code of their own do no more than read.
    private bool IsOwnProperty(IPropertySymbol property) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, compilation.Assembly) && !IsGenerated(property.ContainingType)
        && !property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));

    private bool IsGenerated(INamedTypeSymbol type) => protocols.MachineOf(type) is not null || protocols.HandleOf(type) is not null || protocols.UnionOf(type) is not null;

    // What becomes an object or an interface is still what it was.
    private static ITypeSymbol? Given(IOperation value) =>
        value is IConversionOperation { OperatorMethod: null, IsImplicit: true, Operand.Type: { } type } ? type : value.Type;

    private bool IsInert(ITypeSymbol? type) => type switch
    {
        null => true,
        { SpecialType: SpecialType.System_Object } => false,
        { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum } => true,
        IArrayTypeSymbol array => IsInert(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } named => IsInertType(named),
        _ => false,
    };

    private bool IsInertType(INamedTypeSymbol type)
    {
        if (IsGenerated(type) || type.IsAnonymousType) return protocols.MachineOf(type) is not null && type.IsValueType;
        if (!type.TypeArguments.All(IsInert)) return false;
        // A struct may be of this compilation: nobody else's code calls more than its equality.
        return type.IsValueType || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
    }
}
