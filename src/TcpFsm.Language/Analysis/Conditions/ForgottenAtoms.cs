using TcpFsm.Language.Analysis.Diagrams;

namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>Unknowns that are free again: those that read an assigned variable, and those no later step asks for.</summary>
/// <param name="id">Its number.</param>
/// <param name="atoms">The unknowns.</param>
/// <param name="assigned">The variables assigned.</param>
/// <param name="step">Unknowns last asked for before this step are forgotten; <see cref="int.MaxValue"/> forgets all and leaves the flags.</param>
internal sealed class ForgottenAtoms(int id, AtomTable atoms, ulong[] assigned, int step) : VariableSet(id)
{
    /// <inheritdoc/>
    public override bool Contains(int variable) =>
        variable >= AtomTable.First && (atoms.LastStepOf(variable) < step || VariableBits.Overlap(atoms.ReadsOf(variable), assigned));
}
