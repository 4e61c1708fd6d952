using System;
using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Language.Tests.Pages;

/// <summary>What stands between backticks in Markdown.</summary>
internal static class CodeSpans
{
    /// <summary>The spans of a text, in order.</summary>
    public static IEnumerable<string> Of(string text) => text.Split('`').Where((_, i) => i % 2 == 1);

    /// <summary>The spans that name a scenario, <c>file#id</c>.</summary>
    public static IEnumerable<string> Scenarios(string text) => Of(text).Where(s => s.Contains('#', StringComparison.Ordinal) && !s.Contains(' ', StringComparison.Ordinal));
}
