using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Markdown;

/// <summary>Names sets of states as briefly as the spec does.</summary>
internal static class StateNames
{
    /// <summary>The states by name, or the group they are.</summary>
    public static string Of(ProtocolModel model, StateSet states)
    {
        List<int> all = states.States.ToList();
        if (all.Count == model.States.Count && all.Count > 1) return "any";
        GroupModel? group = all.Count < 2 ? null : model.Groups.FirstOrDefault(g => g.States == states);
        return group?.Name ?? string.Join(", ", all.Select(s => model.States[s].Name));
    }
}
