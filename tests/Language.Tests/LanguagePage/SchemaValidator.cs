using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Tests.LanguagePage;

/// <summary>Holds YAML against a JSON schema as an editor does, for the words of the schema language that fsm.schema.json uses; others fail the test.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly string[] Notes = ["$schema", "title", "description", "definitions"];

    /// <summary>Where the node breaks the schema; empty if it does not.</summary>
    public IReadOnlyList<string> Check(YamlNode node) => [.. Check(node, root, "$")];

    private IEnumerable<string> Check(YamlNode node, JsonElement schema, string path) =>
        schema.ValueKind switch
        {
            JsonValueKind.False => [$"{path} is not allowed"],
            JsonValueKind.True => [],
            _ => schema.EnumerateObject().Where(word => !Notes.Contains(word.Name)).SelectMany(word => Check(node, schema, word, path)),
        };

    private IEnumerable<string> Check(YamlNode node, JsonElement schema, JsonProperty word, string path) => word.Name switch
    {
        "$ref" => Check(node, Resolve(word.Value.GetString()!), path),
        "allOf" => word.Value.EnumerateArray().SelectMany(part => Check(node, part, path)),
        "anyOf" => word.Value.EnumerateArray().Any(part => !Check(node, part, path).Any()) ? [] : [$"{path} has none of its forms"],
        "type" => Types(word.Value).Any(type => Is(node, type)) ? [] : [$"{path} is no {word.Value}"],
        "const" => node is YamlScalar constant && constant.Value == word.Value.ToString() ? [] : [$"{path} is not {word.Value}"],
        "enum" => node is YamlScalar member && word.Value.EnumerateArray().Any(value => value.ToString() == member.Value) ? [] : [$"{path} is none of its values"],
        "pattern" => node is YamlScalar text && Regex.IsMatch(text.Value, word.Value.GetString()!) ? [] : [$"{path} has another form"],
        "minimum" => Number(node) >= word.Value.GetInt64() ? [] : [$"{path} is too small"],
        "maximum" => Number(node) <= word.Value.GetInt64() ? [] : [$"{path} is too large"],
        "minItems" => node is not YamlSequence list || list.Items.Count >= word.Value.GetInt32() ? [] : [$"{path} has too few items"],
        "minProperties" => node is not YamlMapping map || map.Entries.Count >= word.Value.GetInt32() ? [] : [$"{path} has too few keys"],
        "maxProperties" => node is not YamlMapping map || map.Entries.Count <= word.Value.GetInt32() ? [] : [$"{path} has too many keys"],
        "items" => node is YamlSequence list ? list.Items.SelectMany((item, i) => Check(item, word.Value, $"{path}[{i}]")) : [],
        "required" => node is YamlMapping map ? Missing(map, word.Value).Select(key => $"{path}.{key} is missing") : [],
        "properties" or "patternProperties" => [],
        "additionalProperties" => node is YamlMapping map ? map.Entries.SelectMany(entry => Check(entry.Value, SchemaOf(entry.Key.Value, schema), $"{path}.{entry.Key.Value}")) : [],
        _ => throw new NotSupportedException(word.Name),
    };

    private static JsonElement SchemaOf(string key, JsonElement schema)
    {
        if (schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(key, out JsonElement named)) return named;
        if (schema.TryGetProperty("patternProperties", out JsonElement patterns))
        {
            foreach (JsonProperty pattern in patterns.EnumerateObject())
            {
                if (Regex.IsMatch(key, pattern.Name)) return pattern.Value;
            }
        }

        return schema.GetProperty("additionalProperties");
    }

    private static IEnumerable<string> Missing(YamlMapping map, JsonElement required) =>
        required.EnumerateArray().Select(key => key.GetString()!).Where(key => map.Entries.All(entry => entry.Key.Value != key));

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (element, name) => element.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool Is(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMapping,
        "array" => node is YamlSequence,
        "null" => node is YamlScalar { IsPlain: true, Value: "" or "~" or "null" },
        "boolean" => node is YamlScalar { IsPlain: true, Value: "true" or "false" },
        "integer" => node is YamlScalar { IsPlain: true } && Number(node) is not null,
        "number" => node is YamlScalar { IsPlain: true } scalar && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "string" => node is YamlScalar { IsEmpty: false } && !Is(node, "boolean") && !Is(node, "number") && !Is(node, "null"),
        _ => throw new NotSupportedException(type),
    };

    private static long? Number(YamlNode node) =>
        node is YamlScalar scalar && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
