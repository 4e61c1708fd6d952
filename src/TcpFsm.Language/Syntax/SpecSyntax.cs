using System.Collections.Generic;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Syntax;

/// <summary>A name as declared or used, with its place.</summary>
public sealed record NameSyntax(string Text, TextSpan Span)
{
    /// <summary>Whether it stands for a name that is missing or malformed, which was reported: no further problem should follow from it.</summary>
    public bool IsMissing => Text.Length == 0;

    /// <summary>Stands in for a name that is missing or malformed.</summary>
    public static NameSyntax Missing(TextSpan span) => new("", span);
}

/// <summary>A spec as written: one record for each top key, in source order. Names are not looked up yet.</summary>
public sealed record SpecSyntax
{
    /// <summary>Where the document stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The language version; 1.</summary>
    public required int Version { get; init; }

    /// <summary>The protocol's name, which begins the names of its types.</summary>
    public required NameSyntax Protocol { get; init; }

    /// <summary>The C# namespace, if the spec fixes it.</summary>
    public NameSyntax? Namespace { get; init; }

    /// <summary>The document the spec follows.</summary>
    public ReferenceSyntax? Reference { get; init; }

    /// <summary>What the protocol is.</summary>
    public string? Doc { get; init; }

    /// <summary>The state a machine begins in.</summary>
    public required NameSyntax Initial { get; init; }

    /// <summary><c>messages:</c></summary>
    public IReadOnlyList<MessageSyntax> Messages { get; init; } = [];

    /// <summary><c>variables:</c></summary>
    public IReadOnlyList<VariableSyntax> Variables { get; init; } = [];

    /// <summary><c>parameters:</c></summary>
    public IReadOnlyList<ParameterSyntax> Parameters { get; init; } = [];

    /// <summary><c>timers:</c></summary>
    public IReadOnlyList<TimerSyntax> Timers { get; init; } = [];

    /// <summary><c>host:</c></summary>
    public IReadOnlyList<HostSyntax> Host { get; init; } = [];

    /// <summary><c>errors:</c></summary>
    public IReadOnlyList<ErrorSyntax> Errors { get; init; } = [];

    /// <summary><c>signals:</c></summary>
    public IReadOnlyList<SignalSyntax> Signals { get; init; } = [];

    /// <summary><c>events:</c></summary>
    public IReadOnlyList<EventSyntax> Events { get; init; } = [];

    /// <summary><c>predicates:</c> and <c>values:</c></summary>
    public IReadOnlyList<DefinitionSyntax> Definitions { get; init; } = [];

    /// <summary><c>actions:</c></summary>
    public IReadOnlyList<ActionSyntax> Actions { get; init; } = [];

    /// <summary><c>groups:</c></summary>
    public IReadOnlyList<GroupSyntax> Groups { get; init; } = [];

    /// <summary><c>states:</c>, the states and the groups' rules, in the order written.</summary>
    public IReadOnlyList<StateSyntax> States { get; init; } = [];

    /// <summary><c>views:</c></summary>
    public IReadOnlyList<ViewSyntax> Views { get; init; } = [];

    /// <summary><c>layout:</c>, row by row from the top.</summary>
    public IReadOnlyList<LayoutRowSyntax> Layout { get; init; } = [];
}

/// <summary><c>reference: { title, url }</c>; <c>{section}</c> in the URL stands for a section number.</summary>
public sealed record ReferenceSyntax(TextSpan Span, string Title, string? Url);

/// <summary>A type as written: <c>seq32</c>, <c>u8</c>, <c>[passive, active]</c>, with <c>values:</c> for named numbers.</summary>
/// <param name="Span">Place.</param>
/// <param name="Name">The type's name; null for an enum.</param>
/// <param name="Members">The members of an enum, else empty.</param>
/// <param name="Values">Named values of an integer, else empty.</param>
public sealed record TypeSyntax(TextSpan Span, NameSyntax? Name, IReadOnlyList<NameSyntax> Members, IReadOnlyList<NamedValueSyntax> Values);

