using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TcpFsm.Host.Drill;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>Damaged scripts end, one way or the other.</summary>
public sealed class MutatedScriptTests
{
    private const int Count = 20_000;

    private static readonly string[] Pieces =
    [
        "\n", " ", "+", "-", "*", ".", "...", "~", "<", ">", "(", ")", "[", "]", "{", "}", "=", "|", ",", ":", "!", "\"", "`", "%{", "}%", "/*", "//", "#ifdef A\n", "#endif\n", "--mtu=100\n",
        "0", "1", "-1", "0x7fffffff", "65535", "65536", "4294967295", "99999999999999999999", ".000001", "3600", "86400", "S", "F", "R", "NULL", "SOCK_DGRAM", "ack 1", "win 0", "<mss 0>",
        "socket", "close", "listen", "write", "read", "+0 close(3) = 0\n", "+0 < R 1:1(0)\n", "\0", "\uD800", "é", "`sysctl net.inet.tcp.insecure_rst=1`\n", "* > . 1:1(0)\n",
    ];

    /// <summary>Each script is read and, if it still is one, played to its end; any exception would fail this test.</summary>
    [Fact]
    public void Twenty_thousand_damaged_scripts_end_without_an_exception()
    {
        var random = new Random(7);
        string[] seeds = [.. OwnScripts.All.Select(s => s.Text), .. CellTests.All.Where((_, i) => i % 8 == 0).Select(c => c.Script())];
        var verdicts = new Dictionary<DrillVerdict, int>();
        for (int i = 0; i < Count; i++)
        {
            DrillVerdict verdict = DrillRunner.Run(Damage(seeds[random.Next(seeds.Length)], random)).Verdict;
            verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
        }

        // All four happen, or the damage is too small or too great to try anything.
        Assert.All(Enum.GetValues<DrillVerdict>(), verdict => Assert.InRange(verdicts.GetValueOrDefault(verdict), 100, Count));
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (int edits = random.Next(1, 4); edits > 0 && damaged.Length > 0; edits--)
        {
            int at = random.Next(damaged.Length);
            string piece = Pieces[random.Next(Pieces.Length)];
            switch (random.Next(5))
            {
                case 0: damaged.Remove(at, Math.Min(random.Next(1, 30), damaged.Length - at)); break;
                case 1: damaged.Insert(at, piece); break;
                case 2: damaged[at] = (char)random.Next(32, 127); break;
                case 3: ChangeNumber(damaged, at, random); break;
                default: Repeat(damaged, random); break;
            }
        }

        return damaged.ToString();
    }

    private static void ChangeNumber(StringBuilder text, int from, Random random)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            text[i] = (char)random.Next('0', '9' + 1);
            return;
        }
    }

    private static void Repeat(StringBuilder text, Random random)
    {
        string[] lines = text.ToString().Split('\n');
        text.Insert(0, lines[random.Next(lines.Length)] + "\n").Append(lines[random.Next(lines.Length)]).Append('\n');
    }
}
