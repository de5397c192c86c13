using System.Xml.Linq;

namespace Survey.Tests.Architecture;

/// <summary>Cli → Host → App → Reports → Core: a project names only those to its right, and only the packages it is allowed.</summary>
internal static class ProjectRules
{
    private static readonly string[] Order = ["Survey.Cli", "Survey.Host", "Survey.App", "Survey.Reports", "Survey.Core"];

    private static readonly string[] Analyzers = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    public static IEnumerable<string> Violations(IEnumerable<ProjectFile> projects)
    {
        foreach (var project in projects)
        {
            var place = Array.IndexOf(Order, project.Name);
            foreach (var reference in project.References)
            {
                var target = Array.IndexOf(Order, reference);
                if (target < 0 || target <= place)
                {
                    yield return $"{project.Name} must not reference {reference}";
                }
            }

            foreach (var package in project.Packages.Except(Analyzers).Where(package => !IsAllowed(project.Name, package)))
            {
                yield return $"{project.Name} must not use the package {package}";
            }
        }
    }

    public static IEnumerable<ProjectFile> ReadAll() =>
        from path in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "functions"), "*.csproj", SearchOption.AllDirectories)
        let xml = XDocument.Load(path)
        select new ProjectFile(
            Path.GetFileNameWithoutExtension(path),
            [.. xml.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(Include(item).Replace('\\', '/')))],
            [.. xml.Descendants("PackageReference").Select(Include)]);

    private static bool IsAllowed(string project, string package) => project switch
    {
        "Survey.Core" => package == "MathNet.Numerics",
        "Survey.Reports" => package.StartsWith("HarfBuzzSharp", StringComparison.Ordinal),
        _ => !package.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal) || project == "Survey.Host",
    };

    private static string Include(XElement item) => (string?)item.Attribute("Include") ?? "";
}

/// <param name="Name">The project's name.</param>
/// <param name="References">Names of the projects that it references.</param>
/// <param name="Packages">Ids of the packages that it references.</param>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages);