/// <summary>A named number, <c>Cease: 6</c>.</summary>
public sealed record NamedValueSyntax(NameSyntax Name, long Value);

/// <summary>One message of <c>messages:</c>.</summary>
public sealed record MessageSyntax(NameSyntax Name)
{
    /// <summary>What its fields' names begin with; null: the message's name.</summary>
    public NameSyntax? Prefix { get; init; }

    /// <summary>Its fields.</summary>
    public IReadOnlyList<FieldSyntax> Fields { get; init; } = [];

    /// <summary>What the set of flags is called in a send (<c>CTL</c>).</summary>
    public NameSyntax? FlagsField { get; init; }

    /// <summary>Its flags.</summary>
    public IReadOnlyList<FlagSyntax> Flags { get; init; } = [];

    /// <summary>Combinations that are never legal.</summary>
    public IReadOnlyList<IllegalSyntax> Illegal { get; init; } = [];

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }
}

/// <summary>A field of a message.</summary>
public sealed record FieldSyntax(NameSyntax Name, TypeSyntax Type)
{
    /// <summary>The flag that says whether the field is there.</summary>
    public NameSyntax? When { get; init; }

    /// <summary>What is sent where a send does not write it.</summary>
    public ExpressionSyntax? Default { get; init; }

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }
}

/// <summary>A flag of a message.</summary>
/// <param name="Name">The flag.</param>
/// <param name="Bit">Its bit, from 0; -1 if it is missing or malformed, which was reported.</param>
/// <param name="BitSpan">Where the bit stands.</param>
/// <param name="Neutral">Whether it never decides anything.</param>
/// <param name="Doc">What it is.</param>
public sealed record FlagSyntax(NameSyntax Name, int Bit, TextSpan BitSpan, bool Neutral, string? Doc);

/// <summary>Flags that are never legal together.</summary>
public sealed record IllegalSyntax(TextSpan Span, ExpressionSyntax Flags, string? Because, string? Section);

/// <summary>A variable of the machine.</summary>
public sealed record VariableSyntax(NameSyntax Name, TypeSyntax Type, ExpressionSyntax? Initial, string? Doc, string? Section);

/// <summary>A parameter and its usual value.</summary>
public sealed record ParameterSyntax(NameSyntax Name, ExpressionSyntax Value, bool Build, string? Doc, string? Section);

/// <summary>A timer.</summary>
public sealed record TimerSyntax(NameSyntax Name, ExpressionSyntax After, string? Doc, string? Section);

/// <summary>A question asked of the host.</summary>
public sealed record HostSyntax(NameSyntax Name, IReadOnlyList<ArgumentDeclarationSyntax> Arguments, TypeSyntax Type, string? Doc, string? Section);

/// <summary>A declared argument, <c>LEN: u32</c>.</summary>
public sealed record ArgumentDeclarationSyntax(NameSyntax Name, TypeSyntax Type);

/// <summary>An error a call can be refused with.</summary>
public sealed record ErrorSyntax(NameSyntax Name, string? Doc);

/// <summary>A signal to the user.</summary>
public sealed record SignalSyntax(NameSyntax Name, IReadOnlyList<ArgumentDeclarationSyntax> Arguments, string? Doc, string? Section);

/// <summary>An event: a call, or the arrival of a message.</summary>
public sealed record EventSyntax(NameSyntax Name)
{
    /// <summary>The message whose arrival it is; null for a call.</summary>
    public NameSyntax? Message { get; init; }

    /// <summary>Arguments of a call.</summary>
    public IReadOnlyList<ArgumentDeclarationSyntax> Arguments { get; init; } = [];

    /// <summary>Its steps in order.</summary>
    public IReadOnlyList<StepSyntax> Steps { get; init; } = [];

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }
}

/// <summary>A step; passed over when its condition does not hold.</summary>
public sealed record StepSyntax(NameSyntax Name, ExpressionSyntax? Condition);

