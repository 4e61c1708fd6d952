using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Counts what a spec comes to while it is bound; when too much, says so once and lets nothing more in.</summary>
internal sealed class Budget(BindingProblems problems)
{
    private int _left = BindingLimits.Total;

    /// <summary>Takes one unit; false when none is left.</summary>
    public bool TryTake(TextSpan span)
    {
        if (_left < 0) return false;
        if (--_left >= 0) return true;
        problems.Malformed(span, "The spec is too large: its rules, bound for each of their events and with their actions expanded, come to more than a million parts.");
        return false;
    }
}
