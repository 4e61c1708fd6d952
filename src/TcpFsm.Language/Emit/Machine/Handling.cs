using System;
using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Where an event comes into a handling.</summary>
/// <param name="Step">The step; -1: the plain list.</param>
/// <param name="IsAgain">Whether the step is judged again.</param>
/// <param name="PastCondition">Whether the step's condition was judged already: the step has one and is judged again.</param>
public readonly record struct Entry(int Step, bool IsAgain = false, bool PastCondition = false) : IComparable<Entry>
{
    /// <inheritdoc/>
    public int CompareTo(Entry other) => (Step, IsAgain, PastCondition).CompareTo((other.Step, other.IsAgain, other.PastCondition));
}

/// <summary>How states of the same rules handle an event: one method.</summary>
public sealed class Handling(IReadOnlyList<Section> sections)
{
    /// <summary>The sections, in order.</summary>
    public IReadOnlyList<Section> Sections { get; } = sections;

    /// <summary>The states.</summary>
    public List<int> States { get; } = [];

    /// <summary>Where an event that began in another state may come in.</summary>
    public SortedSet<Entry> Entries { get; } = [];

    /// <summary>Whether an event that began in another state has anything left to judge here.</summary>
    public bool IsEntered => Entries.Count > 0;

    /// <summary>Whether a rule of another state has its step judged again here.</summary>
    public bool IsEnteredAgain => Entries.Any(e => e.IsAgain);

    /// <summary>The section an entry leads to, as index; the number of sections if nothing is left to judge.</summary>
    public int SectionAt(Entry entry)
    {
        int i = 0;
        while (i < Sections.Count && Sections[i].Step < entry.Step) i++;
        // Past its condition a step without rules is past.
        bool isPast = entry.PastCondition && i < Sections.Count && Sections[i].Step == entry.Step && Sections[i].Rules.Count == 0;
        return isPast ? i + 1 : i;
    }
}
