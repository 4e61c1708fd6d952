namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>A condition with no and, or, not in it, as the analyses know it.</summary>
/// <param name="Key">A text that is equal for equal conditions.</param>
/// <param name="Reads">The variables it reads, those of definitions included.</param>
/// <param name="Flags">The flags of the message that arrived that it reads, by index.</param>
/// <param name="Unknown">Whether it reads anything but flags and constants.</param>
internal sealed record Leaf(string Key, ulong[] Reads, ulong Flags, bool Unknown);
