using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Survey.App.Collecting;
using Survey.App.Storage.Cloud;
using Xunit;

namespace Survey.Tests.App.Storage;

public sealed class CloudConnectionTests
{
    private static readonly (string Name, string Value)[] Addresses =
    [
        ("AzureWebJobsStorage:tableServiceUri", "https://account.table.example/"),
        ("AzureWebJobsStorage:queueServiceUri", "https://account.queue.example/"),
        ("AzureWebJobsStorage:blobServiceUri", "https://account.blob.example/"),
    ];

    [Fact]
    public void IsConfigured_NothingSet_IsFalse() => Assert.False(CloudStorage.IsConfigured(Settings()));

    [Fact]
    public void IsConfigured_ConnectionStringOrAnyAddress_IsTrue()
    {
        Assert.True(CloudStorage.IsConfigured(Settings(("AzureWebJobsStorage", "UseDevelopmentStorage=true"))));
        Assert.All(Addresses, address => Assert.True(CloudStorage.IsConfigured(Settings(address))));
    }

    [Fact]
    public void AddCloudStorage_AddressesAndManagedIdentity_OffersEveryStore()
    {
        var settings = Settings([.. Addresses, ("AzureWebJobsStorage:credential", "managedidentity"), ("AzureWebJobsStorage:clientId", "00000000-0000-0000-0000-000000000001")]);
        using var provider = new ServiceCollection().AddCloudStorage(settings).BuildServiceProvider();
        Assert.All(
            typeof(CloudStorage).GetProperties().Select(property => property.PropertyType),
            store => Assert.NotNull(provider.GetService(store)));
        Assert.Equal(TimeSpan.FromSeconds(60), provider.GetRequiredService<IAnswerStore>().SettlingTime);
    }

    [Fact]
    public void AddCloudStorage_AddressesMissingOrWithoutEncryption_NamesEachOfThem()
    {
        var settings = Settings(("AzureWebJobsStorage:tableServiceUri", "http://account.table.example/"));
        var refusal = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCloudStorage(settings));
        Assert.All(Addresses, address => Assert.Contains(address.Name.Replace(":", "__", StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void AddCloudStorage_BrokenConnectionString_DoesNotRepeatIt()
    {
        var settings = Settings(("AzureWebJobsStorage", "AccountKey=c2VjcmV0;nonsense"));
        var refusal = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCloudStorage(settings));
        Assert.DoesNotContain("c2VjcmV0", refusal.ToString(), StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => new KeyValuePair<string, string?>(value.Name, value.Value)))
        .Build();
}
