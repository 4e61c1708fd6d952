using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Analysis.Checks;

/// <summary>Names of a model's parts as messages show them.</summary>
internal static class Names
{
    private const int Most = 5;

    /// <summary>A rule by its id.</summary>
    public static string Rule(ProtocolModel model, int rule) => Wording.Quote(model.Rules[rule].Id);

    /// <summary>A state.</summary>
    public static string State(ProtocolModel model, int state) => Wording.Quote(model.States[state].Name);

    /// <summary>Names in a row: <c>`a`, `b` and `c`</c>; of many only the first.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        if (names.Count == 1) return Wording.Quote(names[0]);
        var shown = new List<string>();
        int most = names.Count > Most ? Most : names.Count - 1;
        for (int i = 0; i < most; i++) shown.Add(Wording.Quote(names[i]));
        string last = names.Count > Most ? $"{names.Count - Most} more" : Wording.Quote(names[names.Count - 1]);
        return string.Join(", ", shown) + " and " + last;
    }
}
