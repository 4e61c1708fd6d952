using System;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Engines;

/// <summary>A value for every parameter of a model: the spec's own unless set otherwise.</summary>
public sealed class ParameterValues
{
    private readonly long[] _values;

    /// <summary>The usual values.</summary>
    public ParameterValues(ProtocolModel model)
    {
        Model = model;
        _values = new long[model.Parameters.Count];
        for (int i = 0; i < _values.Length; i++) _values[i] = model.Parameters[i].Value;
    }

    /// <summary>The model whose parameters these are.</summary>
    public ProtocolModel Model { get; }

    /// <summary>The value of a parameter, by index in <see cref="ProtocolModel.Parameters"/>.</summary>
    /// <exception cref="InvalidOperationException">A parameter fixed when the code is built is set to another value.</exception>
    public long this[int parameter]
    {
        get => _values[parameter];
        set
        {
            ParameterModel model = Model.Parameters[parameter];
            if (model.Build && value != model.Value)
                throw new InvalidOperationException($"Parameter {model.Name} is fixed at build time; change it in the spec.");
            _values[parameter] = value;
        }
    }

    /// <summary>A copy of the values.</summary>
    public long[] ToArray() => (long[])_values.Clone();
}
