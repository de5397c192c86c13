using Microsoft.Extensions.Options;

namespace Survey.App;

/// <summary>Says everything that is wrong with the settings at once, so that the app does not start half configured.</summary>
internal sealed class SurveyOptionsValidator : IValidateOptions<SurveyOptions>
{
    public ValidateOptionsResult Validate(string? name, SurveyOptions options)
    {
        List<string> failures = [.. PublicUrlFailures(options.PublicUrl), .. SealingKeyFailures(options.SealingKeys)];
        if (options.PeopleRetentionDays is < 1 or > 3650)
            failures.Add("Survey:PeopleRetentionDays must be from 1 to 3650.");
        if (options.AnswerRetentionMonths is < 1 or > 120)
            failures.Add("Survey:AnswerRetentionMonths must be from 1 to 120.");
        if (options.BatchRetentionDays is < 1 or > 3650)
            failures.Add("Survey:BatchRetentionDays must be from 1 to 3650.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> PublicUrlFailures(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            yield return "Survey:PublicUrl must be the absolute http or https address that people reach the service at.";
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            yield return "Survey:PublicUrl must begin with https unless it is on this machine: links carry secrets.";
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.AbsolutePath != "/")
            yield return "Survey:PublicUrl must have no path, query or fragment.";
    }

    private static IEnumerable<string> SealingKeyFailures(IList<string> keys)
    {
        if (keys.Count == 0)
            yield return "Survey:SealingKeys needs at least one key: base64 of 32 random bytes.";
        for (var i = 0; i < keys.Count; i++)
        {
            var key = new byte[keys[i].Length];
            if (!Convert.TryFromBase64String(keys[i], key, out var length) || length != Links.SealingKeys.KeySize)
                yield return $"Survey:SealingKeys:{i} must be base64 of 32 bytes.";
        }
    }
}
