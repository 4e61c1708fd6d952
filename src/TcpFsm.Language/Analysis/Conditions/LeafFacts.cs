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
        for (int i = 0; i < Bodies.Length; i++) Bodies[i] = LeafReader.Read(this, model.Definitions[i].Body, null, -1);
    }

    /// <summary>The definitions.</summary>
    public EquatableArray<DefinitionModel> Definitions { get; }

    /// <summary>The bodies of the definitions, by index.</summary>
    public Leaf[] Bodies { get; }

    /// <summary>The bit that stands for the lets of a rule in sets of variables; the bits below are the model's variables.</summary>
    public int LetBit { get; }
}
