namespace TcpFsm.Host.Congestion;

/// <summary>Sequence numbers that are to be sent again, from the first on.</summary>
/// <param name="From">The first.</param>
/// <param name="End">The one after the last.</param>
internal record struct ResendRange(SequenceNumber From, SequenceNumber End)
{
    /// <summary>How many.</summary>
    public readonly uint Length => End - From;

    /// <summary>What lies before a number need not be sent any more.</summary>
    public void Acknowledged(SequenceNumber number)
    {
        if (number > From) From = number < End ? number : End;
    }
}
