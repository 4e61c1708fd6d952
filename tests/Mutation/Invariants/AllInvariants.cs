namespace TcpFsm.Mutation.Invariants;

/// <summary>The list of invariants.</summary>
internal static class AllInvariants
{
    /// <summary>One of each, for one end.</summary>
    public static Invariant[] New() =>
    [
        new ResetGoesBackWhereItCameFrom(),
        new OneFinHasOneNumber(),
        new AcknowledgedIsNotBeyondSent(),
        new ReceivedNeverGoesBack(),
        new InitialNumbersStay(),
        new PassiveCloserNeverWaits(),
        new NoResetAnswersReset(),
        new SegmentsAreOfTheTable(),
        new AcknowledgmentsAreOfNow(),
        new SequenceNumbersAreOurs(),
        new AcceptedTextIsTold(),
        new AcknowledgedTextIsTold(),
        new WhatIsInFlightIsTimed(),
        new TimeoutsBackOff(),
        new TimeWaitEnds(),
        new ClosedForgets(),
        new EveryAcknowledgmentIsPaid(),
    ];
}
