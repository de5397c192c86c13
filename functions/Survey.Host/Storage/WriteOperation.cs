namespace Survey.Host.Storage;

/// <summary>One change waiting for its place in a group of changes that are committed together.</summary>
/// <param name="erases">Whether what it deletes must be gone from the files before it is acknowledged.</param>
/// <param name="cancellationToken">Cancels it while it waits; once it has begun it runs to its end.</param>
internal abstract class WriteOperation(bool erases, CancellationToken cancellationToken)
{
    /// <summary>Whether what it deletes must be gone from the files before it is acknowledged.</summary>
    public bool Erases { get; } = erases;

    /// <summary>What went wrong with this operation alone; null when nothing did.</summary>
    public Exception? Failure { get; protected set; }

    /// <summary>Whether its caller has given up waiting.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>Does the work inside the group's transaction; a fault is kept for <see cref="Acknowledge"/>. False when there was one.</summary>
    public abstract bool Attempt(SqliteSession session);

    /// <summary>Tells the caller how it went. Called after the commit.</summary>
    public abstract void Acknowledge();

    /// <summary>Tells the caller that the whole group failed.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Tells the caller that it was never begun.</summary>
    public abstract void Cancel();
}

/// <inheritdoc cref="WriteOperation"/>
/// <typeparam name="T">What the operation gives back.</typeparam>
internal sealed class WriteOperation<T>(Func<SqliteSession, T> work, bool erases, CancellationToken cancellationToken)
    : WriteOperation(erases, cancellationToken)
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancellationToken = cancellationToken;
    private T? _outcome;

    /// <summary>Ends when the change is durable or has failed.</summary>
    public Task<T> Completion => _completion.Task;

    /// <inheritdoc/>
    public override bool Attempt(SqliteSession session)
    {
        try
        {
            _outcome = work(session);
            return true;
        }
        catch (Exception exception)
        {
            // Whatever it is belongs to the caller, not to the thread that happens to run it.
            Failure = exception;
            return false;
        }
    }

    /// <inheritdoc/>
    public override void Acknowledge()
    {
        if (Failure is { } failure)
            _completion.TrySetException(failure);
        else
            _completion.TrySetResult(_outcome!);
    }

    /// <inheritdoc/>
    public override void Fail(Exception exception) => _completion.TrySetException(exception);

    /// <inheritdoc/>
    public override void Cancel() => _completion.TrySetCanceled(_cancellationToken);
}
