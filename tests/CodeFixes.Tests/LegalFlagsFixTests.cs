using System.Threading.Tasks;

namespace TcpFsm.CodeFixes.Tests;

/// <summary>TFSM1001: one fix for each smallest change that makes the flags legal.</summary>
public sealed class LegalFlagsFixTests
{
    [Theory]
    [InlineData("TcpFlags.Syn | TcpFlags.Fin", "Remove Fin", "TcpFlags.Syn")]
    [InlineData("TcpFlags.Fin | TcpFlags.Syn", "Remove Fin", "TcpFlags.Syn")]
    [InlineData("TcpFlags.Fin|TcpFlags.Syn", "Remove Fin", "TcpFlags.Syn")]
    [InlineData("TcpFlags.Syn | TcpFlags.Rst", "Remove Syn", "TcpFlags.Rst")]
    [InlineData("TcpFlags.Syn | TcpFlags.Rst", "Remove Rst", "TcpFlags.Syn")]
    [InlineData("TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Ack", "Remove Syn", "TcpFlags.Fin | TcpFlags.Ack")]
    [InlineData("TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Ack", "Remove Fin", "TcpFlags.Syn | TcpFlags.Ack")]
    [InlineData("TcpFlags.Psh | (TcpFlags.Syn | TcpFlags.Fin)", "Remove Fin", "TcpFlags.Psh | (TcpFlags.Syn)")]
    [InlineData("TcpFlags.Syn | (TcpFlags.Fin | TcpFlags.Fin)", "Remove Fin", "TcpFlags.Syn")]
    [InlineData("TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst", "Remove Fin | Rst", "TcpFlags.Syn")]
    [InlineData("TcpFlags.Syn /* opens */ | TcpFlags.Fin /* closes */", "Remove Fin", "TcpFlags.Syn /* opens */  /* closes */")]
    [InlineData("/* a */ TcpFlags.Fin /* b */ | /* c */ TcpFlags.Syn", "Remove Fin", "/* a */  /* c */ TcpFlags.Syn")]
    [InlineData("(TcpFlags)3", "Remove Fin", "TcpFlags.Syn")]
    [InlineData("Both", "Remove Fin", "TcpFlags.Syn")]
    [InlineData("Both | TcpFlags.Psh", "Remove Fin", "TcpFlags.Syn | TcpFlags.Psh")]
    [InlineData("flags | TcpFlags.Syn | TcpFlags.Fin", "Remove Fin", "flags | TcpFlags.Syn")]
    [InlineData("TcpFlags.Fin", "Add Ack", "TcpFlags.Fin | TcpFlags.Ack")]
    [InlineData("TcpFlags.Psh", "Add Rst", "TcpFlags.Psh | TcpFlags.Rst")]
    [InlineData("TcpFlags.None", "Add Ack", "TcpFlags.Ack")]
    [InlineData("default", "Add Syn", "TcpFlags.Syn")]
    [InlineData("0", "Add Syn", "TcpFlags.Syn")]
    public async Task Flags_are_taken_away_or_added(string flags, string title, string expected)
    {
        using var run = new FixRun(new LegalFlagsFix(), Program(flags));
        Assert.Equal(Program(expected), await run.FixAsync(title));
    }

    [Theory]
    [InlineData("TcpFlags.Syn | TcpFlags.Fin", "Remove Fin")]
    [InlineData("TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Ack", "Remove Fin", "Remove Syn")]
    [InlineData("TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst", "Remove Fin | Syn", "Remove Fin | Rst")]
    [InlineData("TcpFlags.Fin", "Add Ack")]
    [InlineData("TcpFlags.None", "Add Syn", "Add Rst", "Add Ack")]
    [InlineData("flags | Both")]
    public async Task There_is_one_fix_for_each_smallest_repair(string flags, params string[] titles)
    {
        using var run = new FixRun(new LegalFlagsFix(), Program(flags));
        Assert.Equal(titles, await run.TitlesAsync());
    }

    [Fact]
    public async Task Lines_and_comments_stay()
    {
        using var run = new FixRun(new LegalFlagsFix(), Program("TcpFlags.Syn // opens\n            | TcpFlags.Ack\n            | TcpFlags.Fin"));
        Assert.Equal(Program("TcpFlags.Syn // opens\n            | TcpFlags.Ack"), await run.FixAsync("Remove Fin"));
    }

    [Fact]
    public async Task All_places_of_a_project_where_the_same_helps_are_mended_at_once()
    {
        string one = Program("TcpFlags.Syn | TcpFlags.Fin"), two = Program("TcpFlags.Fin | TcpFlags.Syn | TcpFlags.Ece").Replace("class Sender", "class Other");
        using var run = new FixRun(new LegalFlagsFix(), one, two);
        Assert.Equal([Program("TcpFlags.Syn"), Program("TcpFlags.Syn | TcpFlags.Ece").Replace("class Sender", "class Other")], await run.FixAllAsync("Remove Fin"));
    }

    private static string Program(string flags) => $$"""
        using TcpFsm;

        class Sender
        {
            const TcpFlags Both = TcpFlags.Syn | TcpFlags.Fin;

            static TcpSegment Make(TcpFlags flags) => new() { Flags = {{flags}} };
        }
        """;
}
