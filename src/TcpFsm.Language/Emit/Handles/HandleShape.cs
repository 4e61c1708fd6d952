using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>What the shape of handles is made of: of a spec with errors its rules as far as they are understood, so that programs which use handles still compile.</summary>
/// <param name="Model">The model, rules included.</param>
/// <param name="Derived">What follows from it.</param>
public sealed record HandleShape(ProtocolModel Model, DerivedModel Derived);
