namespace TcpFsm.Graph.Ladders;

/// <summary>Words for what becomes of a message.</summary>
internal static class FlightWords
{
    /// <summary>Its class in the style sheet.</summary>
    public static string Class(FlightKind kind) => kind switch
    {
        FlightKind.Again => "tl-again",
        FlightKind.Stray => "tl-stray",
        FlightKind.Lost => "tl-lost",
        FlightKind.UnderWay => "tl-under-way",
        _ => "tl-whole",
    };

    /// <summary>A message as it is told: who sends what to whom, and what becomes of it.</summary>
    public static string Describe(Flight flight, Ladder ladder)
    {
        string from = ladder.Ends[flight.Sender], to = ladder.Ends[1 - flight.Sender];
        return flight.Kind switch
        {
            FlightKind.Again => $"arrives at {to} once more, doubled on its way: {flight.Text}",
            FlightKind.Stray => $"arrives at {to}, from neither end: {flight.Text}",
            FlightKind.Lost => $"{from} to {to}, lost: {flight.Text}",
            FlightKind.UnderWay => $"{from} to {to}, still under way: {flight.Text}",
            _ => $"{from} to {to}: {flight.Text}",
        };
    }
}
