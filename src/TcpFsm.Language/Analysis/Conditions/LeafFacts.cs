using System;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>What each definition of a model reads, the definitions it calls included.</summary>
internal sealed class LeafFacts
{
    /// <summary>Reads the definitions from the first on, so that each finds those it calls.</summary>
    public LeafFacts(ProtocolModel model)
    {
        Definitions = model.Definitions;
        LetBit = model.Variables.Count;
        Bodies = new Leaf[model.Definitions.Count];
        for (int i = 0; i < Bodies.Length; i++) Bodies[i] = Read(model.Definitions[i].Body);
    }

    /// <summary>The definitions.</summary>
    public EquatableArray<DefinitionModel> Definitions { get; }

    /// <summary>The bodies of the definitions, by index.</summary>
    public Leaf[] Bodies { get; }

    /// <summary>The bit that stands for the lets of a rule in sets of variables; the bits below are the model's variables.</summary>
    public int LetBit { get; }

    private Leaf Read(Expr body)
    {
        try
        {
            return LeafReader.Read(this, body, null, -1);
        }
        catch (Exception e) when (DiagramLimitException.Ended(e))
        {
            return Anything();
        }
    }

    private Leaf Anything()
    {
        ulong[] all = VariableBits.Empty(LetBit);
        for (int variable = 0; variable < LetBit; variable++) VariableBits.Add(all, variable);
        return new Leaf("", all, ulong.MaxValue, true);
    }
}
