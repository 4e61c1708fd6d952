using TcpFsm.Language.Analysis.Diagrams;

namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>Unknowns that nothing before a step asks for, and lets, which no rule leaves behind: whatever comes to the step, they can still be anything.</summary>
/// <param name="id">Its number.</param>
/// <param name="atoms">The unknowns.</param>
/// <param name="lets">The bit of lets.</param>
/// <param name="step">The step; -1: the plain list.</param>
internal sealed class UnaskedAtoms(int id, AtomTable atoms, ulong[] lets, int step) : VariableSet(id)
{
    /// <inheritdoc/>
    public override bool Contains(int variable) =>
        variable >= AtomTable.First && (atoms.FirstStepOf(variable) >= step || VariableBits.Overlap(atoms.ReadsOf(variable), lets));
}
