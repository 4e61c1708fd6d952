namespace TcpFsm.Graph.Formats;

/// <summary>A format that is of use only up to some size.</summary>
public interface IBoundedFormat
{
    /// <summary>Why a diagram is not written, a sentence; null if it is.</summary>
    string? Refusal(Diagram diagram);
}
