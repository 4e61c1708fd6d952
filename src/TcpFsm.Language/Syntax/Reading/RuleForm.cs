using System.Linq;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Keys of a rule that contradict each other.</summary>
internal static class RuleForm
{
    private static readonly string[] Effects = ["do", "send", "cancel", "start", "signal", "return", "refuse", "goto", "then"];

    public static void Check(NodeMap rule)
    {
        if (rule["ignore"] is { } ignore && Effects.FirstOrDefault(key => rule[key] is not null) is { } effect)
            rule.Nodes.Bad(NodeReader.Start(ignore), $"`ignore` does nothing else, and this rule also has {Wording.Quote(effect)}: remove one of them.");
        if (rule["refuse"] is { } refuse && (rule["return"] is not null || rule["then"] is not null))
            rule.Nodes.Bad(NodeReader.Start(refuse), "`refuse` ends the event: it stands with neither `return` nor `then`.");
    }
}
