using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>
/// Bounds how many rules have fired in a handling when a section is judged: below the size of a word no room need be made for one more. A handling
/// begins with an empty word, wherever the event comes in.
/// </summary>
public sealed class FiringBounds
{
    private readonly bool[] _mayBeFull;

    /// <summary>Counts along the sections: a section adds one rule, if some rule of it goes on in this state.</summary>
    public FiringBounds(EmitContext context, EventPlan plan, Handling handling)
    {
        int perWord = new TrailFormat(context.Model).PerWord, fired = 0;
        _mayBeFull = new bool[handling.Sections.Count];
        for (int i = 0; i < _mayBeFull.Length; i++)
        {
            Section section = handling.Sections[i];
            bool repeats = section.Rules.Any(r => r.Then.Kind == ContinuationKind.Again && r.Goto < 0);
            if (repeats) fired = perWord;
            _mayBeFull[i] = fired >= perWord;
            if (section.Rules.Any(r => r.Goto < 0 && plan.Target(section, r) is not null)) fired++;
        }
    }

    /// <summary>Whether the word may be full when a rule of a section fires.</summary>
    public bool MayBeFull(int section) => _mayBeFull[section];
}
