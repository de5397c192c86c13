using System.Diagnostics;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>Programs that others wrote for PDF.</summary>
internal static class PdfTool
{
    /// <summary>Runs a program on a file and gives what it prints. A machine without the program skips the test; where the whole check runs (<c>CI=true</c>)
    /// that is a failure.</summary>
    /// <param name="tool">The program.</param>
    /// <param name="pdf">The file.</param>
    /// <param name="arguments">Its arguments; <c>{file}</c> stands for the file, which comes last where nothing does.</param>
    public static string Run(string tool, byte[] pdf, params string[] arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
        if (path is null)
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{tool} is not installed.");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            File.WriteAllBytes(file, pdf);
            var start = new ProcessStartInfo(path ?? tool) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments.Contains("{file}") ? arguments : [.. arguments, "{file}"])
                start.ArgumentList.Add(argument.Replace("{file}", file, StringComparison.Ordinal));
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + errors.Result;
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, output);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
