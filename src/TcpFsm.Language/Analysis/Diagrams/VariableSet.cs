namespace TcpFsm.Language.Analysis.Diagrams;

/// <summary>Variables of a diagram to be forgotten.</summary>
/// <param name="id">A number no other set used with the same diagram has.</param>
internal abstract class VariableSet(int id)
{
    /// <summary>The set's number.</summary>
    public int Id { get; } = id;

    /// <summary>Whether the variable is in the set; always the same answer.</summary>
    public abstract bool Contains(int variable);
}
