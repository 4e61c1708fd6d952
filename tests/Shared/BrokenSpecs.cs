using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TcpFsm.Tests.Shared;

/// <summary>tests/BrokenSpecs: specs of one project with one mistake each, and where it is to be reported: <c># expect: line:col TFSMnnnn</c>.</summary>
internal static partial class BrokenSpecs
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = Repository.PathOf("tests/BrokenSpecs");

    /// <summary>Names of the files, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(Folder, "*.fsm.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>What is expected, of all files.</summary>
    public static IReadOnlyList<(string File, string Line, string Column, string Rule)> Expectations { get; } =
        [.. Files.SelectMany(file => Expectation().Matches(File.ReadAllText(Path.Combine(Folder, file)))
            .Select(m => (file, m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value)))];

    [GeneratedRegex(@"^# expect: (\d+):(\d+) (TFSM\d{4})$", RegexOptions.Multiline)]
    private static partial Regex Expectation();
}
