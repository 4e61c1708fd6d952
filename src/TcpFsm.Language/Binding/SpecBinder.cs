using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Naming;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>Binds a spec: looks every name up, checks every type, expands actions, puts rules in their order.</summary>
public static class SpecBinder
{
    /// <summary>The model of a spec, and where its parts stand. With errors among the problems it holds what could be bound; its declarations are whole, its rules are not.</summary>
    public static BoundSpec Bind(SpecSyntax syntax, ProblemBag problems)
    {
        var draft = new Draft(syntax, problems);
        Declare(draft);
        Complete(draft);
        RulePass.Run(draft);
        ViewPass.Run(draft);
        UnusedPass.Definitions(draft);
        UnusedPass.Actions(draft);
        return new BoundSpec(Assemble(draft), draft.Positions, LayoutPass.Run(draft));
    }

    // Names and types. What stands in expressions comes last: it may name anything.
    private static void Declare(Draft draft)
    {
        MessagePass.Declare(draft);
        SurfacePass.Errors(draft);
        DeclarationPass.Parameters(draft);
        DeclarationPass.Variables(draft);
        DeclarationPass.Timers(draft);
        SurfacePass.Host(draft);
        SurfacePass.Signals(draft);
        DeclarationPass.Definitions(draft);
        DeclarationPass.Actions(draft);
        EventPass.Declare(draft);
        StatePass.Declare(draft);
    }

    // Expressions outside rules.
    private static void Complete(Draft draft)
    {
        MessagePass.Complete(draft);
        DeclarationPass.CompleteTimers(draft);
        EventPass.Complete(draft);
        StatePass.Complete(draft);
    }

    private static ProtocolModel Assemble(Draft draft)
    {
        SpecSyntax syntax = draft.Syntax;
        var model = new ProtocolModel
        {
            Name = Identifiers.Pascal(syntax.Protocol.Text),
            Namespace = syntax.Namespace?.Text,
            Reference = syntax.Reference is { } reference ? new ReferenceModel(reference.Title, reference.Url) : null,
            Doc = syntax.Doc,
            Initial = System.Math.Max(0, draft.Names.States.Require(syntax.Initial)),
            Enums = draft.Enums.Enums.ToEquatableArray(),
            Messages = draft.Messages.ToEquatableArray(),
            Variables = draft.Variables.ToEquatableArray(),
            Parameters = draft.Parameters.ToEquatableArray(),
            Timers = draft.Timers.ToEquatableArray(),
            Host = draft.Host.ToEquatableArray(),
            Errors = draft.Errors.ToEquatableArray(),
            Returns = draft.Returns.ToEquatableArray(),
            Signals = draft.Signals.ToEquatableArray(),
            Definitions = draft.Definitions.Models.ToEquatableArray(),
            Groups = draft.Groups.ToEquatableArray(),
            States = draft.States.ToEquatableArray(),
            Events = draft.Events.Select(e => e.Finish()).ToEquatableArray(),
            Rules = draft.Rules.ToEquatableArray(),
            Views = draft.Views.ToEquatableArray(),
            Hash = "",
        };
        return model with { Hash = ModelHash.Of(model) };
    }
}
