using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.Language.Model;

namespace TcpFsm.Roslyn.Diagnostics;

/// <summary>The problems of one spec.</summary>
/// <param name="Path">The spec's path.</param>
/// <param name="Problems">What is wrong in it.</param>
public sealed record SpecProblems(string Path, EquatableArray<PlacedProblem> Problems)
{
    /// <summary>Where the protocol's name stands, for what concerns the spec as a whole.</summary>
    public SourcePlace Protocol { get; init; }

    /// <summary>These problems and more; where the protocol's name stands is no part of the result, so that without a problem nothing changes when it moves.</summary>
    public SpecProblems With(IEnumerable<PlacedProblem> more) => new(Path, Problems.Concat(more).ToEquatableArray());
}

/// <summary>A problem and its place.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record PlacedProblem(string Rule, SourcePlace Place, string Message);

/// <summary>A place in a spec: offsets and, counted from 0 as the compiler does, lines and columns.</summary>
public readonly record struct SourcePlace(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The place of a span.</summary>
    public static SourcePlace Of(Language.Text.SourceText source, Language.Text.TextSpan span)
    {
        Language.Text.LinePosition start = source.GetPosition(span.Start), end = source.GetPosition(span.End);
        return new SourcePlace(span.Start, span.Length, start.Line - 1, start.Column - 1, end.Line - 1, end.Column - 1);
    }

    /// <summary>The place as the compiler shows it.</summary>
    public Location In(string path) => Location.Create(
        path, new TextSpan(Start, Length), new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
