// Samla in a municipality's own Azure: one app, one database, one bot. No secret is written here or in the deployment's history.
targetScope = 'resourceGroup'

@description('The name that Samla is reached at, as in samla.ekstad.se.')
param host string

@description('Application (client) ID of the app registration.')
param appId string

@description('The tenant that the app registration is in.')
param homeTenantId string

@description('tenant=municipality,… as in README.md, Configuration: each municipality\'s own tenant first.')
param allowedTenants string

@description('tenant/object id of the first who may configure the municipality.')
param firstAdmin string

@description('Chosen once when the database is made, and kept in the key vault alone.')
@secure()
param databasePassword string

@description('Object id of the group whose members may write secrets to the key vault.')
param keyHoldersGroupId string

param location string = 'swedencentral'
param name string = 'samla'

@description('Days that the database can be brought back to any moment of. What is disposed of is gone from the backups after as many.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

var unique = '${name}-${uniqueString(resourceGroup().id)}'
var databaseUser = 'samla'
// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var keyVaultSecretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/24'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.60.0.0/26'
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.60.0.64/28'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${unique}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: 'app'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: unique
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '17'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: network.properties.subnets[1].id
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [zoneLink]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'samla'
  properties: { charset: 'UTF8', collation: 'C.UTF-8' }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take(replace(unique, '-', ''), 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://${databaseUser}:${databasePassword}@${server.properties.fullyQualifiedDomainName}/${database.name}?sslmode=verify-full'
  }
}

resource appReadsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, keyVaultSecretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

resource keyHoldersWriteSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, keyHoldersGroupId, keyVaultSecretsOfficer)
  properties: {
    principalId: keyHoldersGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsOfficer)
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: 'B2', tier: 'Basic' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: unique
  location: location
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: network.properties.subnets[0].id
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node src-bot/main.ts'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/health/ready'
      vnetRouteAllEnabled: false
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'PUBLIC_URL', value: 'https://${host}' }
        { name: 'BOT_APP_ID', value: appId }
        { name: 'BOT_TENANT_ID', value: homeTenantId }
        { name: 'BOT_MANAGED_IDENTITY', value: identity.properties.clientId }
        { name: 'ALLOWED_TENANTS', value: allowedTenants }
        { name: 'FIRST_ADMIN', value: firstAdmin }
        { name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${databaseUrl.properties.secretUri})' }
        { name: 'MASTER_KEY', value: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/master-key)' }
        { name: 'TRUSTED_PROXIES', value: '1' }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
      ]
    }
  }
  dependsOn: [appReadsSecrets]
}

resource noBasicLogin 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for way in ['ftp', 'scm']: {
    parent: app
    name: way
    properties: { allow: false }
  }
]

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${unique}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Samla'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppTenantId: homeTenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

// The actions beside a mail that is written in Outlook come by this one.
resource outlook 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'M365Extensions'
  location: 'global'
  properties: { channelName: 'M365Extensions' }
}

output appName string = app.name
output appAddress string = app.properties.defaultHostName
output domainProof string = app.properties.customDomainVerificationId
output vaultName string = vault.name
output databaseServer string = server.name
output identityPrincipalId string = identity.properties.principalId
