using System;
using System.IO;
using System.Text;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Tests.Files;

public sealed class ToolFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ToolFiles _files;

    public ToolFilesTests() => _files = new ToolFiles(_folder.Path, () => new MemoryStream("piped"u8.ToArray()));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_is_written_whole_and_leaves_nothing_beside_it()
    {
        Assert.True(_files.WriteText("a/b.cs", "x\n"));
        Assert.Equal("x\n"u8, File.ReadAllBytes(_folder.PathOf("a/b.cs")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.PathOf("a")));
    }

    [Fact]
    public void The_same_text_again_does_not_touch_the_file()
    {
        _files.WriteText("b.cs", "x");
        DateTime before = DateTime.UnixEpoch;
        File.SetLastWriteTimeUtc(_folder.PathOf("b.cs"), before);
        Assert.False(_files.WriteText("b.cs", "x"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(_folder.PathOf("b.cs")));
        Assert.True(_files.WriteText("b.cs", "y"));
    }

    [Fact]
    public void Writing_where_a_file_stands_in_for_a_folder_says_so()
    {
        _folder.Write("a", "");
        var e = Assert.Throws<ToolException>(() => _files.WriteText("a/b.cs", "x"));
        Assert.StartsWith("Cannot write 'a/b.cs': ", e.Message);
    }

    [Fact]
    public void A_text_of_no_end_is_refused_and_not_read_to_it()
    {
        using var endless = new EndlessStream();
        Assert.Null(BoundedText.Read(endless, 1 << 20));
        Assert.InRange(endless.Given, 1 << 20, 2 << 20);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        File.WriteAllText(_folder.PathOf("a"), "ä", Encoding.Unicode);
        File.WriteAllText(_folder.PathOf("b"), "ä", new UTF8Encoding(true));
        Assert.Equal("ä", _files.ReadText("a", ""));
        Assert.Equal("ä", _files.ReadText("b", ""));
    }

    [Fact]
    public void A_dash_is_the_standard_input() => Assert.Equal("piped", _files.ReadText("-", ""));

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_can_be_none_is_refused(string path) => Assert.Throws<ToolException>(() => _files.ReadText(path, ""));

    private sealed class EndlessStream : MemoryStream
    {
        public int Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }
    }
}
