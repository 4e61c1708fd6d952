using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TcpFsm.Language.Model.Canonical;

/// <summary>Writes values so that different ones never read alike: lengths stand before texts and lists.</summary>
internal sealed class CanonicalWriter
{
    private readonly StringBuilder _text = new();

    public CanonicalWriter Number(long value)
    {
        _text.Append(value.ToString(CultureInfo.InvariantCulture)).Append(' ');
        return this;
    }

    public CanonicalWriter Flag(bool value) => Number(value ? 1 : 0);

    public CanonicalWriter Text(string? value)
    {
        Number(value?.Length ?? -1);
        _text.Append(value);
        return this;
    }

    public CanonicalWriter Type(ValueType type) => Text(type.Kind.ToString()).Number(type.Bits).Flag(type.Signed).Number(type.Enum);

    public CanonicalWriter List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (T item in items) write(item);
        return this;
    }

    public override string ToString() => _text.ToString();
}
