metadata name = 'Monitoring'
metadata description = 'Log Analytics and Application Insights. Local keys are off: telemetry is sent by the app\'s identity.'

@description('Suffix of resource names.')
param token string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Days that telemetry is kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Most telemetry a day in GB.')
@minValue(1)
@maxValue(100)
param dailyGigabytes int

@description('Object id of the app\'s identity.')
param appPrincipalId string

module workspace 'br/public:avm/res/operational-insights/workspace:0.16.1' = {
  params: {
    name: 'log-survey-${token}'
    location: location
    tags: tags
    dataRetention: retentionDays
    dailyQuotaGb: string(dailyGigabytes)
    features: { disableLocalAuth: true }
    forceCmkForQuery: false
  }
}

module component 'br/public:avm/res/insights/component:0.8.0' = {
  params: {
    name: 'appi-survey-${token}'
    location: location
    tags: tags
    workspaceResourceId: workspace.outputs.resourceId
    retentionInDays: retentionDays
    disableLocalAuth: true
    disableIpMasking: false
    roleAssignments: [
      { principalId: appPrincipalId, principalType: 'ServicePrincipal', roleDefinitionIdOrName: 'Monitoring Metrics Publisher' }
    ]
  }
}

@description('Where the app sends telemetry. Holds no secret while local keys are off.')
#disable-next-line outputs-should-not-contain-secrets
output connectionString string = component.outputs.connectionString

@description('Id of the workspace that alerts query.')
output workspaceResourceId string = workspace.outputs.resourceId
