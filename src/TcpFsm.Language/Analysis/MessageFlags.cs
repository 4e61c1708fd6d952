using TcpFsm.Language.Analysis.Conditions;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>What follows from a message's flags alone.</summary>
/// <param name="Deciding">The bits of its flags that decide.</param>
/// <param name="Neutral">The bits of its flags that do not.</param>
/// <param name="Illegal">For each entry of <see cref="MessageModel.Illegal"/> its combinations.</param>
public sealed record MessageFlags(ulong Deciding, ulong Neutral, EquatableArray<FlagCubes> Illegal)
{
    internal static MessageFlags Of(MessageModel message, LeafFacts facts)
    {
        var illegal = new FlagCubes[message.Illegal.Count];
        for (int i = 0; i < illegal.Length; i++) illegal[i] = IllegalCubes(message, message.Illegal[i].Flags, facts);
        ulong deciding = DecidingBits(message);
        return new MessageFlags(deciding, AllBits(message) & ~deciding, new EquatableArray<FlagCubes>(illegal));
    }

    internal static ulong DecidingBits(MessageModel message)
    {
        ulong bits = 0;
        foreach (FlagModel flag in message.Flags)
        {
            if (!flag.Neutral) bits |= 1UL << flag.Bit;
        }

        return bits;
    }

    private static ulong AllBits(MessageModel message)
    {
        ulong bits = 0;
        foreach (FlagModel flag in message.Flags) bits |= 1UL << flag.Bit;
        return bits;
    }

    // A condition too complex to be written as cubes is left out: what is called illegal must be so.
    private static FlagCubes IllegalCubes(MessageModel message, Expr condition, LeafFacts facts)
    {
        var diagram = new DecisionDiagram { Allowance = FlagSpace.OperationLimit };
        var flags = new int[message.Flags.Count];
        for (int i = 0; i < flags.Length; i++) flags[i] = diagram.Variable(message.Flags[i].Bit);
        try
        {
            int node = new ConditionReader(diagram, new AtomTable(), facts, flags).Read(condition);
            return FlagCubes.FromIrredundant(CubeCover.Of(diagram, node, FlagSpace.CubeLimit));
        }
        catch (System.Exception e) when (DiagramLimitException.Ended(e))
        {
            return FlagCubes.None;
        }
    }
}
