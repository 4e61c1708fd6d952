using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads <c>options</c>: parameters of the spec, those fixed at build time included.</summary>
internal sealed class OptionsReader(SpecVariants spec, NodeReader nodes)
{
    private readonly ValueReader _values = new(spec.Usual, nodes);

    /// <summary>Reads them; what is not said has its usual value.</summary>
    public ParameterValues Read(YamlNode? options)
    {
        var set = new Dictionary<int, long>();
        var built = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (YamlEntry entry in options is null ? [] : nodes.Map(options, "`options`"))
        {
            if (Read(entry) is not { } option) continue;
            ParameterModel parameter = spec.Usual.Parameters[option.Index];
            if (!parameter.Build) set[option.Index] = option.Value;
            else if (option.Value != parameter.Value) built[parameter.Name] = option.Value;
        }

        return Apply(set, built, options);
    }

    private (int Index, long Value)? Read(YamlEntry entry)
    {
        int index = nodes.Find(entry.Key, "parameter", spec.Usual.Parameter, spec.Usual.Parameters.Select(p => p.Name));
        if (index < 0) return null;
        ParameterModel parameter = spec.Usual.Parameters[index];
        return _values.Value(entry.Value, parameter.Type, parameter.Name) is { } value ? (index, value) : null;
    }

    private ParameterValues Apply(Dictionary<int, long> set, Dictionary<string, long> built, YamlNode? options)
    {
        if (spec.With(built) is not { } model)
        {
            nodes.Report(options!.Span, $"{string.Join(" and ", built.Keys.Select(Wording.Quote))} cannot be changed here: build the spec with another value.");
            model = spec.Usual;
        }

        var parameters = new ParameterValues(model);
        foreach (KeyValuePair<int, long> option in set) parameters[option.Key] = option.Value;
        return parameters;
    }
}
