metadata name = 'Storage'
metadata description = 'Tables, queues and blobs of the service. Keys are off: only identities with a role get in.'

@description('Name of the storage account.')
@minLength(3)
@maxLength(24)
param name string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Redundancy.')
param sku string

@description('Days in which a deleted blob can be brought back.')
@minValue(1)
@maxValue(30)
param recoveryDays int

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Object id of the person who deploys; empty for nobody.')
param operatorPrincipalId string

var packageContainer = 'app-package'

// The host keeps leases and timer states in blobs, for which it needs the owner's role; the rest is data of the app alone.
var appRoles = ['Storage Blob Data Owner', 'Storage Queue Data Contributor', 'Storage Table Data Contributor']
var operatorRoles = ['Storage Blob Data Contributor', 'Storage Queue Data Contributor', 'Storage Table Data Contributor']

module account 'br/public:avm/res/storage/storage-account:0.33.0' = {
  params: {
    name: name
    location: location
    tags: tags
    skuName: sku
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Allow' }
    blobServices: {
      deleteRetentionPolicyEnabled: true
      deleteRetentionPolicyDays: recoveryDays
      containerDeleteRetentionPolicyEnabled: true
      containerDeleteRetentionPolicyDays: recoveryDays
      containers: [for container in [packageContainer, 'answers', 'batches', 'reports', 'results', 'uploads']: { name: container }]
    }
    tableServices: {
      tables: [for table in [
        'answers'
        'apikeys'
        'assessmentindex'
        'assessments'
        'batches'
        'batchindex'
        'benchmark'
        'drafts'
        'links'
        'participants'
        'workspaces'
      ]: { name: table }]
    }
    queueServices: {
      queues: [for queue in [
        'finish-batch'
        'finish-batch-poison'
        'report-company'
        'report-company-poison'
        'score-assessment'
        'score-assessment-poison'
        'split-batch'
        'split-batch-poison'
      ]: { name: queue }]
    }
    roleAssignments: concat(
      map(appRoles, role => { principalId: appPrincipalId, principalType: 'ServicePrincipal', roleDefinitionIdOrName: role }),
      empty(operatorPrincipalId)
        ? []
        : map(operatorRoles, role => { principalId: operatorPrincipalId, roleDefinitionIdOrName: role })
    )
  }
}

@description('Id of the account.')
output resourceId string = account.outputs.resourceId

@description('Addresses of its services.')
output endpoints { blob: string, queue: string, table: string } = {
  blob: account.outputs.serviceEndpoints.blob
  queue: account.outputs.serviceEndpoints.queue
  table: account.outputs.serviceEndpoints.table
}

@description('Container that the app is deployed from.')
output packageContainer string = packageContainer
