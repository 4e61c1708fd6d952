using System;
using TcpFsm.Language.Model;

namespace TcpFsm.Mutation.Mutants;

/// <summary>One change of a spec's meaning.</summary>
/// <param name="Place">The rule, or what else it is made in.</param>
/// <param name="Rule">The rule's index; -1 if it is none.</param>
/// <param name="What">The change.</param>
/// <param name="Apply">Makes it; variants of the model can be changed in the same way.</param>
internal sealed record Mutant(string Place, int Rule, string What, Func<ProtocolModel, ProtocolModel> Apply)
{
    /// <summary>What it is called in the list of equivalents: the same as long as its place in the spec reads the same.</summary>
    public string Name => Place + ": " + What;
}
