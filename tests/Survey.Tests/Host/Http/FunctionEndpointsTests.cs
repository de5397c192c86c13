using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Survey.Host.Http;
using Xunit;

namespace Survey.Tests.Host.Http;

public sealed class FunctionEndpointsTests
{
    [Fact]
    public async Task Endpoints_AllFunctions_AreTriedInTheOrderOfTheirNames()
    {
        await using var host = await new TestHost(
            typeof(HttpFunctions), register: services => services.AddSingleton(new HttpProbe()).AddScoped<ScopedThing>()).StartAsync();
        var endpoints = host.Host.Services.GetRequiredService<FunctionEndpoints>().Endpoints.Cast<RouteEndpoint>().ToArray();
        Assert.Equal(
            endpoints.OrderBy(endpoint => endpoint.DisplayName, StringComparer.OrdinalIgnoreCase).Select(endpoint => endpoint.DisplayName),
            endpoints.OrderBy(endpoint => endpoint.Order).Select(endpoint => endpoint.DisplayName));
        Assert.Distinct(endpoints.Select(endpoint => endpoint.Order));
    }
}
