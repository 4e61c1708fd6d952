using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TcpFsm.Graph.Formats;

/// <summary>
/// Ids for languages whose ids are words: a state's C# name where it is plain and means nothing in the language, else its number.
/// </summary>
internal sealed class SafeIds
{
    private readonly string[] _ids;

    /// <summary>Makes ids.</summary>
    /// <param name="names">The C# names, all different.</param>
    /// <param name="prefix">What ids made from a number begin with; no C# name is one of them, as these have no underscore at the end.</param>
    /// <param name="reserved">Words of the language, in any case of letters.</param>
    public SafeIds(IEnumerable<string> names, string prefix, IReadOnlyCollection<string> reserved) => _ids =
        [.. names.Select((name, i) => IsPlain(name) && !reserved.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? name
            : prefix + i.ToString(CultureInfo.InvariantCulture) + "_")];

    /// <summary>The id of the name that stood at an index.</summary>
    public string this[int index] => _ids[index];

    private static bool IsPlain(string name) =>
        name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && name.Length > 0 && char.IsLetter(name[0]);
}
