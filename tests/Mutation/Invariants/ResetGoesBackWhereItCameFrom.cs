namespace TcpFsm.Mutation.Invariants;

/// <summary>A reset in SYN-RECEIVED: who listened listens again, who opened actively does not begin to listen.</summary>
internal sealed class ResetGoesBackWhereItCameFrom : Invariant
{
    private string _cameFrom = "";

    public override string Fact => "P7, MUST-11";

    public override string? Violation(Happening seen)
    {
        string? violation = seen.From == "SYN-RECEIVED" && seen.To != "SYN-RECEIVED" && seen.Arrived("RST") ? Judge(seen.To) : null;
        if (seen.To == "SYN-RECEIVED" && seen.From != "SYN-RECEIVED") _cameFrom = seen.From;
        return violation;
    }

    private string? Judge(string to) => _cameFrom switch
    {
        "LISTEN" when to != "LISTEN" => $"a reset brought the passive opener to {to}",
        "SYN-SENT" when to != "CLOSED" => $"a reset brought the active opener to {to}",
        "TIME-WAIT" when to != "TIME-WAIT" => $"a reset brought the end that was reopened to {to}",
        _ => null,
    };
}