/// <summary>A predicate or a value.</summary>
/// <param name="Name">Its name, without arguments.</param>
/// <param name="IsPredicate">Whether it stands under <c>predicates:</c>.</param>
/// <param name="Parameters">Names of its arguments.</param>
/// <param name="Body">The expression.</param>
public sealed record DefinitionSyntax(NameSyntax Name, bool IsPredicate, IReadOnlyList<NameSyntax> Parameters, ExpressionSyntax Body);

/// <summary>A named list of things to do.</summary>
public sealed record ActionSyntax(NameSyntax Name, IReadOnlyList<DoSyntax> Items);

/// <summary>A named set of states and groups.</summary>
public sealed record GroupSyntax(NameSyntax Name, IReadOnlyList<NameSyntax> Members);

/// <summary>The rules of a state or of a group.</summary>
public sealed record StateSyntax(NameSyntax Name)
{
    /// <summary>Whether the machine may rest here for ever.</summary>
    public bool Final { get; init; }

    /// <summary>Whether arriving here forgets all variables and timers.</summary>
    public bool Fresh { get; init; }

    /// <summary>What holds here after every event.</summary>
    public IReadOnlyList<ExpressionSyntax> Always { get; init; } = [];

    /// <summary>The blocks, in order.</summary>
    public IReadOnlyList<BlockSyntax> Blocks { get; init; } = [];

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }
}

/// <summary>A block <c>on EVENT, EVENT:</c> with a plain list of rules, or with rules by step.</summary>
public sealed record BlockSyntax(TextSpan Span, IReadOnlyList<EventUseSyntax> Events)
{
    /// <summary>The plain list; null if the block goes by steps.</summary>
    public IReadOnlyList<RuleSyntax>? Rules { get; init; }

    /// <summary>The rules by step; null if the block is a plain list.</summary>
    public IReadOnlyList<StepRulesSyntax>? Steps { get; init; }

    /// <summary>The section its rules inherit.</summary>
    public string? Section { get; init; }
}

/// <summary>What a block is for: an event, <c>timeout NAME</c>, <c>timeout</c> (all timers) or <c>other</c>.</summary>
public sealed record EventUseSyntax(TextSpan Span, EventUseKind Kind, string? Name);

/// <summary>The forms of <see cref="EventUseSyntax"/>.</summary>
public enum EventUseKind
{
    /// <summary>An event by its name.</summary>
    Event,

    /// <summary>The expiry of the timer of that name.</summary>
    Timeout,

    /// <summary>The expiry of any timer.</summary>
    AllTimeouts,

    /// <summary>Every event no other block of the state or its groups names.</summary>
    Other,
}

/// <summary>The rules of one step of a block.</summary>
public sealed record StepRulesSyntax(NameSyntax Step, IReadOnlyList<RuleSyntax> Rules);

/// <summary>A rule.</summary>
public sealed record RuleSyntax(TextSpan Span)
{
    /// <summary>Its id; null if it has none of its own.</summary>
    public NameSyntax? Id { get; init; }

    /// <summary>The states and groups it is limited to; empty: all of its block.</summary>
    public IReadOnlyList<NameSyntax> In { get; init; } = [];

    /// <summary>When it fires; null: always.</summary>
    public ExpressionSyntax? When { get; init; }

    /// <summary>Names computed once, before <c>when</c>.</summary>
    public IReadOnlyList<LetSyntax> Let { get; init; } = [];

    /// <summary>What it does, top to bottom.</summary>
    public IReadOnlyList<DoSyntax> Do { get; init; } = [];

    /// <summary>What it sends after that.</summary>
    public IReadOnlyList<TemplateSyntax> Send { get; init; } = [];

    /// <summary>Timers it cancels; <c>all</c> is a name here.</summary>
    public IReadOnlyList<NameSyntax> Cancel { get; init; } = [];

    /// <summary>Timers it starts.</summary>
    public IReadOnlyList<NameSyntax> Start { get; init; } = [];

