using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Text;

namespace TcpFsm.Trace.Link;

/// <summary>Picks the reader for a capture by its content.</summary>
internal static class PacketSources
{
    /// <summary>The packets of a source, or the problem that says why there are none.</summary>
    public static IPacketSource? Open(OctetSource source, string file, out CaptureProblem? problem)
    {
        problem = null;
        switch (FormatDetector.Detect(source))
        {
            case CaptureFormat.Pcap:
                return new FramePacketSource(new PcapReader(source, file), file);
            case CaptureFormat.Pcapng:
                return new FramePacketSource(new PcapngReader(source, file), file);
            case CaptureFormat.Text:
                return new TextPacketSource(source, file);
            case CaptureFormat.Empty:
                problem = new CaptureProblem(file, 0, 0, "there is nothing in it: the file is empty, or what was packed in it was cut off", CaptureSeverity.Unreadable);
                return null;
            default:
                problem = new CaptureProblem(file, 0, 0, FormatDetector.Explain(source), CaptureSeverity.Unreadable);
                return null;
        }
    }
}
