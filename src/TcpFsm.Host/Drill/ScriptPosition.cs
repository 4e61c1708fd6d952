using System.Globalization;

namespace TcpFsm.Host.Drill;

/// <summary>A place in a script.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Column">Counts from 1, in UTF-16 units.</param>
public readonly record struct ScriptPosition(int Line, int Column)
{
    /// <summary>As compilers write it: <c>12,5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line},{Column}");
}
