using TcpFsm.Language.Naming;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>All names a spec declares, by kind. Kinds that become members of one C# type share a scope of C# names.</summary>
internal sealed class SpecNames
{
    public SpecNames(BindingProblems problems)
    {
        Types = new IdentifierScope(problems, ReservedIdentifiers.Types);
        Members = new IdentifierScope(problems, ReservedIdentifiers.Variables);
        Calls = new IdentifierScope(problems, ReservedIdentifiers.Calls, sharedWith: Members);
        Messages = new NameList("message", problems, Types);
        Variables = new NameList("variable", problems, Members);
        Parameters = new NameList("parameter", problems, new IdentifierScope(problems, ReservedIdentifiers.Parameters));
        Timers = new NameList("timer", problems, new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        Host = new NameList("host question", problems, new IdentifierScope(problems, ReservedIdentifiers.Host));
        Errors = new NameList("error", problems, new IdentifierScope(problems, ReservedIdentifiers.NoneFirst));
        Returns = new NameList("return", problems, new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        Signals = new NameList("signal", problems, new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        Events = new NameList("event", problems, new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        Actions = new NameList("action", problems, new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        States = new NameList("state", problems, new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        Groups = new NameList("group", problems, new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        Rules = new NameList("rule", problems, RuleIdentifiers = new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        Definitions = new NameList("predicate or value", problems, DefinitionIdentifiers = new IdentifierScope(problems, ReservedIdentifiers.Nothing));
        Returns.Declare(new NameSyntax("ok", default));
    }

    /// <summary>Types of the protocol: messages and enums.</summary>
    public IdentifierScope Types { get; }

    /// <summary>Members of the machine: variables and calls.</summary>
    public IdentifierScope Members { get; }

    /// <summary>The same members, where what calls may not be called is reserved.</summary>
    public IdentifierScope Calls { get; }

    public IdentifierScope RuleIdentifiers { get; }

    public IdentifierScope DefinitionIdentifiers { get; }

    public NameList Messages { get; }

    public NameList Variables { get; }

    public NameList Parameters { get; }

    public NameList Timers { get; }

    public NameList Host { get; }

    public NameList Errors { get; }

    public NameList Returns { get; }

    public NameList Signals { get; }

    public NameList Events { get; }

    public NameList Actions { get; }

    public NameList States { get; }

    public NameList Groups { get; }

    public NameList Rules { get; }

    public NameList Definitions { get; }
}
