namespace TcpFsm.Language.Emit;

/// <summary>One file of generated C#.</summary>
/// <param name="HintName">Its name, <c>Tcp.Machine.Rules.g.cs</c>; the same for every build of the spec.</param>
/// <param name="Text">The text, with <c>\n</c> line ends.</param>
public sealed record GeneratedFile(string HintName, string Text);
