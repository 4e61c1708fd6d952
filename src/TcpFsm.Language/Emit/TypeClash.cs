using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit;

/// <summary>A spec that would generate a type another one generates already.</summary>
/// <param name="Path">The spec that is left out.</param>
/// <param name="Other">The file name of the one that has the type.</param>
/// <param name="Type">The type.</param>
public sealed record TypeClash(string Path, string Other, string Type)
{
    /// <summary>What is wrong and what to do, for people.</summary>
    public string Message =>
        $"The type {Type} is generated from {Other} already; rename one protocol, or give one spec a namespace of its own.";

    /// <summary>Finds the specs to leave out: of two the one whose path sorts later, so that the order of files does not matter.</summary>
    /// <param name="specs">The specs of one project.</param>
    /// <param name="rootNamespace">The project's root namespace; null if it has none or is not known.</param>
    public static EquatableArray<TypeClash> Find(IEnumerable<GeneratedTypes> specs, string? rootNamespace)
    {
        // File names of the generated code ignore case on most systems, so types that differ by case alone clash as well.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var clashes = new List<TypeClash>();
        foreach (GeneratedTypes spec in specs.OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            string prefix = NamespaceText.Of(spec.Namespace ?? rootNamespace) + ".";
            string? taken = spec.Types.Select(t => prefix + t).FirstOrDefault(owners.ContainsKey);
            if (taken is not null) clashes.Add(new TypeClash(spec.Path, FileName(owners[taken]), taken));
            else foreach (string type in spec.Types) owners[prefix + type] = spec.Path;
        }

        return clashes.ToEquatableArray();
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
