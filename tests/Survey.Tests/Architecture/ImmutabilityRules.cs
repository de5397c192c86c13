using System.Reflection;
using System.Runtime.CompilerServices;

namespace Survey.Tests.Architecture;

/// <summary>A value type or record that others see can be read but not changed: no setter, no public field, no mutable collection.</summary>
internal static class ImmutabilityRules
{
    private static readonly Type[] MutableCollections = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(IDictionary<,>), typeof(ICollection<>)];

    public static IEnumerable<string> Violations(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(type => !type.IsEnum && !type.IsInterface))
        {
            foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
                {
                    yield return $"{type.FullName}.{property.Name} can be set";
                }

                if (IsMutable(property.PropertyType))
                {
                    yield return $"{type.FullName}.{property.Name} is a mutable {property.PropertyType.Name}";
                }
            }

            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(field => !field.IsInitOnly))
            {
                yield return $"{type.FullName}.{field.Name} is a public field that can be set";
            }
        }
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutable(Type type) =>
        type.IsArray || (type.IsGenericType && MutableCollections.Contains(type.GetGenericTypeDefinition()));
}
