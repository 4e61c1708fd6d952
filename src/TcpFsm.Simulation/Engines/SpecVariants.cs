using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Engines;

/// <summary>A spec, and what it becomes with other values of its build parameters. All variants have the same states, variables and rules at the same indices.</summary>
public sealed class SpecVariants
{
    private readonly SpecCompilation? _compilation;
    private readonly Dictionary<string, ProtocolModel?> _variants = new(StringComparer.Ordinal);

    /// <summary>A spec that can be built anew.</summary>
    /// <exception cref="ArgumentException">The spec has errors.</exception>
    public SpecVariants(SpecCompilation compilation)
    {
        Usual = compilation.Model ?? throw new ArgumentException("The spec has errors, so it has no model.", nameof(compilation));
        _compilation = compilation;
    }

    /// <summary>A model alone: its build parameters cannot be changed.</summary>
    public SpecVariants(ProtocolModel model) => Usual = model;

    /// <summary>The spec as it is.</summary>
    public ProtocolModel Usual { get; }

    /// <summary>The spec with these values of its build parameters; null if there is no such variant.</summary>
    public ProtocolModel? With(IReadOnlyDictionary<string, long> values)
    {
        if (values.Count == 0) return Usual;
        if (_compilation is null) return null;
        string key = string.Join("\n", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Key + "=" + v.Value));
        if (!_variants.TryGetValue(key, out ProtocolModel? variant)) _variants[key] = variant = BuildVariant.Bind(_compilation, values);
        return variant;
    }
}
