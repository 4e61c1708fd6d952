using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Analysis.Checks;

/// <summary>TFSM0011: sends of flags that are never legal together.</summary>
internal static class IllegalSendCheck
{
    /// <summary>Reports what is found.</summary>
    public static void Run(ProtocolModel model, DerivedModel derived, SpecPositions positions, ProblemBag problems)
    {
        foreach (IllegalSend send in derived.IllegalSends)
            problems.Add(ProblemRules.IllegalSend, PlaceOf(send, positions), Message(model, send));
    }

    private static TextSpan PlaceOf(IllegalSend send, SpecPositions positions)
    {
        bool known = positions.Sends.TryGetValue(send.Rule, out List<TextSpan>? templates) && send.Send < templates.Count;
        return known ? templates![send.Send] : positions.Rules[send.Rule];
    }

    private static string Message(ProtocolModel model, IllegalSend send)
    {
        MessageModel message = model.Messages[send.Message];
        string flags = string.Join(",", message.Flags.Where(f => (send.Flags >> f.Bit & 1) != 0).Select(f => f.Name));
        string what = flags.Length == 0 ? "no flag at all" : Wording.Quote(flags);
        IllegalFlags illegal = message.Illegal[send.Illegal];
        string because = illegal.Because is null ? "" : $" ({Wording.Quote(illegal.Because)})";
        return $"The rule {Names.Rule(model, send.Rule)} can send {Wording.Quote(message.Name)} with {what}, which is never legal{because}; send other flags.";
    }
}
