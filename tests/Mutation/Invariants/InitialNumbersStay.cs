namespace TcpFsm.Mutation.Invariants;

/// <summary>ISS and IRS are constant while a connection lasts.</summary>
internal sealed class InitialNumbersStay : Invariant
{
    public override string Fact => "P8";

    public override string? Violation(Happening seen)
    {
        bool opening = seen.From == "SYN-SENT" && (IsConnected(seen.To) || seen.To == "SYN-SENT");
        if ((StaysConnected(seen) || opening) && seen.Is("ISS") != seen.Was("ISS")) return $"ISS went from {seen.Was("ISS")} to {seen.Is("ISS")}";
        return StaysConnected(seen) && seen.Is("IRS") != seen.Was("IRS") ? $"IRS went from {seen.Was("IRS")} to {seen.Is("IRS")}" : null;
    }
}
