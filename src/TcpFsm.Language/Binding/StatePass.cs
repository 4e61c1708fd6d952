using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>States and groups. What stands under <c>states:</c> is a group if <c>groups:</c> declares it or if it is <c>any</c>, else a state.</summary>
internal static class StatePass
{
    private const string Any = "any";

    public static void Declare(Draft draft)
    {
        var groups = new HashSet<string>(draft.Syntax.Groups.Select(g => g.Name.Text), System.StringComparer.Ordinal) { Any };
        foreach (StateSyntax syntax in draft.Syntax.States)
        {
            if (groups.Contains(syntax.Name.Text)) CheckGroupRules(draft, syntax);
            else if (draft.Names.States.Declare(syntax.Name) is { } identifier) AddState(draft, syntax, identifier);
        }

        foreach (GroupSyntax syntax in draft.Syntax.Groups)
        {
            if (draft.Names.Groups.Declare(syntax.Name) is not { } identifier) continue;
            draft.Groups.Add(new GroupModel(syntax.Name.Text, identifier, default));
        }

        var members = new GroupMembers(draft);
        for (int i = 0; i < draft.Groups.Count; i++) draft.Groups[i] = draft.Groups[i] with { States = members.StatesOf(draft.Groups[i].Name) };
    }

    /// <summary>What always holds in each state, when every name is known: its own first, then its groups' in the order these stand under <c>states:</c>.</summary>
    public static void Complete(Draft draft)
    {
        var always = draft.States.Select(_ => new List<Expr>()).ToArray();
        foreach (bool ofStates in new[] { true, false })
        {
            foreach (StateSyntax syntax in draft.Syntax.States)
            {
                if (draft.Names.States.Find(syntax.Name.Text) >= 0 != ofStates || syntax.Always.Count == 0) continue;
                List<Expr> bound = BindAlways(draft, syntax);
                foreach (int state in StatesOf(draft, syntax.Name.Text).States) always[state].AddRange(bound);
            }
        }

        for (int i = 0; i < always.Length; i++) draft.States[i] = draft.States[i] with { Always = always[i].ToEquatableArray() };
    }

    /// <summary>The states of a state's or group's name; empty if there is none of that name.</summary>
    public static StateSet StatesOf(Draft draft, string name)
    {
        if (draft.Names.States.Find(name) is >= 0 and int state) return StateSet.Of([state]);
        if (draft.Names.Groups.Find(name) is >= 0 and int group) return draft.Groups[group].States;
        return name == Any ? StateSet.Of(Enumerable.Range(0, draft.States.Count)) : default;
    }

    /// <summary>The states that <c>in:</c> names; unknown names are reported.</summary>
    public static StateSet StatesOf(Draft draft, IEnumerable<NameSyntax> names)
    {
        StateSet states = default;
        foreach (NameSyntax name in names)
        {
            if (IsKnown(draft, name.Text)) states = states.Union(StatesOf(draft, name.Text));
            else ReportUnknown(draft, name);
        }

        return states;
    }

    /// <summary>Whether a name is a state's or a group's.</summary>
    public static bool IsKnown(Draft draft, string name) => name == Any || draft.Names.States.Find(name) >= 0 || draft.Names.Groups.Find(name) >= 0;

    /// <summary>Reports a name that is neither a state's nor a group's.</summary>
    public static void ReportUnknown(Draft draft, NameSyntax name)
    {
        if (name.IsMissing) return;
        IEnumerable<string> known = draft.Names.States.Names.Concat(draft.Names.Groups.Names);
        draft.Problems.Unknown(name.Span, $"There is no state or group {Wording.Quote(name.Text)}{Suggest.DidYouMean(name.Text, known)}");
    }

    private static void AddState(Draft draft, StateSyntax syntax, string identifier)
    {
        draft.Positions.States.Add(syntax.Name.Span);
        draft.States.Add(new StateModel
        {
            Name = syntax.Name.Text,
            Identifier = identifier,
            Final = syntax.Final,
            Fresh = syntax.Fresh,
            Doc = syntax.Doc,
            Section = syntax.Section,
        });
    }

    private static void CheckGroupRules(Draft draft, StateSyntax syntax)
    {
        if (syntax.Final || syntax.Fresh)
            draft.Problems.Malformed(syntax.Name.Span, $"{Wording.Quote(syntax.Name.Text)} is a group; only a state is `final` or `fresh`.");
    }

    private static List<Expr> BindAlways(Draft draft, StateSyntax syntax)
    {
        var bound = new List<Expr>();
        foreach (ExpressionSyntax always in syntax.Always)
        {
            Expr? condition = new ExpressionBinder(draft, EventScope.None(draft, "`always`")).BindCondition(always);
            if (condition is not null && draft.Definitions.IsBounded(condition, always.Span)) bound.Add(condition);
        }

        return bound;
    }
}
