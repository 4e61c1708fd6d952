namespace TcpFsm.Roslyn.Generation;

/// <summary>Names of the generator's steps, as tests and <c>GeneratorDriverRunResult</c> show them.</summary>
public static class Steps
{
    /// <summary>A spec file's text.</summary>
    public const string Text = "Text";

    /// <summary>What became of the text.</summary>
    public const string Compiled = "Compiled";

    /// <summary>What of the project matters.</summary>
    public const string Project = "Project";

    /// <summary>A spec's model, without places.</summary>
    public const string Model = "Model";

    /// <summary>Types that two specs would generate.</summary>
    public const string Clashes = "Clashes";

    /// <summary>A spec's problems, with their places.</summary>
    public const string Problems = "Problems";

    /// <summary>All of them.</summary>
    public static string[] All => [Text, Compiled, Project, Model, Clashes, Problems];
}
