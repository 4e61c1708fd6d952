using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>A model holds meaning only: where things stand in the file is no part of it.</summary>
public class ModelEqualityTests
{
    private static readonly string Tcp = File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml"));

    [Fact]
    public void CommentsAndBlankLines_Moved_LeaveTheModelEqual()
    {
        ProtocolModel model = Compile(Tcp);
        int[] places = LinesThatMayFollowAComment(Tcp);
        Gen<int[]> edits = Gen.Choose(0, places.Length - 1).ArrayOf(6);

        foreach (int[] edit in edits.Sample(12))
        {
            ProtocolModel edited = Compile(Insert(Tcp, edit.Select(i => places[i]).ToArray()));
            Assert.Equal(model, edited);
            Assert.Equal(model.GetHashCode(), edited.GetHashCode());
        }
    }

    [Fact]
    public void LineEndsOfWindows_LeaveTheModelEqual() => Assert.Equal(Compile(Tcp), Compile(Tcp.Replace("\n", "\r\n")));

    [Theory]
    [InlineData("MSL: { value: 2 min", "MSL: { value: 1 min")]
    [InlineData("RETRIES: { type: u8", "RETRIES: { type: u16")]
    [InlineData("in-window(N): RCV.NXT =< N", "in-window(N): RCV.NXT < N")]
    [InlineData("<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>", "<SEQ=SND.UNA><ACK=RCV.NXT><CTL=ACK>")]
    public void MeaningChanged_ChangesModelAndHash(string from, string to)
    {
        Assert.Contains(from, Tcp);
        ProtocolModel model = Compile(Tcp), changed = Compile(Tcp.Replace(from, to));

        Assert.NotEqual(model, changed);
        Assert.NotEqual(model.Hash, changed.Hash);
    }

    [Fact]
    public void DocChanged_ChangesTheModel_ButNotItsHash()
    {
        ProtocolModel model = Mini.Model("events: { e: { doc: one, section: '1' } }\n"), changed = Mini.Model("events: { e: { doc: two, section: '2' } }\n");

        Assert.NotEqual(model, changed);
        Assert.Equal(model.Hash, changed.Hash);
    }

    [Fact]
    public void StateMovedInPictures_LeavesTheModelEqual()
    {
        string moved = Tcp.Replace("- [ .,            CLOSED,      .          ]", "- [ CLOSED, ., . ]");

        Assert.NotEqual(Tcp, moved);
        Assert.Equal(Compile(Tcp), Compile(moved));
    }

    [Fact]
    public void ViewChanged_ChangesTheModel_ButNotItsHash()
    {
        string changed = Tcp.Replace("{ rule: C3, label: CLOSE, action: delete TCB }", "C3");

        Assert.NotEqual(Tcp, changed);
        Assert.NotEqual(Compile(Tcp), Compile(changed));
        Assert.Equal(Compile(Tcp).Hash, Compile(changed).Hash);
    }

    [Fact]
    public void Hash_IsFixedForEver() => Assert.Equal("79425a5a0866b9cc", Mini.Model("variables: { N: { type: u8, initial: 3 } }\nevents: { e: {} }\n", "  A: { on e: [ { id: R, do: [ N += 1 ] } ] }\n").Hash);

    private static ProtocolModel Compile(string text)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText("tcp.fsm.yaml", text));
        Assert.Empty(compilation.Problems);
        return compilation.Model!;
    }

    /// <summary>Lines before which a comment changes nothing: those that begin a key or an item, not those inside a folded text or a list over several lines.</summary>
    private static int[] LinesThatMayFollowAComment(string text)
    {
        string[] lines = text.Split('\n');
        return Enumerable.Range(0, lines.Length).Where(i => lines[i].EndsWith(':') && !lines[i].Contains('[') && !lines[i].Contains('{')).ToArray();
    }

    private static string Insert(string text, int[] places)
    {
        string[] lines = text.Split('\n');
        return string.Join("\n", lines.Select((line, i) => places.Contains(i) ? $"# a comment: [ that moved\n\n{line}" : line));
    }
}
