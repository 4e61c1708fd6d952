using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>What an event's methods call their parameters, and its rules their values.</summary>
public sealed class EventNames
{
    private readonly EmitContext _context;
    private readonly NameScope _scope;

    /// <summary>Names an event's message and arguments.</summary>
    public EventNames(EmitContext context, EventModel @event)
    {
        _context = context;
        Event = @event;
        _scope = new NameScope(context.Members.Scope, "parameters", "effects", "run", "rules", "start", "entry", "outcome", "timer", "from");
        Message = @event.Message < 0 ? "" : Local(context.Model.Messages[@event.Message].Identifier, "Message");
        Arguments = @event.Arguments.Select(a => Local(a.Identifier, "Argument")).ToList();
    }

    /// <summary>The event.</summary>
    public EventModel Event { get; }

    /// <summary>The message that arrived; empty if none did.</summary>
    public string Message { get; }

    /// <summary>The call's arguments.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Names for a rule's expressions; the values of its <c>let</c> get names of their own in the rule.</summary>
    public LocalNames For(BoundRule rule, IReadOnlyDictionary<DefinitionExpr, string>? known = null)
    {
        var scope = new NameScope(_scope);
        return new LocalNames
        {
            Message = Message,
            Arguments = Arguments,
            Lets = rule.Lets.Select(l => CSharpText.Escape(scope.Take(IdentifierText.Lower(l.Identifier), "Value"))).ToList(),
            Known = known ?? new Dictionary<DefinitionExpr, string>(),
        };
    }

    /// <summary>Names for a step's condition.</summary>
    public LocalNames Plain => new() { Message = Message, Arguments = Arguments };

    /// <summary>A name for a local that lives as long as the method.</summary>
    public string Local(string identifier, string suffix) => CSharpText.Escape(_scope.Take(IdentifierText.Lower(identifier), suffix));

    /// <summary>Declarations of the parameters a method of this event has for what it needs.</summary>
    public IEnumerable<string> Declare(Usage usage, IEnumerable<int> arguments)
    {
        foreach (int i in arguments) yield return _context.Map.Public(Event.Arguments[i].Type) + " " + Arguments[i];
        if ((usage & Usage.Message) != 0) yield return $"in {_context.Types.Message(Event.Message)} {Message}";
        if ((usage & Usage.Parameters) != 0) yield return _context.Types.Parameters + " parameters";
        if ((usage & Usage.Effects) != 0) yield return "ref TEffects effects";
    }

    /// <summary>The arguments of a call of such a method.</summary>
    public IEnumerable<string> Pass(Usage usage, IEnumerable<int> arguments) =>
        arguments.Select(i => Arguments[i]).Concat(ExpressionWriter.Passed(usage, Message));
}
