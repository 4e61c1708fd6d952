using Microsoft.CodeAnalysis;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.Roslyn.Generation;

/// <summary>Generates the classes of every <c>*.fsm.yaml</c> among a project's additional files.</summary>
/// <remarks>
/// Code and problems are two outputs. Code hangs on the bound model, which knows no positions: a comment moved in the YAML, or an edit anywhere in the
/// C#, writes no file anew. Problems hang on places in the YAML.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class FsmGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<CompiledSpec> specs = context.AdditionalTextsProvider
            .Where(static file => SpecText.IsSpec(file.Path))
            .Select(static (file, cancel) => SpecText.Read(file, cancel))
            .WithTrackingName(Steps.Text)
            .Select(static (text, _) => CompiledSpec.Compile(text))
            .WithTrackingName(Steps.Compiled);

        IncrementalValueProvider<ProjectSettings> project = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ProjectSettings.RootNamespaceOf(options))
            .Combine(context.ParseOptionsProvider.Select(static (options, _) => ProjectSettings.IsCSharp10(options)))
            .Combine(context.CompilationProvider.Select(static (compilation, _) => ProjectSettings.LackedBy(compilation)))
            .Select(static (parts, _) => new ProjectSettings(parts.Left.Left, parts.Left.Right, parts.Right))
            .WithTrackingName(Steps.Project);

        IncrementalValuesProvider<SpecModel> models = specs
            .Select(static (spec, _) => spec.Model)
            .WithTrackingName(Steps.Model);

        IncrementalValueProvider<EquatableArray<TypeClash>> clashes = models
            .Select(static (model, _) => GeneratedTypes.Of(model.Path, model.Model))
            .Collect()
            .Combine(project)
            .Select(static (types, _) => TypeClash.Find(types.Left, types.Right.RootNamespace))
            .WithTrackingName(Steps.Clashes);

        context.RegisterSourceOutput(models.Combine(project).Combine(clashes), static (output, input) =>
            CodeOutput.Write(output, input.Left.Left, input.Left.Right, input.Right));

        context.RegisterSourceOutput(models.Collect().Combine(project), static (output, input) => CompilerTypesOutput.Write(output, input.Left, input.Right));

        IncrementalValuesProvider<SpecProblems> problems = specs
            .Combine(project)
            .Combine(clashes)
            .Select(static (parts, _) => parts.Left.Left.Problems.With(ProjectProblems.Of(parts.Left.Left.Problems, parts.Left.Right, parts.Right)))
            .WithTrackingName(Steps.Problems);

        context.RegisterSourceOutput(problems, static (output, spec) => ProblemOutput.Report(output, spec));
    }
}
