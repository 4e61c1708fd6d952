using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>The walk over sets of situations against <see cref="PathReference"/>, which follows each path by itself.</summary>
public class PathWalkProperties
{
    private const ulong AllFlags = 3;

    [Fact]
    public void RandomModels_GiveWhatTheirPathsGive()
    {
        int paths = 0, again = 0, unsure = 0;
        Property property = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            ProtocolModel model = RandomModel.Make(seed);
            DerivedModel derived = SpecAnalyzer.Derive(model);
            for (int state = 0; state < RandomModel.States; state++)
            {
                if (!derived.States[state].Events[0].Decided) continue;
                PathReference reference = PathReference.Walk(model, state, 0, AllFlags);
                if (reference.GaveUp) again++;
                if (reference.Unsure) unsure++;
                paths += reference.Ends.Count;
                AssertSame(derived, state, reference, reference.GaveUp);
            }
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), property);
        Assert.True(paths > 3000 && again > 20 && unsure > 100, $"The models say too little: {paths} ends, {again} with many rounds of again, {unsure} unsure lists.");
    }

    private static void AssertSame(DerivedModel derived, int state, PathReference reference, bool more)
    {
        DerivedEvent found = derived.States[state].Events[0];
        AssertHolds(reference.Ends, found.Transitions.Select(t => t.To), more);
        AssertHolds(reference.Rules, found.Rules, more);
        AssertHolds(reference.Sends.Select(s => s.Flags).Distinct(), Members(found.Sends), more);
        AssertHolds(reference.Acts, Members(found.Reception!.Acts), more);
        AssertHolds(reference.Answers.Except(reference.Acts), Members(found.Reception.Answers), more, reference.Acts);
        Assert.Equal(Members(FlagCubes.Every), Members(found.Reception.Acts).Concat(Members(found.Reception.Answers)).Concat(Members(found.Reception.Drops)).Order());
        Assert.Equal(reference.Unsure, derived.Undecided.Contains(new UndecidedEvent(state, 0, true)));

        foreach (NetTransition transition in found.Transitions)
        {
            AssertHolds(reference.RulesOfEnds.Where(r => r.End == transition.To).Select(r => r.Rule), transition.Rules, more);

            // Within one rule sends are told apart by where the rule begins, not by what its assignments come to.
            Assert.Subset(Members(transition.Sends).ToHashSet(), reference.Sends.Where(s => s.End == transition.To).Select(s => s.Flags).ToHashSet());
        }

        Assert.Subset(Members(found.StayingSends).ToHashSet(), reference.Sends.Where(s => s.End == state).Select(s => s.Flags).ToHashSet());
    }

    /// <summary>Both are equal; where paths were given up, the walk may have found more (or have found an answer to be more than one).</summary>
    private static void AssertHolds<T>(IEnumerable<T> expected, IEnumerable<T> actual, bool more, IEnumerable<T>? orIn = null)
    {
        if (!more) Assert.Equal(expected.Order(), actual.Order());
        else if (orIn is null) Assert.Subset(actual.ToHashSet(), expected.ToHashSet());
    }

    private static IEnumerable<ulong> Members(EquatableArray<SentFlags> sends) => sends.SelectMany(s => Members(s.Flags));

    private static IEnumerable<ulong> Members(FlagCubes cubes)
    {
        for (ulong flags = 0; flags <= AllFlags; flags++)
        {
            if (cubes.Contains(flags)) yield return flags;
        }
    }
}
