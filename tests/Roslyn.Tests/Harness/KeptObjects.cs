using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TcpFsm.Roslyn.Generation;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>
/// Asserts that no value of the generator's steps holds an object of the compiler, which would keep whole compilations alive, nor one of the reader's
/// places, which would make everything anew with each edit.
/// </summary>
internal static class KeptObjects
{
    /// <summary>Walks the values of all steps.</summary>
    public static void AssertNone(GeneratorDriverRunResult result)
    {
        int seen = 0;
        foreach (string step in Steps.All)
        {
            if (!result.Results.Single().TrackedSteps.TryGetValue(step, out var runs)) continue;
            foreach (object value in runs.SelectMany(r => r.Outputs).Select(o => o.Value))
            {
                Walk(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
                seen++;
            }
        }

        Assert.True(seen >= Steps.All.Length - 1, "The steps are not tracked.");
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value))) return;
        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or Diagnostic or AdditionalText or Microsoft.CodeAnalysis.Text.SourceText or ParseOptions,
            $"{path} holds a {value.GetType()}.");
        Assert.False(
            value is Language.Text.TextSpan or Language.Text.SourceText || value.GetType().Namespace is "TcpFsm.Language.Syntax" or "TcpFsm.Language.Yaml" or "TcpFsm.Language.Binding",
            $"{path} holds a {value.GetType()}.");
        if (value is IEnumerable items and not ITuple)
        {
            foreach (object? item in items) Walk(item, path + "[]", seen);
            return;
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }
}
