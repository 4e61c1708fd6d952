using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>
/// Bounds how many rules are in the word when a section is judged: below the size of a word no room need be made for one more. An event that comes in
/// from another state brings no more along than one that began here could have.
/// </summary>
public sealed class FiringBounds
{
    private readonly int _perWord;
    private readonly int[] _fired;

    /// <summary>Counts along the sections: a section adds one rule, if some rule of it goes on in this state.</summary>
    public FiringBounds(EmitContext context, EventPlan plan, Handling handling)
    {
        _perWord = new TrailFormat(context.Model).PerWord;
        _fired = new int[handling.Sections.Count];
        int fired = 0;
        for (int i = 0; i < _fired.Length; i++)
        {
            Section section = handling.Sections[i];
            bool repeats = section.Rules.Any(r => r.Then.Kind == ContinuationKind.Again && r.Goto < 0);
            if (repeats) fired = _perWord;
            _fired[i] = fired;
            if (section.Rules.Any(r => r.Goto < 0 && plan.Target(section, r) is not null)) fired++;
        }
    }

    /// <summary>Whether the word may be full when a rule of a section fires.</summary>
    public bool MayBeFull(int section) => _fired[section] >= _perWord;

    /// <summary>How many rules are in the word, at most, when a rule of a section has fired.</summary>
    public int FiredBy(int section) => _fired[section] + 1;

    /// <summary>How many rules an event that comes in at a section may bring along: one place of the word says where it comes in.</summary>
    public int Brought(int section) => System.Math.Min(_fired[section], _perWord - 1);
}
