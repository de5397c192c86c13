using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Survey.App.Storage.Cloud;

/// <summary>Who the app is to Azure: the identity that <c>AzureWebJobsStorage__credential</c> and <c>__clientId</c> name, or whoever is logged in on this machine.</summary>
internal static class CloudIdentity
{
    /// <summary>Parts of the connection's section: <c>managedidentity</c>, and which one where the app has several.</summary>
    public const string CredentialPart = "credential", ClientIdPart = "clientId";

    /// <summary>Whether the settings ask for the managed identity of an app in Azure.</summary>
    public static bool IsManaged(IConfiguration configuration) =>
        string.Equals(configuration[$"{CloudConnection.Setting}:{CredentialPart}"], "managedidentity", StringComparison.OrdinalIgnoreCase);

    /// <summary>The identity's credential; opens no connection.</summary>
    public static TokenCredential Of(IConfiguration configuration)
    {
        if (!IsManaged(configuration))
            return new DefaultAzureCredential();
        return new ManagedIdentityCredential(
            configuration[$"{CloudConnection.Setting}:{ClientIdPart}"] is { Length: > 0 } clientId
                ? ManagedIdentityId.FromUserAssignedClientId(clientId)
                : ManagedIdentityId.SystemAssigned);
    }
}
