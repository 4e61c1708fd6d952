using System.Collections.Generic;

namespace TcpFsm.Language.Syntax;

/// <summary>Every key of the language, by the map it stands in. The reader, spec/fsm.schema.json and spec/LANGUAGE.md are held to this table.</summary>
public static class KeySets
{
    /// <summary>The document.</summary>
    public static readonly KeySet Spec = new("spec", "the spec", ["version", "protocol", "initial", "states"],
    [
        "doc", "reference", "namespace", "messages", "variables", "parameters", "timers", "host", "errors", "signals", "events",
        "predicates", "values", "actions", "groups", "views", "layout",
    ]);

    /// <summary><c>reference:</c></summary>
    public static readonly KeySet Reference = new("reference", "a reference", ["title"], ["url"]);

    /// <summary>A message.</summary>
    public static readonly KeySet Message = new("message", "a message", [], ["fields", "flags", "illegal", "doc", "section"]);

    /// <summary><c>fields:</c> of a message.</summary>
    public static readonly KeySet Fields = new("fields", "the fields of a message", [], ["prefix"]) { HoldsNames = true };

    /// <summary>A field.</summary>
    public static readonly KeySet Field = new("field", "a field", ["type"], ["values", "when", "default", "doc"]);

    /// <summary><c>flags:</c> of a message.</summary>
    public static readonly KeySet Flags = new("flags", "the flags of a message", ["field"], []) { HoldsNames = true };

    /// <summary>A flag.</summary>
    public static readonly KeySet Flag = new("flag", "a flag", ["bit"], ["neutral", "doc"]);

    /// <summary>An item of <c>illegal:</c>.</summary>
    public static readonly KeySet Illegal = new("illegal", "an illegal combination", ["flags"], ["because", "section"]);

    /// <summary>A variable.</summary>
    public static readonly KeySet Variable = new("variable", "a variable", ["type"], ["values", "initial", "doc", "section"]);

    /// <summary>A parameter.</summary>
    public static readonly KeySet Parameter = new("parameter", "a parameter", ["value"], ["build", "doc", "section"]);

    /// <summary>A timer.</summary>
    public static readonly KeySet Timer = new("timer", "a timer", ["after"], ["doc", "section"]);

    /// <summary>A host question.</summary>
    public static readonly KeySet Host = new("host", "a host question", ["type"], ["values", "args", "doc", "section"]);

    /// <summary>An argument that names its numbers.</summary>
    public static readonly KeySet Argument = new("argument", "an argument", ["type"], ["values"]);

    /// <summary>An error, where <c>errors:</c> is a map.</summary>
    public static readonly KeySet Error = new("error", "an error", [], ["doc"]);

    /// <summary>A signal; every other key is an argument.</summary>
    public static readonly KeySet Signal = new("signal", "a signal", [], ["args", "doc", "section"]) { HoldsNames = true };

    /// <summary>An event.</summary>
    public static readonly KeySet Event = new("event", "an event", [], ["message", "args", "steps", "doc", "section"]);

    /// <summary>A state, or a group under <c>states:</c>; every other key is a block <c>on EVENT</c>.</summary>
    public static readonly KeySet State = new("state", "a state", [], ["final", "fresh", "always", "doc", "section"]) { HoldsNames = true };

    /// <summary>A block that is a map; every other key is a step.</summary>
    public static readonly KeySet Block = new("block", "a block", [], ["section", "rules"]) { HoldsNames = true };

    /// <summary>A rule.</summary>
    public static readonly KeySet Rule = new("rule", "a rule", [],
    [
        "id", "in", "when", "let", "do", "send", "cancel", "start", "signal", "return", "refuse", "ignore", "goto", "then", "section",
        "doc", "covers", "unreachable",
    ]);

    /// <summary>An item of <c>do:</c> or of an action that is a map.</summary>
    public static readonly KeySet Do = new("do", "an item of `do`", [], ["when", "do", "send", "cancel", "start", "signal"]);

    /// <summary>A view.</summary>
    public static readonly KeySet View = new("view", "a view", [], ["edges", "groups", "route", "notes", "doc", "section"]);

    /// <summary>An edge of a view, where it is a map.</summary>
    public static readonly KeySet ViewEdge = new("edge", "an edge of a view", ["rule"], ["on", "label", "action"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KeySet> All { get; } =
    [
        Spec, Reference, Message, Fields, Field, Flags, Flag, Illegal, Variable, Parameter, Timer, Host, Argument, Error, Signal, Event,
        State, Block, Rule, Do, View, ViewEdge,
    ];
}
