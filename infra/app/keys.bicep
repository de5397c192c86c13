metadata name = 'Sealing keys'
metadata description = 'A vault with the keys that seal link tokens. Only the app reads them.'

@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param name string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the key that seals.')
@minLength(1)
@maxLength(127)
param firstKeyName string

@description('Its value while the vault has none of that name: base64 of 32 random bytes.')
@secure()
param key string

@description('Object id of the app\'s identity.')
param appPrincipalId string

module vault 'br/public:avm/res/key-vault/vault:0.14.0' = {
  params: {
    name: name
    location: location
    tags: tags
    sku: 'standard'
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    enableVaultForDeployment: false
    enableVaultForDiskEncryption: false
    enableVaultForTemplateDeployment: false
    publicNetworkAccess: 'Enabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Allow' }
    roleAssignments: [
      { principalId: appPrincipalId, principalType: 'ServicePrincipal', roleDefinitionIdOrName: 'Key Vault Secrets User' }
    ]
  }
}

resource existingVault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: name
  dependsOn: [vault]
}

// Written once: a second deployment must not replace the key that open links are sealed with.
@onlyIfNotExists()
resource firstKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: existingVault
  name: firstKeyName
  properties: {
    value: key
    contentType: 'base64 of 32 bytes'
  }
}

@description('Address of the vault, with a slash at the end.')
output uri string = vault.outputs.uri
