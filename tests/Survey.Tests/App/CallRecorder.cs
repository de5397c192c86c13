using System.Reflection;

namespace Survey.Tests.App;

/// <summary>Stands in front of a store and writes down which methods are called.</summary>
public static class CallRecorder
{
    public static (T Store, IReadOnlyList<string> Calls) Around<T>(T inner)
        where T : class
    {
        var store = DispatchProxy.Create<T, Proxy>();
        var proxy = (Proxy)(object)store;
        proxy.Inner = inner;
        return (store, proxy.Calls);
    }

    public class Proxy : DispatchProxy
    {
        public object? Inner { get; set; }

        public List<string> Calls { get; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Calls.Add(targetMethod!.Name);
            return targetMethod.Invoke(Inner, args);
        }
    }
}
