using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Survey.Host.Functions;

namespace Survey.Host.Http;

/// <summary>
/// The HTTP functions as endpoints. Their order is that of their names; their methods are a constraint of the route, so that a wrong method is
/// an unknown path, as the Functions host has it.
/// </summary>
internal sealed class FunctionEndpoints(FunctionCatalog catalog, FunctionRunner runner) : EndpointDataSource
{
    private static readonly object Reached = new();

    /// <inheritdoc/>
    public override IReadOnlyList<Endpoint> Endpoints { get; } =
        [.. catalog.Functions.Select((function, rank) => (function, rank)).Where(entry => entry.function.Trigger is RequestTrigger)
            .Select(entry => Make(entry.function, entry.rank, runner))];

    /// <inheritdoc/>
    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    /// <summary>Whether the app's filters let the request through to its function.</summary>
    public static bool WasReached(HttpContext context) => context.Items.ContainsKey(Reached);

    private static RouteEndpoint Make(Function function, int rank, FunctionRunner runner)
    {
        var trigger = (RequestTrigger)function.Trigger;
        return new RouteEndpoint(
            context =>
            {
                context.Items[Reached] = null;
                return runner.RunAsync(function, context);
            },
            WithMethods(trigger.Pattern, trigger.Methods),
            rank,
            new EndpointMetadataCollection(function),
            function.Name);
    }

    private static RoutePattern WithMethods(RoutePattern pattern, ImmutableArray<string> methods) => methods.IsEmpty
        ? pattern
        : RoutePatternFactory.Parse(
            pattern.RawText!, defaults: null, parameterPolicies: new { httpMethod = new HttpMethodRouteConstraint([.. methods]) });
}
