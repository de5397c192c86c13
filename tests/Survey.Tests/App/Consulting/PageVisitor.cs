using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Survey.Tests.App.Consulting;

/// <summary>A consultant's browser without scripts: keeps its cookie, follows no redirect, and posts the forms that it finds.</summary>
internal sealed partial class PageVisitor(HttpClient browser)
{
    /// <summary>The session's cookie as the browser sends it; null before the sign-in and after the sign-out.</summary>
    public string? Cookie { get; set; }

    /// <summary>The header that set the cookie.</summary>
    public string? SetCookie { get; private set; }

    /// <summary>Signs in with a key.</summary>
    public async Task<PageAnswer> SignInAsync(string key)
    {
        var page = await GetAsync("/signin");
        return await PostAsync("/signin", ("token", page.Token("/signin")), ("key", key), ("next", ""));
    }

    public Task<PageAnswer> GetAsync(string path, string? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return SendAsync(request);
    }

    public Task<PageAnswer> PostAsync(string path, params (string Name, string Value)[] fields) => PostWithAsync(path, null, fields);

    /// <summary>Posts a form with headers of the caller's choice.</summary>
    public Task<PageAnswer> PostWithAsync(string path, (string Name, string Value)? header, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (header is var (name, value))
            request.Headers.Add(name, value);
        return SendAsync(request);
    }

    /// <summary>Posts a file with fields before it, as the form on the page does.</summary>
    public Task<PageAnswer> UploadAsync(byte[] file, string fileName, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(file), "file", fileName);
        return SendAsync(new(HttpMethod.Post, "/batches") { Content = form });
    }

    private async Task<PageAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (Cookie is not null)
                request.Headers.Add("Cookie", Cookie);
            using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                SetCookie = set.Single();
                Cookie = SetCookie.Split(';')[0] is var cookie && cookie.EndsWith('=') ? null : cookie;
            }

            return new(
                response.StatusCode, response.Headers.Location?.ToString(), response.Headers.ETag?.ToString(), response.Headers.CacheControl?.ToString(),
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <param name="Status">Status code.</param>
    /// <param name="Location">Where it leads.</param>
    /// <param name="Tag">Its tag.</param>
    /// <param name="Caching">Whether caches may keep it.</param>
    /// <param name="Html">The page.</param>
    internal sealed partial record PageAnswer(HttpStatusCode Status, string? Location, string? Tag, string? Caching, string Html)
    {
        /// <summary>The token of the form that is sent there.</summary>
        public string Token(string action) =>
            Form().Matches(Html).Single(form => WebUtility.HtmlDecode(form.Groups[1].Value) == action).Groups[2].Value;

        /// <summary>The name that its form was given out under; empty without one.</summary>
        public string Once => OnceField().Match(Html).Groups[1].Value;

        public string Heading => WebUtility.HtmlDecode(H1().Match(Html).Groups[1].Value);

        [GeneratedRegex("""<form[^>]* action="([^"]+)"[^>]*>\s*<input type="hidden" name="token" value="([^"]+)" />""", RegexOptions.Singleline)]
        private static partial Regex Form();

        [GeneratedRegex("name=\"once\" value=\"([^\"]*)\"")]
        private static partial Regex OnceField();

        [GeneratedRegex("<h1[^>]*>([^<]+)</h1>")]
        private static partial Regex H1();
    }
}
