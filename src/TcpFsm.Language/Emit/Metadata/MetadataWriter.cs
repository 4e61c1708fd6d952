using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Metadata;

/// <summary>Writes the attributes that carry what follows from the spec, for tools that see the assembly alone. Without derived facts, of a spec with errors, none of those.</summary>
public sealed class MetadataWriter(EmitContext context, SourceWriter writer)
{
    private const string Space = "global::TcpFsm.Metadata.";

    /// <summary>The version of the attributes; raised when a tool that knows the old ones would misread the new.</summary>
    private const int Format = 1;

    private readonly int[] _flagged = Enumerable.Range(0, context.Model.Messages.Count).Where(i => context.Model.Messages[i].Flags.Count > 0).ToArray();

    /// <summary>The attribute of a method that is an event.</summary>
    public static string Event(string member) => $"[{Space}FsmEvent({CSharpText.Quote(member)})]";

    /// <summary>The attribute of the state's property.</summary>
    public static string LiveState => $"[{Space}FsmLiveState]";

    /// <summary>The attribute of a message's flags.</summary>
    public static string Combination => $"[{Space}FsmCombination]";

    /// <summary>The attribute of a state's handle.</summary>
    public static string Handle(string states, string state) => $"[{Space}FsmHandle(typeof({states}), (int){state})]";

    /// <summary>The attribute of a call that uses its handle up.</summary>
    /// <param name="call">What follows for the call.</param>
    /// <param name="state">The state it is made in.</param>
    public string Consumes(DerivedEvent call, int state)
    {
        if (_flagged.Length != 1) return $"[{Space}FsmConsumes]";
        IEnumerable<SentFlags> leaving = call.Transitions.Where(t => t.To != state).SelectMany(t => t.Sends).Where(s => s.Message == _flagged[0]);
        string sends = leaving.Aggregate(FlagCubes.None, (all, s) => all.Union(s.Flags)).ToString();
        return sends.Length == 0 ? $"[{Space}FsmConsumes]" : $"[{Space}FsmConsumes(Sends = {CSharpText.Quote(sends)})]";
    }

    /// <summary>The attribute of a union of handles.</summary>
    public static string Union(string states, IEnumerable<string> members) => $"[{Space}FsmUnion(typeof({states}), {CSharpText.Quote(string.Join(",", members))})]";

    /// <summary>Writes the attribute of the enum of states.</summary>
    public void WriteProtocol()
    {
        string flags = _flagged.Length == 1 ? $"typeof({context.Types.Flags(_flagged[0])})" : "null";
        string reference = context.Model.Reference is { } document ? $", Reference = {CSharpText.Quote(document.Title)}" : "";
        writer.Line($"[{Space}FsmProtocol({CSharpText.Quote(context.Model.Name)}, {flags}, {CSharpText.Number(Format)}{reference})]");
    }

    /// <summary>Writes the attributes of a state.</summary>
    public void WriteState(int index)
    {
        if (context.Derived is not { } derived) return;
        if (_flagged.Length == 0) WriteState(index, derived.States[index], -1);
        foreach (int message in _flagged) WriteState(index, derived.States[index], message);
    }

    /// <summary>Writes the attributes of the enum of a message's flags.</summary>
    public void WriteFlags(int message)
    {
        if (context.Derived is not { } derived) return;
        MessageFlags flags = derived.Messages[message];
        writer.Line($"[{Space}FsmFlags({CSharpText.Quote(flags.Neutral.ToString("X", CultureInfo.InvariantCulture))})]");
        EquatableArray<IllegalFlags> illegal = context.Model.Messages[message].Illegal;
        for (int i = 0; i < illegal.Count; i++)
        {
            writer.Line($"[{Space}FsmIllegal({CSharpText.Quote(flags.Illegal[i].ToString())}, {CSharpText.Quote(illegal[i].Because ?? "")}, {CSharpText.Quote(illegal[i].Section ?? "")})]");
        }
    }

    private void WriteState(int index, DerivedState derived, int message)
    {
        StateModel state = context.Model.States[index];
        Reception? reception = Enumerable.Range(0, context.Model.Events.Count)
            .Where(e => message >= 0 && context.Model.Events[e].Message == message).Select(e => derived.Events[e].Reception).FirstOrDefault();
        IEnumerable<string> legal = Enumerable.Range(0, context.Model.Events.Count).Where(e => derived.Events[e].Legal).Select(e => context.Model.Events[e].Identifier);
        string more = Named("SendsStaying", Sent(derived.StayingSends, message)) + Named("Answers", reception?.Answers.ToString() ?? "");
        if (_flagged.Length > 1) more += $", Flags = typeof({context.Types.Flags(message)})";
        if (state.Final) more += ", Final = true";
        writer.Line($"[{Space}FsmState({CSharpText.Quote(Sent(derived.Sends, message))}, {CSharpText.Quote(reception?.Acts.ToString() ?? "")}, {CSharpText.Quote(string.Join(",", legal))}, {CSharpText.Quote(state.Section ?? "")}{more})]");
    }

    private static string Named(string name, string cubes) => cubes.Length == 0 ? "" : $", {name} = {CSharpText.Quote(cubes)}";

    private static string Sent(EquatableArray<SentFlags> sends, int message) =>
        (sends.FirstOrDefault(s => s.Message == message)?.Flags ?? FlagCubes.None).ToString();
}
