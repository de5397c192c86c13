using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Survey.Tests.App.Collecting;

/// <summary>A browser without script on one device: keeps cookies (or not), follows 303, and sends forms with what stands in them.</summary>
internal sealed partial class Respondent : IDisposable
{
    private readonly HttpClient _client;
    private readonly bool _keepsCookies;

    public Respondent(Uri address, string token, bool keepsCookies)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        _keepsCookies = keepsCookies;
        Path = $"/s/{token}";
    }

    public string Path { get; }

    public string? Cookie { get; set; }

    /// <summary>The last Set-Cookie header that came.</summary>
    public string? SetCookie { get; private set; }

    public HttpStatusCode Status { get; private set; }

    public string Html { get; private set; } = "";

    /// <summary>Where the last redirect led; empty without one.</summary>
    public string Location { get; private set; } = "";

    public string Title => WebUtility.HtmlDecode(Heading().Match(Html).Groups[1].Value);

    public string Code => CodeShown().Match(Html).Groups[1].Value;

    public int Step => int.Parse(Fields()["step"], System.Globalization.CultureInfo.InvariantCulture);

    public Task OpenAsync(string path = "") => SendAsync(new HttpRequestMessage(HttpMethod.Get, Path + path));

    /// <summary>Presses a button of the form on the page, after filling in some fields; an empty value takes an answer back.</summary>
    public Task PressAsync(string go, params (string Field, string Value)[] filled)
    {
        var fields = Fields();
        foreach (var (field, value) in filled)
            fields[field] = value;

        fields["go"] = go;
        return PostAsync("", [.. fields.Select(field => (field.Key, field.Value))]);
    }

    public Task PostAsync(string path, params (string Field, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Path + path)
        {
            Content = new StringContent(
                string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Field)}={Uri.EscapeDataString(field.Value)}")),
                Encoding.UTF8, "application/x-www-form-urlencoded"),
        });

    public Task PostJsonAsync(string json) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    /// <summary>Sends a request and follows one 303.</summary>
    public async Task SendAsync(HttpRequestMessage request)
    {
        if (_keepsCookies && Cookie is not null)
            request.Headers.Add("Cookie", Cookie);

        using var response = await _client.SendAsync(request);
        Status = response.StatusCode;
        Html = await response.Content.ReadAsStringAsync();
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            SetCookie = cookies.Single();
            Cookie = SetCookie.Contains("max-age=0", StringComparison.OrdinalIgnoreCase) ? null : SetCookie.Split(';')[0];
        }

        if (Status == HttpStatusCode.SeeOther)
        {
            var location = response.Headers.Location!.OriginalString;
            await SendAsync(new HttpRequestMessage(HttpMethod.Get, location));
            Location = location;
        }
        else
        {
            Location = "";
        }
    }

    /// <summary>What a browser would send of the survey's form: hidden and text fields, chosen radio buttons.</summary>
    public Dictionary<string, string> Fields()
    {
        var form = Form().Match(Html).Groups[1].Value;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Input().Matches(form))
        {
            var attributes = input.Groups[1].Value;
            if (!attributes.Contains("type=\"radio\"", StringComparison.Ordinal) || attributes.Contains(" checked", StringComparison.Ordinal))
                fields[Attribute(attributes, "name")] = Attribute(attributes, "value");
        }

        // A line break right after the tag is not part of the text.
        if (TextArea().Match(form) is { Success: true } area)
            fields[area.Groups[1].Value] = WebUtility.HtmlDecode(area.Groups[2].Value).TrimStart('\n');

        return fields;
    }

    /// <summary>Names of the questions on the page.</summary>
    public IReadOnlyList<string> Asked() =>
        [.. Input().Matches(Form().Match(Html).Groups[1].Value)
            .Select(input => input.Groups[1].Value)
            .Where(attributes => !attributes.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .Select(attributes => Attribute(attributes, "name"))
            .Concat(TextArea().Matches(Html).Select(area => area.Groups[1].Value))
            .Distinct()];

    public void Dispose() => _client.Dispose();

    private static string Attribute(string attributes, string name) =>
        WebUtility.HtmlDecode(Regex.Match(attributes, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("class=\"code\">([^<]+)<")]
    private static partial Regex CodeShown();

    [GeneratedRegex("<form id=\"survey\".*?>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input ([^>]*)>")]
    private static partial Regex Input();

    [GeneratedRegex("<textarea [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex TextArea();
}
