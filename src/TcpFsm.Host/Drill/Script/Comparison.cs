using System.Collections.Generic;

namespace TcpFsm.Host.Drill.Script;

/// <summary>A chain of comparisons, as in <c>1 &lt;= tcpi_unacked &lt;= 3</c>.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Operands">What is compared: numbers and names, one more than there are <paramref name="Operators"/>.</param>
/// <param name="Operators">How each is compared with the next.</param>
internal sealed record Comparison(string Text, IReadOnlyList<string> Operands, IReadOnlyList<string> Operators);
