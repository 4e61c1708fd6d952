using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Graph.Formats.Svg;
using TcpFsm.Graph.Ladders;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Graph.Tests.Judges;
using TcpFsm.Graph.Tests.Ladders;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Drawing;

public class SvgJudgeTests
{
    [JudgeFact("xmllint")]
    public void Every_picture_is_well_formed_xml_whatever_it_shows()
    {
        using var folder = new TemporaryFolder();
        List<string> files = [.. JudgedDiagrams.All.Select((d, i) => folder.Write($"diagram{i}.svg", new SvgFormat().Write(d)))];
        var ladder = new StringWriter();
        SvgLadder.Write(HostileLadder.Value, ladder);
        files.Add(folder.Write("ladder.svg", ladder.ToString()));
        files.AddRange(Directory.GetFiles(Repository.PathOf("docs"), "*.svg", SearchOption.AllDirectories));
        Assert.Equal((0, "", ""), JudgePrograms.Run("xmllint", ["--noout", .. files]));
    }
}
