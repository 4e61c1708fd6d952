using System.Globalization;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes what follows from the spec on who sends which flags, as methods: for programs that ask at run time what analyzers read from attributes.</summary>
public sealed class SendingEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the methods, for each message that has flags; their enums tell them apart.</summary>
    public void Write()
    {
        for (int message = 0; message < context.Model.Messages.Count; message++)
        {
            if (context.Model.Messages[message].Flags.Count == 0) continue;
            WriteWhyIllegal(message);
            WriteMaySend(message);
        }
    }

    private void WriteWhyIllegal(int message)
    {
        context.Docs.Summary(writer, "Why no message has these flags together; null if one may.");
        writer.Open($"public static string? WhyIllegal(this {context.Types.Flags(message)} flags)");
        EquatableArray<IllegalFlags> illegal = context.Model.Messages[message].Illegal;
        for (int i = 0; i < illegal.Count && context.Derived is not null; i++)
        {
            FlagCubes cubes = context.Derived.Messages[message].Illegal[i];
            if (!cubes.IsEmpty) writer.Line($"if ({Condition(cubes)}) return {CSharpText.Quote(illegal[i].Because ?? "")};");
        }

        writer.Line("return null;");
        writer.Close().Line();
    }

    private void WriteMaySend(int message)
    {
        context.Docs.Summary(writer, "Whether an event that finds the machine in a state may send a message with these flags. What it says no to cannot happen.");
        string parameters = $"this {context.Types.State} state, {context.Types.Event} @event, {context.Types.Flags(message)} flags";
        if (context.Derived is null)
        {
            writer.Line($"public static bool MaySend({parameters}) => true;").Line();
            return;
        }

        // A message that nobody sends leaves only the last arm, which is an expression still; a switch statement without a case is a warning.
        writer.Open($"public static bool MaySend({parameters}) => (state, @event) switch");
        for (int state = 0; state < context.Model.States.Count; state++) WriteState(state, context.Derived.States[state], message);
        writer.Line("_ => false,");
        writer.Close("};").Line();
    }

    private void WriteState(int state, DerivedState derived, int message)
    {
        for (int i = 0; i < derived.Events.Count; i++)
        {
            if (derived.Events[i].Sends.FirstOrDefault(sent => sent.Message == message) is not { } sent) continue;
            string @event = EmitContext.Member(context.Types.Event, context.Model.Events[i].Identifier);
            writer.Line($"({context.State(state)}, {@event}) => {Condition(sent.Flags)},");
        }
    }

    private static string Condition(FlagCubes cubes) =>
        cubes.IsEvery ? "true" : string.Join(" || ", cubes.Cubes.Select(cube => $"((ulong)flags & {Hex(cube.Mask)}) == {Hex(cube.Value)}"));

    private static string Hex(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture);
}
