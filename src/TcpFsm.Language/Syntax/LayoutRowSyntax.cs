using System.Collections.Generic;

namespace TcpFsm.Language.Syntax;

/// <summary>A row of <c>layout:</c>: what stands in its columns, from the left.</summary>
/// <param name="Cells">States; missing names where nothing stands.</param>
public sealed record LayoutRowSyntax(IReadOnlyList<NameSyntax> Cells);
