using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Graph.Tests.Page.Engine;

/// <summary>What machines of one model were made to do and what came of it, one JSON list a line; <c>replay.js</c> reads it.</summary>
internal sealed class Transcript(ProtocolModel model)
{
    private readonly StringBuilder _lines = new();
    private int _machines;

    /// <summary>The model of all machines.</summary>
    public ProtocolModel Model => model;

    /// <summary>How many events there are.</summary>
    public int Events { get; private set; }

    /// <summary>All lines.</summary>
    public string Text => _lines.ToString();

    /// <summary>Notes a new machine.</summary>
    /// <returns>Its number.</returns>
    public int Begin(ParameterValues parameters)
    {
        Add("new", _machines, Words(parameters.ToArray()));
        return _machines++;
    }

    /// <summary>Notes that something was set from outside.</summary>
    public void Set(int machine, string what, int index, long value) => Add("set", machine, what, index, Word(value));

    /// <summary>Notes an event.</summary>
    public void Event(int machine, in EventInput input, IReadOnlyList<object> done, string outcome, IEnumerable<object> after)
    {
        Events++;
        object? message = input.Message is { } m ? new object[] { m.Index, m.Flags.ToString(CultureInfo.InvariantCulture), Words(m.Fields) } : null;
        Add("event", machine, input.Event, Words(input.Arguments), message, done, outcome, after.ToArray());
    }

    /// <summary>A number as text: JSON's are not exact beyond 2^53.</summary>
    public static string Word(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Numbers as text.</summary>
    public static string[] Words(IEnumerable<long> values) => [.. values.Select(Word)];

    private void Add(params object?[] line) => _lines.Append(JsonSerializer.Serialize(line)).Append('\n');
}
