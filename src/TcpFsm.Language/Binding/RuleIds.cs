using System;
using System.Collections.Generic;
using System.Globalization;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>Makes the ids of rules that have none: the state or group, the first event of the block, the step, and the rule's place among those.</summary>
/// <remarks>No line goes into an id, so a comment that moves changes none.</remarks>
internal sealed class RuleIds(Draft draft)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Claims the ids that the spec gives, so that none is made that clashes.</summary>
    public void DeclareNamed(RuleSyntax rule)
    {
        if (rule.Id is { } id) draft.Names.Rules.Declare(id);
    }

    /// <summary>The rule's id and C# name.</summary>
    public RuleModel Describe(StateSyntax owner, BlockSyntax block, NameSyntax? step, RuleSyntax rule)
    {
        string place = $"{owner.Name.Text}/{EventOf(block)}{(step is null ? "" : "/" + step.Text)}";
        int number = _counts[place] = _counts.TryGetValue(place, out int before) ? before + 1 : 1;
        bool named = rule.Id is { IsMissing: false };
        string id = named ? rule.Id!.Text : Free($"{place}/{number.ToString(CultureInfo.InvariantCulture)}");
        return new RuleModel
        {
            Id = id,
            Identifier = named ? Naming.Identifiers.Pascal(id) : draft.Names.Rules.Invent(id),
            Named = named,
            Section = rule.Section ?? block.Section,
            Doc = rule.Doc,
            Covers = rule.Covers.ToEquatableArray(),
            Unreachable = rule.Unreachable,
        };
    }

    private static string EventOf(BlockSyntax block)
    {
        if (block.Events.Count == 0) return "other";
        EventUseSyntax first = block.Events[0];
        return first.Kind switch
        {
            EventUseKind.Event => first.Name ?? "",
            EventUseKind.Timeout => $"timeout {first.Name}",
            EventUseKind.AllTimeouts => "timeout",
            _ => "other",
        };
    }

    private string Free(string id)
    {
        string free = id;
        for (int n = 2; draft.Names.Rules.Find(free) >= 0; n++) free = $"{id}.{n.ToString(CultureInfo.InvariantCulture)}";
        return free;
    }
}
