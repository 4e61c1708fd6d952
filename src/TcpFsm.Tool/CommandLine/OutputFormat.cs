using System.CommandLine;

namespace TcpFsm.Tool.CommandLine;

/// <summary>The option <c>--format</c>, the same for every verb that prints a list.</summary>
internal static class OutputFormat
{
    /// <summary>The name for one JSON object a line.</summary>
    public const string Json = "json";

    /// <summary>Makes the option.</summary>
    /// <param name="forPeople">What the other format, the default, is called.</param>
    public static Option<string> Create(string forPeople = "text")
    {
        var option = new Option<string>("--format")
        {
            Description = $"{forPeople}, or json: one object a line.",
            HelpName = $"{forPeople}|{Json}",
            DefaultValueFactory = _ => forPeople,
        };
        return option.AcceptOnlyFromAmong(forPeople, Json);
    }

    /// <summary>Whether JSON was asked for.</summary>
    public static bool IsJson(this ParseResult result, Option<string> option) => result.GetValue(option) == Json;
}
