using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>All names a spec declares, by kind.</summary>
internal sealed class SpecNames
{
    private readonly BindingProblems _problems;

    public SpecNames(BindingProblems problems)
    {
        _problems = problems;
        Messages = Of("message");
        Variables = Of("variable");
        Parameters = Of("parameter");
        Timers = Of("timer");
        Host = Of("host question");
        Errors = Of("error");
        Returns = Of("return");
        Signals = Of("signal");
        Events = Of("event");
        Definitions = Of("predicate or value");
        Actions = Of("action");
        States = Of("state");
        Groups = Of("group");
        Rules = Of("rule");
        Views = Of("view");
        Enums = new IdentifierScope(problems);
        Returns.Declare(new NameSyntax("ok", default));
    }

    public NameList Messages { get; }

    public NameList Variables { get; }

    public NameList Parameters { get; }

    public NameList Timers { get; }

    public NameList Host { get; }

    public NameList Errors { get; }

    public NameList Returns { get; }

    public NameList Signals { get; }

    public NameList Events { get; }

    public NameList Definitions { get; }

    public NameList Actions { get; }

    public NameList States { get; }

    public NameList Groups { get; }

    public NameList Rules { get; }

    public NameList Views { get; }

    /// <summary>C# names of enums; in the spec they have none.</summary>
    public IdentifierScope Enums { get; }

    private NameList Of(string kind) => new(kind, _problems);
}
