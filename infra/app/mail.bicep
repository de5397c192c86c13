metadata name = 'Mail'
metadata description = 'Azure Communication Services with a domain that Azure manages. No keys: the app\'s identity may send.'

@description('Suffix of resource names.')
param token string

@description('Tags of every resource.')
param tags object

@description('Where the data is kept.')
param dataLocation string

@description('Object id of the app\'s identity.')
param appPrincipalId string

module domains 'br/public:avm/res/communication/email-service:0.4.5' = {
  params: {
    name: 'mail-survey-${token}'
    tags: tags
    dataLocation: dataLocation
    domains: [{ name: 'AzureManagedDomain', domainManagement: 'AzureManaged', userEngagementTracking: 'Disabled' }]
  }
}

// Communication and Email Service Owner: the smallest built-in role that may send. It has no name that the module knows.
var sendingRole = '09976791-48a7-449e-bb21-39d1a415f350'

module sender 'br/public:avm/res/communication/communication-service:0.5.0' = {
  params: {
    name: 'acs-survey-${token}'
    tags: tags
    dataLocation: dataLocation
    linkedDomains: domains.outputs.domainResourceIds
    roleAssignments: [
      { principalId: appPrincipalId, principalType: 'ServicePrincipal', roleDefinitionIdOrName: sendingRole }
    ]
  }
}

@description('Endpoint that mail is sent through.')
output endpoint string = 'https://${sender.outputs.endpoint}'

@description('Domain that mail is sent from.')
output domain string = domains.outputs.domainFromSenderDomains[0]
