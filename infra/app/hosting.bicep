metadata name = 'Hosting'
metadata description = 'The Flex Consumption plan and the function app with all its settings.'

@description('Name of the function app.')
@minLength(2)
@maxLength(60)
param name string

@description('Name of the plan.')
param planName string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Id of the identity that the app runs as.')
param identityResourceId string

@description('Client id of that identity.')
param identityClientId string

@description('Addresses of the storage.')
param storageEndpoints { blob: string, queue: string, table: string }

@description('Container that the app is deployed from.')
param packageContainer string

@description('Address of the vault with the sealing keys.')
param vaultUri string

@description('Names of the sealing keys in the vault, the sealing one first.')
@minLength(1)
@maxLength(5)
param sealingKeyNames string[]

@description('Where telemetry is sent.')
param telemetryConnectionString string

@description('Where people reach the service.')
param publicUrl string

@description('Days after the close until people are deleted.')
@minValue(1)
@maxValue(3650)
param peopleRetentionDays int

@description('Months after the close until answers are deleted.')
@minValue(1)
@maxValue(120)
param answerRetentionMonths int

@description('Days after which a batch is deleted with its reports.')
@minValue(1)
@maxValue(3650)
param batchRetentionDays int

@description('Memory of one instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int

@description('Most instances at a time.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('Instances for web requests that are kept warm.')
@minValue(0)
@maxValue(20)
param warmInstances int

var sealingKeySettings = toObject(
  range(0, length(sealingKeyNames)),
  index => 'Survey__SealingKeys__${index}',
  index => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${sealingKeyNames[index]})'
)

module plan 'br/public:avm/res/web/serverfarm:0.7.0' = {
  params: {
    name: planName
    location: location
    tags: tags
    skuName: 'FC1'
    reserved: true
  }
}

module app 'br/public:avm/res/web/site:0.24.0' = {
  params: {
    name: name
    location: location
    tags: union(tags, { 'azd-service-name': 'survey' })
    kind: 'functionapp,linux'
    serverFarmResourceId: plan.outputs.resourceId
    managedIdentities: { userAssignedResourceIds: [identityResourceId] }
    keyVaultAccessIdentityResourceId: identityResourceId
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    basicPublishingCredentialsPolicies: [
      { name: 'ftp', allow: false }
      { name: 'scm', allow: false }
    ]
    siteConfig: {
      alwaysOn: false
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storageEndpoints.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityResourceId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
        alwaysReady: warmInstances == 0 ? [] : [{ name: 'http', instanceCount: warmInstances }]
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    configs: [
      {
        name: 'appsettings'
        retainCurrentAppSettings: false
        properties: union(sealingKeySettings, {
          AzureWebJobsStorage__credential: 'managedidentity'
          AzureWebJobsStorage__clientId: identityClientId
          AzureWebJobsStorage__blobServiceUri: storageEndpoints.blob
          AzureWebJobsStorage__queueServiceUri: storageEndpoints.queue
          AzureWebJobsStorage__tableServiceUri: storageEndpoints.table
          // Not under the name that the Functions host reads too: the host would send the addresses of personal links.
          Survey__Telemetry__ConnectionString: telemetryConnectionString
          Survey__PublicUrl: publicUrl
          Survey__PeopleRetentionDays: string(peopleRetentionDays)
          Survey__AnswerRetentionMonths: string(answerRetentionMonths)
          Survey__BatchRetentionDays: string(batchRetentionDays)
        })
      }
    ]
  }
}

@description('Name of the function app.')
output name string = app.outputs.name

@description('Where people reach it.')
output url string = publicUrl
