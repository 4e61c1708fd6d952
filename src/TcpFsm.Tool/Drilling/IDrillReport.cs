using TcpFsm.Host.Drill;

namespace TcpFsm.Tool.Drilling;

/// <summary>Prints what scripts came to, in one format or the other, and counts.</summary>
internal interface IDrillReport
{
    /// <summary>Prints one.</summary>
    /// <param name="path">The file it stands in.</param>
    /// <param name="result">What it came to.</param>
    void Add(string path, DrillResult result);

    /// <summary>Prints the closing line.</summary>
    void Close();
}
