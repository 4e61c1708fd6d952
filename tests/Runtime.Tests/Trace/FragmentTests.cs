using System.Linq;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>Fragments are reported and not guessed at: what they hold is missing from the capture.</summary>
public class FragmentTests
{
    private const byte MoreFragments = 0x20;

    [Theory]
    [InlineData(MoreFragments, 0)]
    [InlineData(MoreFragments, 100)]
    [InlineData(0, 100)]
    public void Fragment_IsCountedAndTold(byte flags, byte offset)
    {
        Findings findings = WithFragment(flags, offset);
        Assert.Equal((5L, 4L, 1L), (findings.Summary.Frames, findings.Summary.Packets, findings.Summary.Fragments));
        Assert.Contains("frame 4: holds a fragment of a segment", Assert.Single(findings.Summary.Problems).Message);
    }

    [Fact]
    public void TextInFragments_IsMissedAndNotHeldAgainstAnyone()
    {
        Findings findings = WithFragment(MoreFragments, 0);
        Assert.Equal("acknowledges text that is not in the capture", findings.Last.Why);
        Assert.Equal(0, findings.Summary.Findings);
        Assert.Equal(0, findings.Only.ABytes);
    }

    [Fact]
    public void DontFragment_IsNoFragment()
    {
        Findings findings = WithFragment(0x40, 0);
        Assert.Equal((5L, 0L), (findings.Summary.Packets, findings.Summary.Fragments));
    }

    // A handshake, text whose packet is such a fragment, and its acknowledgment.
    private static Findings WithFragment(byte flags, byte offset)
    {
        Talk talk = new Talk().Handshake().A(Talk.Ack, 500).B(Talk.Ack);
        CaptureBuilder capture = CaptureBuilder.Pcap(linkType: 101);
        foreach ((Segment segment, int number) in talk.Segments.Select((segment, number) => (segment, number)))
        {
            byte[] packet = Frames.Ip(segment);
            if (number == 3)
                (packet[6], packet[7]) = (flags, offset);
            capture.Frame(packet);
        }

        return Findings.Of(capture.Octets);
    }
}
