using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Survey.App;
using Survey.App.Storage.Cloud;

// The worker in Azure. The same functions on one machine are hosted by Survey.Host, which leaves this file out.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSurveyApp(builder.Configuration);
builder.Services.AddCloudStorage(builder.Configuration);
builder.Build().Run();
