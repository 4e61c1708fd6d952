using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Drilling;

/// <summary>What <c>--set</c> sets of the stack under test.</summary>
internal static class StackChoices
{
    private static readonly Dictionary<string, Func<TcpHostOptions, bool, TcpHostOptions>> ByName = new(StringComparer.Ordinal)
    {
        ["RFC5961"] = (o, on) => o with { Parameters = o.Parameters with { Rfc5961 = on } },
        ["RFC1337"] = (o, on) => o with { Parameters = o.Parameters with { Rfc1337 = on } },
        ["REOPEN"] = (o, on) => o with { Parameters = o.Parameters with { Reopen = on } },
        ["ACK-RANGE"] = (o, on) => o with { Parameters = o.Parameters with { AckRange = on } },
        ["ACK-GAPS"] = (o, on) => o with { Parameters = o.Parameters with { AckGaps = on } },
        ["SIMOPEN-FIX"] = (o, on) => o with { Parameters = o.Parameters with { SimopenFix = on } },
        ["QUICK-ACKS"] = (o, on) => o with { QuickAcks = on ? new TcpHostOptions().QuickAcks : 0 },
        ["RESET-UNREAD"] = (o, on) => o with { ResetUnread = on },
    };

    /// <summary>The names, for help.</summary>
    public static string Names => string.Join(", ", ByName.Keys);

    /// <summary>Reads what was given.</summary>
    /// <exception cref="ToolException">It is no choice.</exception>
    public static TcpHostOptions Read(IEnumerable<string> choices) => choices.Aggregate(new TcpHostOptions(), Apply);

    private static TcpHostOptions Apply(TcpHostOptions options, string choice)
    {
        string[] parts = choice.Split('=', 2);
        if (parts is not [var name, "true" or "false"] || !ByName.TryGetValue(name, out var set))
            throw new ToolException($"'{choice}' is no choice: give NAME=true or NAME=false, where NAME is one of {Names}.");
        return set(options, parts[1] == "true");
    }
}
