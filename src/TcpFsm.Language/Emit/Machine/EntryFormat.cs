namespace TcpFsm.Language.Emit.Machine;

/// <summary>
/// How a handling's method is told where an event that began in another state comes in: one word, whose highest place holds the entry, and the others
/// the rules that fired before. One word, because a sixth argument would no longer fit into a register.
/// </summary>
/// <remarks>
/// A step that is judged again and again in changing states must not pile up calls: then the entry has its highest bit set, the others count the
/// repetitions, and where to go on next is handed back to the loop that called.
/// </remarks>
public sealed class EntryFormat(TrailFormat trail)
{
    private readonly string _shift = CSharpText.Number(64 - trail.BitCount);

    /// <summary>The entry in a word.</summary>
    public string Of(string word) => $"{word} >> {_shift}";

    /// <summary>The rules in a word.</summary>
    public string Rules(string word) => $"{word} & {(trail.BitCount == 8 ? "0xFFFFFFFFFFFFFF" : "0xFFFFFFFFFFFF")}";

    /// <summary>The number of an entry in its place; 0 is the beginning of an event.</summary>
    public string Number(Entry entry) => entry.IsAgain ? $"{(trail.BitCount == 8 ? "0x80" : "0x8000")} | {Step(entry)}" : Step(entry);

    /// <summary>The word of an entry where no step is judged again, without rules.</summary>
    public string Word(Entry entry) => $"{Step(entry)}UL << {_shift}";

    /// <summary>The number of an entry's step.</summary>
    public static string Step(Entry entry) => CSharpText.Number(entry.Step + 2);

    /// <summary>The word of a step that is judged again, computed from what an outcome says: the number below, the count above 16 bits.</summary>
    public string AgainWord(string next) => $"({(trail.BitCount == 8 ? "0x80UL" : "0x8000UL")} | ({next} & 0xFFFF)) << {_shift} | {next} >> 16";

    /// <summary>Whether no more than so many rules are in a word.</summary>
    public string IsAtMost(string word, int rules) => $"{word} >> {CSharpText.Number(rules * trail.BitCount)} == 0";
}
