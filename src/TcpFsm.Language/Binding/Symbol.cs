using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>What a name in an expression stands for.</summary>
internal abstract record Symbol;

/// <summary>A value that is simply read: a variable, parameter, argument, <c>let</c>, field or flag.</summary>
internal sealed record ValueSymbol(Expr Expr, DeclaredType Type) : Symbol;

/// <summary>A predicate or value.</summary>
internal sealed record DefinitionSymbol(DefinitionSyntax Syntax) : Symbol;

/// <summary>A question to the host.</summary>
internal sealed record HostSymbol(int Index) : Symbol;
