using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;

namespace TcpFsm.Roslyn.Generation;

/// <summary>What code is made of: a spec's model, or where errors leave its meaning open the shapes of its types.</summary>
/// <param name="Path">The spec's path.</param>
/// <param name="Model">The model; null if nothing is known of it.</param>
/// <param name="Derived">What follows from it; where it is not whole a guess, or null.</param>
/// <param name="IsWhole">Whether the model's rules mean something.</param>
public sealed record SpecModel(string Path, ProtocolModel? Model, DerivedModel? Derived, bool IsWhole);
