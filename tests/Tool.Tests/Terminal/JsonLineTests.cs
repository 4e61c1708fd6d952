using System.IO;
using System.Text.Json;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Tests.Terminal;

public sealed class JsonLineTests
{
    [Theory]
    [InlineData("plain <SEQ=1>")]
    [InlineData("\"quoted\" \\ back")]
    [InlineData("\u001b[31m\r\n\u2028 äöü 😀")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_text_comes_back_and_stands_on_one_line_of_ascii(string? text)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new JsonLine("t").Add("text", text).Add("n", -7).WriteTo(writer);

        string line = writer.ToString();
        Assert.All(line[..^1], c => Assert.InRange(c, ' ', '~'));
        JsonElement json = JsonDocument.Parse(line).RootElement;
        Assert.Equal(text, json.GetProperty("text").GetString());
        Assert.Equal(-7, json.GetProperty("n").GetInt64());
        Assert.Equal("t", json.GetProperty("type").GetString());
    }
}
