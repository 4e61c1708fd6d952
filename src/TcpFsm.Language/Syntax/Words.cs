using System;
using System.Collections.Generic;

namespace TcpFsm.Language.Syntax;

/// <summary>The words of expressions and what a name is made of.</summary>
public static class Words
{
    /// <summary>Words that mean something in every expression, so that nothing can be named like them.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["and", "or", "not", "if", "else", "true", "false", "min", "max"];

    /// <summary>Whether a text is a name that an expression can hold: letters, digits, <c>_</c>, and inside also <c>-</c> and <c>.</c>; not a reserved word.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || !IsNameStart(text[0]) || text[text.Length - 1] is '-' or '.') return false;
        foreach (char c in text)
        {
            if (!IsNamePart(c)) return false;
        }

        return !IsReserved(text);
    }

    internal static bool IsReserved(string text) => text is "true" or "false" or "min" or "max" || IsOperator(text);

    internal static bool IsOperator(string text) => text is "and" or "or" or "not" or "if" or "else";

    internal static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    internal static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    /// <summary>Length of a unit of time in units of 100 ns; 0 if it is none.</summary>
    internal static long TicksOf(string unit) => unit switch
    {
        "us" => TimeSpan.TicksPerMillisecond / 1000,
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "min" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        _ => 0,
    };
}
