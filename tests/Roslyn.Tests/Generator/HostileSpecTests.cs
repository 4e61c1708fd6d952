using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Generator;

/// <summary>Names and texts of a spec stay names and texts in the code, whatever they hold.</summary>
public sealed class HostileSpecTests
{
    /// <summary>Texts that would leave a string, a comment or an XML doc if they could.</summary>
    private static readonly string[] Texts =
    [
        "*/ class Evil { } /*", "\\\"); throw null; //", "</summary> & <evil/> ]]>", "a\\nclass Evil { }", "a\\u2028class Evil { }", "a\\u2029class Evil { }", "a\\u0085class Evil { }",
        "\\u202Eevil\\u202C", "\\u0000\\u0001", "#if false", "\\\\u0022", "{0} {evil} $", "\\uD800 half", "--> <!--",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Text_cannot_become_code(int text)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(SpecOf(Texts[text])));

        run.AssertCompiles();
        Assert.DoesNotContain(run.Compilation.SyntaxTrees.SelectMany(t => t.GetRoot().DescendantTokens()), t => t.ValueText == "Evil" && t.IsKind(SyntaxKind.IdentifierToken));
        foreach (string file in run.Files.Values)
        {
            Assert.DoesNotContain(file, c => c is '\u2028' or '\u2029' or '\u0085' or '\u202E' or '\r' or '\0');
        }
    }

    [Fact]
    public void Names_that_are_keywords_or_members_are_escaped_or_refused()
    {
        const string Spec = """
            version: 1
            protocol: Odd
            initial: class
            variables: { class: u8, run: u32, rules: bool, namespace: { type: [switch, finally, void] }, x.y: i12, first: { type: u16, initial: 7 } }
            parameters: { static: 1, default-time: 2 s }
            timers: { while: { after: default-time } }
            host: { params: { args: { ref: u8, in: seq32, out: bool }, type: bool } }
            errors: [ none such, throw ]
            signals: { lock: { value: u8, Signal-x: u8 } }
            events: { event: { args: { this: u8, base: seq32, effects-x: u8, from: bool } }, delegate: {} }
            messages: { struct: { fields: { int: u8, string: seq32 }, flags: { field: F, yield: { bit: 0 }, NONE-X: { bit: 63 } } } }
            predicates: { checked(new): new > class }
            states:
              class:
                on event:
                  - { when: "checked(this) and params(this, base, from)", do: [ class = this, x.y = this, namespace = void ], signal: "lock(class, this)", start: while, goto: do }
                  - { refuse: throw }
                on timeout while: [ { do: [ run += 1 ] } ]
                on delegate, struct: [ { ignore: true } ]
              do:
                final: true
                on struct: [ { when: yield, do: [ run += struct.int, rules = true, first += 1 ] }, { ignore: true } ]
                on other: [ { ignore: true } ]
            """;
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Spec));
        Assert.Empty(run.Problems);
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_changes_nothing(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var plain = SpecCorpus.All.Select(FilesOf).ToList();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Foreign(name);
            Assert.NotEqual("-1.5", (-1.5).ToString());
            Assert.Equal(plain, SpecCorpus.All.Select(FilesOf));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static string FilesOf(string spec) =>
        string.Concat(GeneratorRun.Of(TestProject.With(spec)).Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + "\n" + f.Value));

    // Where the runtime has no cultures but its own, one is made that differs in what could be seen.
    private static CultureInfo Foreign(string name)
    {
        try
        {
            CultureInfo real = CultureInfo.GetCultureInfo(name);
            if ((-1.5).ToString(real) != "-1.5") return real;
        }
        catch (CultureNotFoundException)
        {
        }

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }

    private static string SpecOf(string text) => $$"""
        version: 1
        protocol: Hostile
        doc: "{{text}}"
        reference: { title: "{{text}}", url: "{{text}}{section}" }
        initial: A
        errors: { "e {{text}}": "{{text}}" }
        signals: { "s {{text}}": { doc: "{{text}}", section: "{{text}}" } }
        variables: { V: { type: u8, doc: "{{text}}", section: "{{text}}" } }
        events: { go: { doc: "{{text}}", section: "{{text}}" } }
        actions: { "act {{text}}": [ V += 1 ] }
        states:
          A:
            doc: "{{text}}"
            on go: [ { id: "r {{text}}", doc: "{{text}}", section: "{{text}}", do: [ V += 1, V += 2, V += 3, V += 4 ], goto: B } ]
          B:
            final: true
            on go: [ { ignore: true } ]
        """;
}
