namespace TcpFsm.Language.Emit.Machine;

/// <summary>How control goes through the sections of a handling: which are reached at all, and which need a label. Jumps only go forward, or back to the same section.</summary>
public sealed class HandlingFlow
{
    private readonly EventPlan _plan;
    private readonly Handling _handling;
    private readonly bool[] _jumpedTo;
    private readonly bool[] _reached;
    private readonly bool[] _again;

    /// <summary>Follows control from the beginning, and from where the event may come in.</summary>
    public HandlingFlow(EventPlan plan, Handling handling)
    {
        _plan = plan;
        _handling = handling;
        _jumpedTo = new bool[handling.Sections.Count];
        _reached = new bool[handling.Sections.Count];
        _again = new bool[handling.Sections.Count];
        if (_reached.Length == 0) return;
        _reached[0] = true;
        foreach (Entry entry in handling.Entries) GoTo(entry);
        for (int i = 0; i < _reached.Length; i++)
        {
            if (_reached[i]) Follow(i);
        }
    }

    /// <summary>Whether a section can be judged.</summary>
    public bool IsReached(int section) => _reached[section];

    /// <summary>Whether a section needs a label.</summary>
    public bool IsJumpedTo(int section) => _jumpedTo[section];

    /// <summary>Whether a section with a condition may be judged again, past its condition.</summary>
    public bool IsJudgedAgain(int section) => _again[section];

    /// <summary>Whether the place after a rule is the next section's, so that no jump is needed.</summary>
    public bool IsNext(int index, int rule, int to) =>
        to == index + 1 && to < _reached.Length && _handling.Sections[index].Step >= 0 && rule == _handling.Sections[index].Rules.Count - 1;

    /// <summary>Whether control can leave a section at its end: no rule fired, or the last one goes on to the next section.</summary>
    public bool FallsThrough(int index)
    {
        Section section = _handling.Sections[index];
        if (section.Step < 0) return false;
        if (!section.RulesAlwaysFire) return true;
        // Where the condition does not hold, control jumps to the next section, or falls out of the block to it.
        if (section.Condition is not null && !_again[index]) return true;
        int last = section.Rules.Count - 1;
        return section.Rules[last].Goto < 0 && _plan.Target(section, section.Rules[last]) is { } entry && IsNext(index, last, _handling.SectionAt(entry));
    }

    private void Follow(int index)
    {
        Section section = _handling.Sections[index];
        for (int rule = 0; rule < section.Rules.Count; rule++)
        {
            if (section.Rules[rule].Goto >= 0 || _plan.Target(section, section.Rules[rule]) is not { } entry) continue;
            if (!IsNext(index, rule, _handling.SectionAt(entry))) GoTo(entry);
        }

        if (index + 1 == _reached.Length) return;
        if (_again[index]) _reached[index + 1] = _jumpedTo[index + 1] = true;
        if (FallsThrough(index)) _reached[index + 1] = true;
    }

    private void GoTo(Entry entry)
    {
        int section = _handling.SectionAt(entry);
        if (section == _reached.Length) return;
        _reached[section] = true;
        if (entry.PastCondition && _handling.Sections[section].Step == entry.Step) _again[section] = true;
        else _jumpedTo[section] = true;
    }
}
