using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Machine;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes the docs of a handle's call: what it is, where it leads by which rules, and what it may answer.</summary>
public sealed class HandleCallDocs(EmitContext context, SourceWriter writer, int state, HandleCall call, EventNames names)
{
    // Rules of a long way are not told one by one: the list is for reading.
    private const int RulesShown = 6;

    /// <summary>Writes the docs of the form that tells only where it led.</summary>
    public void Write()
    {
        EventDocs.WriteSummary(context, writer, names.Event, names);
        WriteRemarks();
        writer.Line(call.Next.Count == 1
            ? $"/// <returns>The handle of {CSharpText.Xml(context.Model.States[call.Next[0]].Name)}; this one is used up.</returns>"
            : "/// <returns>The handle of the state reached; this one is used up.</returns>");
        writer.Line("/// <exception cref=\"global::TcpFsm.StaleHandleException\">The handle was used before, or the state is another since.</exception>");
        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">An event is being handled, or the connection was disposed of.</exception>");
    }

    /// <summary>Writes the docs of the form that tells what it came to as well.</summary>
    /// <param name="reference">The other form, as docs refer to it.</param>
    /// <param name="parameter">The parameter that tells.</param>
    public void WriteWithOutcome(string reference, string parameter)
    {
        writer.Line($"/// <inheritdoc cref=\"{reference}\"/>");
        EventDocs.WriteParameters(writer, names.Event, names);
        writer.Line($"/// <param name=\"{parameter}\">What it came to: the answer, and the rules that fired.</param>");
    }

    private void WriteRemarks()
    {
        string leads = string.Join("; ", call.Derived.Transitions.Select(Transition));
        string[] answers = Answers().Distinct().ToArray();
        string text = (leads.Length == 0 ? "" : $"Leads to {leads}.") + (answers.Length == 0 ? "" : $" May answer: {string.Join("; ", answers)}.");
        if (text.Length > 0) writer.Line($"/// <remarks>{CSharpText.Xml(text.Trim())}</remarks>");
    }

    private string Transition(Analysis.NetTransition transition)
    {
        if (transition.Rules.Count == 0) return context.Model.States[transition.To].Name;
        string more = transition.Rules.Count > RulesShown ? ", ..." : "";
        return $"{context.Model.States[transition.To].Name} ({string.Join(", ", transition.Rules.Take(RulesShown).Select(r => context.Model.Rules[r].Id))}{more})";
    }

    private IEnumerable<string> Answers()
    {
        EventModel model = context.Model.Events[call.Event];
        IEnumerable<BoundRule> all = model.Plain.Concat(model.Steps.SelectMany(s => s.Rules));
        return all.Where(r => r.States.Contains(state) && call.Derived.Rules.Contains(r.Rule))
            .Select(r => RulePrinter.PrintAnswer(context.Model, r.Answer)).Where(a => a is not (null or "ignore")).Select(a => a!);
    }
}
