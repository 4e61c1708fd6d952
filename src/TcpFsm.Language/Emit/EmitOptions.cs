namespace TcpFsm.Language.Emit;

/// <summary>What the code depends on besides the spec.</summary>
/// <param name="Namespace">The namespace of the types, unless the spec fixes it; null or empty: <c>Generated</c>.</param>
public sealed record EmitOptions(string? Namespace = null);