    /// <summary>Signals it gives.</summary>
    public IReadOnlyList<SignalUseSyntax> Signal { get; init; } = [];

    /// <summary>What the call returns.</summary>
    public NameSyntax? Return { get; init; }

    /// <summary>The error the call is refused with.</summary>
    public NameSyntax? Refuse { get; init; }

    /// <summary>Whether it ends the event and does nothing.</summary>
    public bool Ignore { get; init; }

    /// <summary>The state it goes to.</summary>
    public NameSyntax? Goto { get; init; }

    /// <summary>How the event goes on: <c>stop</c>, <c>again</c> or a step.</summary>
    public NameSyntax? Then { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }

    /// <summary>Why it is there.</summary>
    public string? Doc { get; init; }

    /// <summary>Facts of the reference it covers besides its id.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Why it can never fire, if the spec says so.</summary>
    public string? Unreachable { get; init; }
}

/// <summary>A name for a value within a rule.</summary>
public sealed record LetSyntax(NameSyntax Name, ExpressionSyntax Value);

/// <summary>One thing a rule or an action does.</summary>
public abstract record DoSyntax(TextSpan Span);

/// <summary><c>NAME = expr</c>, <c>+=</c>, <c>-=</c>.</summary>
public sealed record AssignSyntax(TextSpan Span, NameSyntax Target, AssignOperator Operator, ExpressionSyntax Value) : DoSyntax(Span);

/// <summary>The name of an action.</summary>
public sealed record ActionUseSyntax(TextSpan Span, NameSyntax Name) : DoSyntax(Span);

/// <summary>A map of <c>when do send cancel start signal</c>, done in that order if its condition holds.</summary>
public sealed record GroupDoSyntax(TextSpan Span) : DoSyntax(Span)
{
    /// <summary>The condition; null: always.</summary>
    public ExpressionSyntax? When { get; init; }

    /// <summary>First.</summary>
    public IReadOnlyList<DoSyntax> Do { get; init; } = [];

    /// <summary>Second.</summary>
    public IReadOnlyList<TemplateSyntax> Send { get; init; } = [];

    /// <summary>Third.</summary>
    public IReadOnlyList<NameSyntax> Cancel { get; init; } = [];

    /// <summary>Fourth.</summary>
    public IReadOnlyList<NameSyntax> Start { get; init; } = [];

    /// <summary>Last.</summary>
    public IReadOnlyList<SignalUseSyntax> Signal { get; init; } = [];
}

/// <summary>Forms of assignment.</summary>
public enum AssignOperator
{
    /// <summary><c>=</c></summary>
    Set,

    /// <summary><c>+=</c></summary>
    Add,

    /// <summary><c>-=</c></summary>
    Subtract,
}

/// <summary>A message to send: <c>&lt;SEQ=ISS&gt;&lt;CTL=SYN&gt;</c>, or <c>NAME&lt;FIELD=expr&gt;</c>.</summary>
/// <param name="Span">Place.</param>
/// <param name="Message">The message; null: the only one of the spec.</param>
/// <param name="Fields">The fields written, in order. What follows the equals sign is an expression, or a list of flags: only the message tells.</param>
public sealed record TemplateSyntax(TextSpan Span, NameSyntax? Message, IReadOnlyList<TemplateFieldSyntax> Fields);

/// <summary>One field of a template.</summary>
public sealed record TemplateFieldSyntax(NameSyntax Name, TextSlice Value);

/// <summary>A flag of a template: <c>ACK</c>, <c>[,PSH]</c> or <c>[,PSH if EXPR]</c>.</summary>
/// <param name="Name">The flag.</param>
/// <param name="Condition">When it is set; null: always.</param>
public sealed record TemplateFlagSyntax(NameSyntax Name, ExpressionSyntax? Condition);

/// <summary>A signal given, with its arguments. An argument of type <c>error</c> is an error's name, not an expression: only the signal tells.</summary>
public sealed record SignalUseSyntax(TextSpan Span, NameSyntax Name, IReadOnlyList<TextSlice> Arguments);
