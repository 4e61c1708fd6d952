using System;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Gives a call its arguments: values in the order declared; the name of a truth value sets it, and one left out is false.</summary>
internal static class CallArguments
{
    /// <summary>Reads them; false if one is missing, too many, or does not fit.</summary>
    public static bool TryRead(ProtocolModel model, EventModel called, string[] texts, out long[] values)
    {
        values = new long[called.Arguments.Count];
        var given = new bool[values.Length];
        foreach (string text in texts)
        {
            int named = Named(called, text);
            int index = named >= 0 ? named : Next(model, called, given, text);
            if (index < 0 || given[index]) return false;
            given[index] = true;
            if (named >= 0) values[index] = 1;
            else ValueText.TryParse(model, called.Arguments[index].Type, text, out values[index]);
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!given[i] && called.Arguments[i].Type.Kind != ValueKind.Bool) return false;
        }

        return true;
    }

    private static int Named(EventModel called, string text)
    {
        for (int i = 0; i < called.Arguments.Count; i++)
        {
            if (called.Arguments[i].Type.Kind == ValueKind.Bool && string.Equals(called.Arguments[i].Name, text, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private static int Next(ProtocolModel model, EventModel called, bool[] given, string text)
    {
        for (int i = 0; i < given.Length; i++)
        {
            if (!given[i] && ValueText.TryParse(model, called.Arguments[i].Type, text, out _)) return i;
        }

        return -1;
    }
}
