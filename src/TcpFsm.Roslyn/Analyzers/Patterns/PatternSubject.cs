using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Analyzers.Patterns;

/// <summary>What is known of a value that a pattern is held against. Answers are true and false where that is certain, else null.</summary>
public abstract class PatternSubject
{
    /// <summary>A value of which nothing is known.</summary>
    public static PatternSubject Unknown { get; } = new UnknownSubject();

    /// <summary>Null.</summary>
    public static PatternSubject Null { get; } = new NullSubject();

    /// <summary>Whether it is null.</summary>
    public virtual bool? IsNull => false;

    /// <summary>Whether it equals a constant other than null.</summary>
    public virtual bool? IsConstant(object constant) => null;

    /// <summary>How it compares with a constant: less than 0, 0 or more; null if that is not known.</summary>
    public virtual int? CompareTo(object constant) => null;

    /// <summary>Whether it is of a type.</summary>
    public virtual bool? IsOfType(ITypeSymbol type) => null;

    /// <summary>What is known of one of its properties.</summary>
    public virtual PatternSubject Member(ISymbol member) => Unknown;

    /// <summary>What is known of its parts, taken apart into so many.</summary>
    public virtual PatternSubject Part(int index, int count) => Unknown;

    private sealed class UnknownSubject : PatternSubject
    {
        public override bool? IsNull => null;
    }

    private sealed class NullSubject : PatternSubject
    {
        public override bool? IsNull => true;
    }
}
