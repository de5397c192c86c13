targetScope = 'subscription'

metadata name = 'Who does what in sales and marketing?'
metadata description = 'The function app, its storage, keys, telemetry and alerts in a resource group of their own.'

@description('Name of the environment, as azd knows it. Part of every resource name, by its hash.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Region of everything. Must offer the Flex Consumption plan.')
@minLength(3)
@metadata({ azd: { type: 'location' } })
param location string

@description('Object id of the person who deploys. Gets the data roles on the storage, to create workspaces from the command line; empty for nobody.')
param operatorPrincipalId string = ''

@description('Address that alerts go to.')
@minLength(6)
@maxLength(254)
param alertEmail string

@description('Base64 of 32 random bytes that seal link tokens. Taken only while the vault has no secret of the first name in sealingKeyNames.')
@secure()
@minLength(44)
@maxLength(44)
param sealingKey string

@description('Names of the vault\'s sealing keys. The first seals, all open: put a new name in front to change keys, drop an old one after every assessment under it has closed.')
@minLength(1)
@maxLength(5)
param sealingKeyNames string[] = ['sealing-key-1']

@description('Where people reach the service, such as https://survey.example. Empty for the address that Azure gives the app.')
@maxLength(200)
param publicUrl string = ''

@description('Days after the close until the rows of the people invited are deleted.')
@minValue(1)
@maxValue(3650)
param peopleRetentionDays int = 30

@description('Months after the close until the answers are deleted.')
@minValue(1)
@maxValue(120)
param answerRetentionMonths int = 24

@description('Days after which a batch is deleted with its reports.')
@minValue(1)
@maxValue(3650)
param batchRetentionDays int = 90

@description('How often stored data is copied: three copies in one building (LRS), in three (ZRS), or also in a second region (GRS, GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Days in which a deleted blob can be brought back. Until then a deleted report still exists.')
@minValue(1)
@maxValue(30)
param blobRecoveryDays int = 7

@description('Memory of one instance in MB; its processor share grows with it.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('Most instances at a time. Bounds the bill as well as the throughput.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances for web requests that are kept warm. 0 costs nothing at rest; 1 spares the first visitor a cold start.')
@minValue(0)
@maxValue(20)
param warmInstances int = 0

@description('Days that logs, traces and metrics are kept.')
@minValue(30)
@maxValue(730)
param telemetryRetentionDays int = 30

@description('Most telemetry a day in GB; beyond it nothing more is stored until the next day.')
@minValue(1)
@maxValue(100)
param telemetryDailyGigabytes int = 1

@description('Failed requests (HTTP 500 and above) within 15 minutes that raise an alert.')
@minValue(1)
@maxValue(1000)
param failedRequestThreshold int = 5

@description('Whether to create Azure Communication Services with a domain that Azure manages, for mail.')
param mail bool = false

@description('Where Communication Services keeps its data.')
@allowed(['Africa', 'Asia Pacific', 'Australia', 'Brazil', 'Canada', 'Europe', 'France', 'Germany', 'India', 'Japan', 'Korea', 'Norway', 'Switzerland', 'UAE', 'UK', 'United States'])
param mailDataLocation string = 'Europe'

var token = toLower(uniqueString(subscription().id, environmentName, location))
var appName = 'func-survey-${token}'
var groupName = 'rg-survey-${environmentName}'
var tags = { 'azd-env-name': environmentName }

module group 'br/public:avm/res/resources/resource-group:0.4.4' = {
  params: {
    name: groupName
    location: location
    tags: tags
  }
}

module identity 'br/public:avm/res/managed-identity/user-assigned-identity:0.6.0' = {
  scope: resourceGroup(groupName)
  dependsOn: [group]
  params: {
    name: 'id-survey-${token}'
    location: location
    tags: tags
  }
}

module storage 'app/storage.bicep' = {
  scope: resourceGroup(groupName)
  params: {
    name: 'stsurvey${token}'
    location: location
    tags: tags
    sku: storageSku
    recoveryDays: blobRecoveryDays
    appPrincipalId: identity.outputs.principalId
    operatorPrincipalId: operatorPrincipalId
  }
}

module keys 'app/keys.bicep' = {
  scope: resourceGroup(groupName)
  params: {
    name: take('kv-survey-${token}', 24)
    location: location
    tags: tags
    firstKeyName: sealingKeyNames[0]
    key: sealingKey
    appPrincipalId: identity.outputs.principalId
  }
}

module monitoring 'app/monitoring.bicep' = {
  scope: resourceGroup(groupName)
  params: {
    token: token
    location: location
    tags: tags
    retentionDays: telemetryRetentionDays
    dailyGigabytes: telemetryDailyGigabytes
    appPrincipalId: identity.outputs.principalId
  }
}

module hosting 'app/hosting.bicep' = {
  scope: resourceGroup(groupName)
  params: {
    name: appName
    planName: 'plan-survey-${token}'
    location: location
    tags: tags
    identityResourceId: identity.outputs.resourceId
    identityClientId: identity.outputs.clientId
    storageEndpoints: storage.outputs.endpoints
    packageContainer: storage.outputs.packageContainer
    vaultUri: keys.outputs.uri
    sealingKeyNames: sealingKeyNames
    telemetryConnectionString: monitoring.outputs.connectionString
    publicUrl: empty(publicUrl) ? 'https://${appName}.azurewebsites.net' : publicUrl
    peopleRetentionDays: peopleRetentionDays
    answerRetentionMonths: answerRetentionMonths
    batchRetentionDays: batchRetentionDays
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
    warmInstances: warmInstances
  }
}

module alerts 'app/alerts.bicep' = {
  scope: resourceGroup(groupName)
  params: {
    token: token
    location: location
    tags: tags
    email: alertEmail
    workspaceResourceId: monitoring.outputs.workspaceResourceId
    storageResourceId: storage.outputs.resourceId
    failedRequestThreshold: failedRequestThreshold
  }
}

module post 'app/mail.bicep' = if (mail) {
  scope: resourceGroup(groupName)
  params: {
    token: token
    tags: tags
    dataLocation: mailDataLocation
    appPrincipalId: identity.outputs.principalId
  }
}

@description('Makes azd publish the deployable flavour: MSBuild reads it as a property.')
output AzureWorker string = 'true'

@description('The resource group of everything.')
output AZURE_RESOURCE_GROUP string = group.outputs.name

@description('The function app.')
output SURVEY_APP_NAME string = hosting.outputs.name

@description('Where people reach the service.')
output SURVEY_URL string = hosting.outputs.url

@description('Addresses of the storage, for the command line: survey workspace add with these set and an Azure login.')
output AzureWebJobsStorage__tableServiceUri string = storage.outputs.endpoints.table

@description('As above, for queues.')
output AzureWebJobsStorage__queueServiceUri string = storage.outputs.endpoints.queue

@description('As above, for blobs.')
output AzureWebJobsStorage__blobServiceUri string = storage.outputs.endpoints.blob

@description('Endpoint of Communication Services; empty without mail.')
output SURVEY_MAIL_ENDPOINT string = mail ? post!.outputs.endpoint : ''

@description('Domain that mail is sent from; empty without mail.')
output SURVEY_MAIL_DOMAIN string = mail ? post!.outputs.domain : ''
