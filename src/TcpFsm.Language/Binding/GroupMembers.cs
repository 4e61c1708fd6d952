using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Which states the groups hold, through other groups too.</summary>
internal sealed class GroupMembers
{
    // The deepest nesting of groups; each level is one call.
    private const int Deepest = 100;

    private readonly Draft _draft;
    private readonly Dictionary<string, GroupSyntax> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StateSet> _states = new(StringComparer.Ordinal);
    private readonly UsePath _open = new();

    public GroupMembers(Draft draft)
    {
        _draft = draft;
        foreach (GroupSyntax group in draft.Syntax.Groups)
        {
            if (!_groups.ContainsKey(group.Name.Text)) _groups.Add(group.Name.Text, group);
        }
    }

    /// <summary>The states of a declared group.</summary>
    public StateSet StatesOf(string group) => StatesOf(group, default);

    private StateSet StatesOf(string group, TextSpan use)
    {
        if (_states.TryGetValue(group, out StateSet known)) return known;
        _open.Push(group, use);
        var states = new HashSet<int>();
        foreach (NameSyntax member in _groups[group].Members) states.UnionWith(StatesOf(member).States);
        _open.Pop();
        return _states[group] = StateSet.Of(states);
    }

    private StateSet StatesOf(NameSyntax member)
    {
        if (!_groups.ContainsKey(member.Text))
        {
            if (!StatePass.IsKnown(_draft, member.Text)) ReportUnknown(member);
            return StatePass.StatesOf(_draft, member.Text);
        }

        if (_open.Contains(member.Text)) ReportCircle(member);
        else if (_open.Count < Deepest) return StatesOf(member.Text, member.Span);
        else _draft.Problems.Malformed(member.Span, $"Groups are nested more than {Deepest} deep.");
        return default;
    }

    private void ReportCircle(NameSyntax member)
    {
        (TextSpan use, string name, string path) = _open.Close(member.Text, member.Span);
        _draft.Problems.Malformed(use, $"The group {Wording.Quote(name)} holds itself: {path}.");
    }

    private void ReportUnknown(NameSyntax member)
    {
        if (member.IsMissing) return;
        IEnumerable<string> known = _draft.Names.States.Names.Concat(_groups.Keys);
        _draft.Problems.Unknown(member.Span, $"There is no state or group {Wording.Quote(member.Text)}; a state stands under `states:`, if only as `{member.Text}: {{}}`{Suggest.DidYouMean(member.Text, known)}");
    }
}
