using TcpFsm.Language.Model;

namespace TcpFsm.Language.Binding;

/// <summary>A spec as bound.</summary>
/// <param name="Model">What it means.</param>
/// <param name="Positions">Where its parts stand.</param>
/// <param name="Layout">Where its states stand in pictures.</param>
public sealed record BoundSpec(ProtocolModel Model, SpecPositions Positions, LayoutModel Layout);
