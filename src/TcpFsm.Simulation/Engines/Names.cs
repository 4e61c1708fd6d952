using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Engines;

/// <summary>Finds the parts of a model by their names in the spec; -1 where there is none.</summary>
public static class Names
{
    /// <summary>Index of a state.</summary>
    public static int State(this ProtocolModel model, string name) => IndexOf(model.States, s => s.Name == name);

    /// <summary>Index of a variable.</summary>
    public static int Variable(this ProtocolModel model, string name) => IndexOf(model.Variables, v => v.Name == name);

    /// <summary>Index of a parameter.</summary>
    public static int Parameter(this ProtocolModel model, string name) => IndexOf(model.Parameters, p => p.Name == name);

    /// <summary>Index of a timer.</summary>
    public static int Timer(this ProtocolModel model, string name) => IndexOf(model.Timers, t => t.Name == name);

    /// <summary>Index of a host question.</summary>
    public static int Question(this ProtocolModel model, string name) => IndexOf(model.Host, h => h.Name == name);

    /// <summary>Index of a signal.</summary>
    public static int Signal(this ProtocolModel model, string name) => IndexOf(model.Signals, s => s.Name == name);

    /// <summary>Index of an event.</summary>
    public static int Event(this ProtocolModel model, string name) => IndexOf(model.Events, e => e.Name == name);

    /// <summary>Index of a message.</summary>
    public static int Message(this ProtocolModel model, string name) => IndexOf(model.Messages, m => m.Name == name);

    /// <summary>Index of the event that is a timer's expiry.</summary>
    public static int TimeoutOf(this ProtocolModel model, int timer) => IndexOf(model.Events, e => e.Kind == EventKind.Timeout && e.Timer == timer);

    /// <summary>Index of the event that is a message's arrival.</summary>
    public static int ArrivalOf(this ProtocolModel model, int message) => IndexOf(model.Events, e => e.Kind == EventKind.Message && e.Message == message);

    /// <summary>Index of a field of a message.</summary>
    public static int Field(this MessageModel message, string name) => IndexOf(message.Fields, f => f.Name == name);

    /// <summary>Index of a flag of a message.</summary>
    public static int Flag(this MessageModel message, string name) => IndexOf(message.Flags, f => f.Name == name);

    private static int IndexOf<T>(IReadOnlyList<T> items, Predicate<T> matches)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (matches(items[i])) return i;
        }

        return -1;
    }
}
