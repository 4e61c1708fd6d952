using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>What the formal arguments of a definition stand for where it is used.</summary>
/// <param name="Arguments">The actual arguments.</param>
/// <param name="Outer">What formals in those stand for; null outside of definitions.</param>
internal sealed record FormalScope(EquatableArray<Expr> Arguments, FormalScope? Outer);
