using System.Collections.Generic;

namespace TcpFsm.Host.Drill.Script.Values;

/// <summary>An argument or result of a call, as written.</summary>
internal abstract record Value;

/// <summary>Left open: <c>...</c>.</summary>
internal sealed record AnyValue : Value;

/// <summary>A number.</summary>
internal sealed record NumberValue(long Number) : Value;

/// <summary>A name, such as <c>SOL_SOCKET</c>.</summary>
internal sealed record NameValue(string Name) : Value;

/// <summary>A text in quotes.</summary>
internal sealed record TextValue(string Text) : Value;

/// <summary>Values between brackets or braces.</summary>
internal sealed record ListValue(IReadOnlyList<Value> Items) : Value;

/// <summary>Names joined by <c>|</c>.</summary>
internal sealed record UnionValue(IReadOnlyList<Value> Items) : Value;

/// <summary>A named part of a structure: <c>fd=4</c>, <c>msg_iov(2)=[...]</c>.</summary>
internal sealed record FieldValue(string Name, Value Content) : Value;
