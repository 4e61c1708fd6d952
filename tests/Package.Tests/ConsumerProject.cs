namespace TcpFsm.Package.Tests;

/// <summary>Project files as a user writes them.</summary>
internal static class ConsumerProject
{
    /// <summary>A program; a warning is an error in it, so generated code must draw none.</summary>
    public const string Program =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>Demo</RootNamespace>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <NoWarn>CS1591</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="TcpFsm" Version="{VERSION}" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>A program for an older framework that knows the package only through a library of its own.</summary>
    public const string ProgramOverLibrary =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net8.0</TargetFramework>
            <RootNamespace>Demo</RootNamespace>
            <Nullable>enable</Nullable>
            <!-- The launcher of another framework's version is a package that need not be there. -->
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../library/library.csproj" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>A library for the oldest framework the package serves, in which warnings stay warnings.</summary>
    public const string Library =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
            <LangVersion>latest</LangVersion>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="TcpFsm" Version="{VERSION}" />
          </ItemGroup>
        </Project>
        """;
}
