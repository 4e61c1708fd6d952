using System.CommandLine;
using System.CommandLine.Parsing;

namespace TcpFsm.Tool.CommandLine;

/// <summary>An argument that takes files. A misspelt option is told as one, not looked for as a file.</summary>
internal static class PathArgument
{
    /// <summary>Makes an argument that takes one file or none.</summary>
    public static Argument<string?> CreateOptional(string name, string description) =>
        Guarded(new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne });

    /// <summary>Makes an argument that takes any number of files.</summary>
    /// <param name="name">What help calls it.</param>
    /// <param name="description">What the files are.</param>
    /// <param name="arity">How many it takes.</param>
    public static Argument<string[]> Create(string name, string description, ArgumentArity arity) =>
        Guarded(new Argument<string[]>(name) { Description = description, Arity = arity });

    private static T Guarded<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value is ['-', _, ..])
                result.AddError($"'{token.Value}' is no option here. A file of that name is given as './{token.Value}'.");
        }
    }
}
