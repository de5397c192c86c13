using System.Reflection;

namespace Survey.Tests.App;

/// <summary>Stands in front of a store and writes down which methods are called.</summary>
public class CallRecorder<T> : DispatchProxy
    where T : class
{
    private T _inner = null!;

    public List<string> Calls { get; } = [];

    public static (T Store, List<string> Calls) Around(T inner)
    {
        var proxy = Create<T, CallRecorder<T>>();
        var recorder = (CallRecorder<T>)(object)proxy;
        recorder._inner = inner;
        return (proxy, recorder.Calls);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Calls.Add(targetMethod!.Name);
        return targetMethod.Invoke(_inner, args);
    }
}
