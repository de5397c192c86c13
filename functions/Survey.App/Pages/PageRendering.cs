using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Survey.App.Pages;

/// <summary>Registers what renders the pages.</summary>
internal static class PageRendering
{
    /// <summary>Adds static Razor components.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // Razor brings data protection along, which would write a key ring into the home folder at every first start. Nothing here uses it:
        // tokens and drafts have keys of their own.
        services.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new MemoryKeys();
            options.XmlEncryptor = new NullXmlEncryptor();
        });
        PageCompression.Add(services);
        return services;
    }

    private sealed class MemoryKeys : IXmlRepository
    {
        private readonly List<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements()
        {
            lock (_elements)
                return [.. _elements];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            lock (_elements)
                _elements.Add(element);
        }
    }
}
