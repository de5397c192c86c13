namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the <c>string</c> parameter that receives a queue message. Same shape as the worker's own attribute.</summary>
/// <param name="queueName">Name of the queue, 3 to 63 characters: lower-case letters, digits and single hyphens.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>Name of the queue.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>Name of the connection setting; null means <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }
}
