using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.LanguagePage;

/// <summary>spec/fsm.schema.json completes and checks in editors what the reader reads.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("spec/fsm.schema.json"))).RootElement;

    public static TheoryData<string> Contexts => [.. KeySets.All.Select(keys => keys.Name)];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Definition_HasTheReadersKeys(string name)
    {
        KeySet keys = KeySets.All.Single(set => set.Name == name);
        JsonElement definition = DefinitionOf(keys);
        Assert.Equal(keys.Keys.Order(StringComparer.Ordinal), definition.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
        Assert.Equal(keys.Required.Order(StringComparer.Ordinal), RequiredOf(definition).Order(StringComparer.Ordinal));
        bool open = definition.GetProperty("additionalProperties").ValueKind != JsonValueKind.False || definition.TryGetProperty("patternProperties", out _);
        Assert.Equal(keys.HoldsNames, open);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Key_HasADescription(string name)
    {
        JsonElement definition = DefinitionOf(KeySets.All.Single(set => set.Name == name));
        Assert.All(definition.GetProperty("properties").EnumerateObject(), key => Assert.NotEmpty(DescriptionOf(key.Value)));
    }

    [Fact]
    public void Reference_PointsToADefinition()
    {
        var references = new List<string>();
        Collect(Schema, references);
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(Schema.GetProperty("definitions").TryGetProperty(reference["#/definitions/".Length..], out _), reference));
        Assert.All(Schema.GetProperty("definitions").EnumerateObject(), definition => Assert.Contains("#/definitions/" + definition.Name, references));
    }

    [Fact]
    public void ValidSpecs_FitTheSchema()
    {
        Assert.All(SpecCorpus.All.Append(LanguagePage.Examples()), text => Assert.Empty(Check(text)));
    }

    [Theory]
    [InlineData("final: true", "final: 1", "final")]
    [InlineData("goto: shut", "go to: shut", "timeout close")]
    [InlineData("version: 1", "version: 2", "version")]
    [InlineData("initial: shut", "", "initial is missing")]
    [InlineData("KNOCKS: u8", "KNOCKS: { doc: x }", "KNOCKS")]
    [InlineData("KNOCKS: u8", "KNOCKS: word", "KNOCKS")]
    [InlineData("after: PATIENCE", "afer: PATIENCE", "close")]
    [InlineData("on knock:", "knock:", "knock")]
    public void BrokenSpec_DoesNot(string valid, string broken, string where)
    {
        Assert.Contains(valid, SpecCorpus.Door);
        Assert.Contains(Check(SpecCorpus.Door.Replace(valid, broken)), problem => problem.Contains(where));
    }

    private static IReadOnlyList<string> Check(string text)
    {
        var problems = new ProblemBag();
        YamlNode node = YamlReader.Read(new SourceText("test.fsm.yaml", text), problems)!;
        Assert.Empty(problems.Sorted);
        return new SchemaValidator(Schema).Check(node);
    }

    private static JsonElement DefinitionOf(KeySet keys) => keys == KeySets.Spec ? Schema : Schema.GetProperty("definitions").GetProperty(keys.Name);

    private static IEnumerable<string> RequiredOf(JsonElement definition) =>
        definition.TryGetProperty("required", out JsonElement required) ? required.EnumerateArray().Select(key => key.GetString()!) : [];

    private static string DescriptionOf(JsonElement schema) =>
        schema.TryGetProperty("description", out JsonElement description) ? description.GetString()!
        : schema.TryGetProperty("$ref", out JsonElement reference) ? DescriptionOf(Schema.GetProperty("definitions").GetProperty(reference.GetString()!["#/definitions/".Length..]))
        : "";

    private static void Collect(JsonElement element, List<string> references)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Collect(item, references);
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Name == "$ref") references.Add(property.Value.GetString()!);
            Collect(property.Value, references);
        }
    }
}
