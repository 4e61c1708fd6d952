using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Events: those declared, then messages that no event names, then the expiry of each timer.</summary>
internal static class EventPass
{
    public static void Declare(Draft draft)
    {
        var named = new HashSet<int>();
        foreach (EventSyntax syntax in draft.Syntax.Events)
        {
            if (draft.Names.Events.Declare(syntax.Name) is { } identifier) AddDeclared(draft, syntax, identifier, named);
        }

        for (int i = 0; i < draft.Messages.Count; i++)
        {
            if (!named.Contains(i)) AddMessage(draft, i);
        }

        for (int i = 0; i < draft.Timers.Count; i++) AddTimeout(draft, i);
    }

    /// <summary>Conditions of steps, when every name is known.</summary>
    public static void Complete(Draft draft)
    {
        foreach (EventDraft @event in draft.Events)
        {
            foreach (StepSyntax step in @event.Steps)
            {
                Expr? condition = step.Condition is null ? null : new ExpressionBinder(draft, EventScope.Of(draft, @event)).BindCondition(step.Condition);
                @event.Conditions.Add(condition is not null && draft.Definitions.IsBounded(condition, step.Condition!.Span) ? condition : null);
            }
        }
    }

    private static void AddDeclared(Draft draft, EventSyntax syntax, string identifier, HashSet<int> named)
    {
        int message = syntax.Message is null ? -1 : draft.Names.Messages.Require(syntax.Message);
        if (message >= 0 && !named.Add(message))
            draft.Problems.Duplicate(syntax.Message!.Span, $"The arrival of {Wording.Quote(syntax.Message.Text)} is another event already.");
        if (syntax.Message is not null && syntax.Arguments.Count > 0)
            draft.Problems.Malformed(syntax.Arguments[0].Name.Span, "The arrival of a message has no arguments; it has the message's fields.");
        List<(ArgumentModel Model, DeclaredType Type)> arguments = syntax.Message is null ? Arguments(draft, syntax) : [];
        var shell = new EventModel
        {
            Name = syntax.Name.Text,
            Identifier = identifier,
            Kind = syntax.Message is null ? EventKind.Call : EventKind.Message,
            Message = message,
            Arguments = arguments.Select(a => a.Model).ToEquatableArray(),
            Doc = syntax.Doc,
            Section = syntax.Section,
        };
        Add(draft, shell, syntax.Name.Span, Steps(draft, syntax.Steps), arguments.Select(a => a.Type).ToArray());
    }

    private static void AddMessage(Draft draft, int message)
    {
        MessageModel model = draft.Messages[message];
        var name = draft.MessageSyntaxes[message].Name;
        if (draft.Names.Events.Find(name.Text) >= 0)
        {
            draft.Problems.Duplicate(name.Span, $"{Wording.Quote(name.Text)} is an event and a message; if the event is its arrival, write `message: {name.Text}` in the event.");
            return;
        }

        if (draft.Names.Events.Declare(name) is not { } identifier) return;
        var shell = new EventModel { Name = name.Text, Identifier = identifier, Kind = EventKind.Message, Message = message, Doc = model.Doc, Section = model.Section };
        Add(draft, shell, name.Span, [], []);
    }

    private static void AddTimeout(Draft draft, int timer)
    {
        TimerModel model = draft.Timers[timer];
        var name = new NameSyntax($"timeout {model.Name}", draft.Positions.Timers[timer]);
        if (draft.Names.Events.Declare(name) is not { } identifier) return;
        var shell = new EventModel { Name = name.Text, Identifier = identifier, Kind = EventKind.Timeout, Timer = timer, Doc = model.Doc, Section = model.Section };
        Add(draft, shell, name.Span, [], []);
    }

    private static void Add(Draft draft, EventModel shell, TextSpan span, IReadOnlyList<StepSyntax> steps, IReadOnlyList<DeclaredType> argumentTypes)
    {
        foreach (ArgumentModel argument in shell.Arguments)
        {
            if (!draft.ArgumentOwners.ContainsKey(argument.Name)) draft.ArgumentOwners.Add(argument.Name, shell.Name);
        }

        draft.Positions.Events.Add(span);
        draft.Events.Add(new EventDraft(shell) { ArgumentTypes = argumentTypes, Steps = steps, StepRules = steps.Select(_ => new List<BoundRule>()).ToList() });
    }

    private static List<(ArgumentModel Model, DeclaredType Type)> Arguments(Draft draft, EventSyntax syntax)
    {
        foreach (ArgumentDeclarationSyntax argument in syntax.Arguments)
        {
            if (!argument.Name.IsMissing) draft.Globals.IsTaken(argument.Name, "argument", message: -1);
        }

        return SurfacePass.Arguments(draft, syntax.Arguments, camel: true);
    }

    private static IReadOnlyList<StepSyntax> Steps(Draft draft, IReadOnlyList<StepSyntax> steps)
    {
        var names = new NameList("step", draft.Problems);
        foreach (StepSyntax step in steps)
        {
            if (step.Name.Text is "stop" or "again")
                draft.Problems.Duplicate(step.Name.Span, $"A step cannot be named {Wording.Quote(step.Name.Text)}: `then:` has a meaning for it.");
        }

        return steps.Where(s => names.Declare(s.Name) is not null).ToArray();
    }
}
