using TcpFsm.Language.Text;

namespace TcpFsm.Language.Problems;

/// <summary>Something wrong in a spec: what, where, and what to do about it.</summary>
/// <param name="Rule">The kind of problem.</param>
/// <param name="Span">Where in the source text.</param>
/// <param name="Message">One sentence for people: what is wrong and what to do.</param>
public sealed record Problem(ProblemRule Rule, TextSpan Span, string Message);
