using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Page;

/// <summary>The story in which nothing happens by itself: both ends in the initial state, with hosts that have room.</summary>
internal static class FreePlay
{
    // The numbers of RFC 9293's figures.
    private const long IssOfA = 100;
    private const long IssOfB = 300;

    // What a host answers that is asked for a number nobody knows, such as the size of its window.
    private const long UsualNumber = 1000;

    /// <summary>The story.</summary>
    public static PageStory Of(ProtocolModel model) => new()
    {
        Name = "Free play",
        Group = "Play",
        Title = "Make something happen: call at A or B, then deliver, lose or double what is on the wire.",
        Ends = [End(model, IssOfA), End(model, IssOfB)],
    };

    private static PageEnd End(ProtocolModel model, long iss) => new()
    {
        State = model.Initial,
        NextIss = [iss],
        Answers = Enumerable.Range(0, model.Host.Count).Where(q => IsOpenNumber(model.Host[q])).Select(q => (q, UsualNumber)).ToArray(),
    };

    // A question with arguments is about something that happened; one number cannot answer it. What was received and not read begins with nothing.
    private static bool IsOpenNumber(HostModel question) =>
        question.Type is { Kind: ValueKind.Integer, Bits: >= 16 } && question.Arguments.Count == 0 && question.Name != "readable";
}
