namespace TcpFsm.Language.Problems;

/// <summary>One kind of problem: its id is for ever, its page is docs/rules/ID.md.</summary>
/// <param name="Id">TFSM and four digits.</param>
/// <param name="Severity">The severity unless a project sets another.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record ProblemRule(string Id, ProblemSeverity Severity, string Title);
