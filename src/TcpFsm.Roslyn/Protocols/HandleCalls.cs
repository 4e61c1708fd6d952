using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>What the calls on state handles do to them. Attributes are looked at once for a compilation.</summary>
public sealed class HandleCalls
{
    private static readonly ConditionalWeakTable<Compilation, HandleCalls> ByCompilation = new();

    private readonly ProtocolCache _protocols;
    private readonly ConcurrentDictionary<ISymbol, bool> _consuming = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _composing = new(SymbolEqualityComparer.Default);

    private HandleCalls(ProtocolCache protocols) => _protocols = protocols;

    /// <summary>The calls known in a compilation.</summary>
    public static HandleCalls Of(Compilation compilation) => ByCompilation.GetValue(compilation, static c => new HandleCalls(ProtocolCache.Of(c)));

    /// <summary>Whether a type is a handle, also a nullable one.</summary>
    public bool IsHandle(ITypeSymbol? type) => _protocols.HandleOf(type) is not null;

    /// <summary>Whether a method consumes the handle it is called on.</summary>
    public bool Consumes(IMethodSymbol method) => IsOwn(method) && _consuming.GetOrAdd(method.OriginalDefinition, static m => Marks.Find(m, Marks.Consumes) is not null);

    /// <summary>The handle that an operation fails on, if it is not good, or at least if it is a default; null if it needs none.</summary>
    public IOperation? HandleUsedBy(IOperation operation) => operation switch
    {
        IInvocationOperation call when IsUse(call.TargetMethod) => call.Instance,
        IPropertyReferenceOperation property when NeedsConnection(property.Property) => property.Instance,
        _ => null,
    };

    /// <summary>Whether a method fails on a handle that is not good any more: one that consumes it, or that composes a message of its connection.</summary>
    public bool IsUse(IMethodSymbol method) => Consumes(method) || (IsOwn(method) && _composing.GetOrAdd(method.OriginalDefinition, Composes));

    /// <summary>Whether a property fails on the default of a handle: the connection it stands for.</summary>
    public bool NeedsConnection(IPropertySymbol property) =>
        SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType.ContainingType) && IsHandle(property.ContainingType);

    /// <summary>Whether a method gives out a handle last, if it returns true: <c>TryGetEstablished</c>, <c>TryRenew</c>.</summary>
    public bool Gives(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean && method.Parameters.LastOrDefault() is { RefKind: RefKind.Out } last && IsHandle(last.Type)
        && (SymbolEqualityComparer.Default.Equals(last.Type.ContainingType, method.ContainingType) || IsHandle(method.ContainingType) || _protocols.UnionOf(method.ContainingType) is not null);

    private bool IsOwn(IMethodSymbol method) => method is { IsStatic: false, MethodKind: MethodKind.Ordinary } && IsHandle(method.ContainingType);

    private static bool Composes(ISymbol method) => method is IMethodSymbol call && call.Parameters.Any(p => Marks.Find(p, Marks.Combination) is not null);
}
