using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using TcpFsm.Kernel.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Kernel.Tests;

/// <summary>The table in docs/kernel.md is about the cases there are.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_case_has_its_row_and_every_row_its_case()
    {
        var cases = typeof(DocumentTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Cases.OpeningTests).Namespace)
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<TunFactAttribute>() is not null)
            .Select(method => method.Name.Replace('_', ' '));
        var rows = Row().Matches(File.ReadAllText(Repository.PathOf("docs/kernel.md"))).Select(match => match.Groups[1].Value);
        Assert.Equal(cases.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| ([^|]+?) \| \d+ \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
