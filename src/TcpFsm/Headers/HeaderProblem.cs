namespace TcpFsm.Headers;

/// <summary>Why octets are not the header they were taken for.</summary>
public enum HeaderProblem : byte
{
    /// <summary>They are.</summary>
    None = 0,

    /// <summary>Fewer octets were captured than the header needs.</summary>
    Truncated,

    /// <summary>The version field is neither 4 nor 6.</summary>
    UnknownVersion,

    /// <summary>The header claims to be shorter than its fixed part: IPv4's IHL or TCP's data offset is below 5.</summary>
    HeaderTooShort,

    /// <summary>The header claims to be longer than the packet or segment that holds it.</summary>
    HeaderTooLong,
}

/// <summary>Says header problems in words.</summary>
public static class HeaderProblems
{
    /// <summary>One clause for people, without a full stop.</summary>
    public static string Explain(this HeaderProblem problem) => problem switch
    {
        HeaderProblem.None => "the header is whole",
        HeaderProblem.Truncated => "the capture ends inside the header",
        HeaderProblem.UnknownVersion => "the IP version is neither 4 nor 6",
        HeaderProblem.HeaderTooShort => "the header length is below its fixed part",
        HeaderProblem.HeaderTooLong => "the header length goes beyond the packet",
        _ => "unknown",
    };
}
