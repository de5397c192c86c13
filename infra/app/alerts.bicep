metadata name = 'Alerts'
metadata description = 'Mail to the operator when work is given up, requests fail or storage throttles.'

@description('Suffix of resource names.')
param token string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Address that alerts go to.')
@minLength(6)
@maxLength(254)
param email string

@description('Id of the workspace that holds the telemetry.')
param workspaceResourceId string

@description('Id of the storage account.')
param storageResourceId string

@description('Failed requests within 15 minutes that raise an alert.')
@minValue(1)
@maxValue(1000)
param failedRequestThreshold int

module operator 'br/public:avm/res/insights/action-group:0.8.0' = {
  params: {
    name: 'ag-survey-${token}'
    groupShortName: 'survey'
    tags: tags
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// The storage account counts messages of all queues together and once an hour; the app counts what it gives up on as it happens.
module poisoned 'br/public:avm/res/insights/scheduled-query-rule:0.6.0' = {
  params: {
    name: 'alert-poison-${token}'
    location: location
    tags: tags
    alertDisplayName: 'Survey: a message was given up'
    alertDescription: 'An assessment could not be scored, or a batch or one of its companies not be reported, in five attempts. The log names it; a batch shows the reason to its consultant, who can try again.'
    severity: 1
    scopes: [workspaceResourceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    skipQueryValidation: true
    actions: { actionGroupResourceIds: [operator.outputs.resourceId] }
    criterias: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "survey.queue.poisoned" | project TimeGenerated, Poisoned = Sum'
          metricMeasureColumn: 'Poisoned'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
  }
}

// A visitor who goes away counts as a failed invocation but gets no 500, so only results from 500 on are counted.
module failed 'br/public:avm/res/insights/scheduled-query-rule:0.6.0' = {
  params: {
    name: 'alert-failed-${token}'
    location: location
    tags: tags
    alertDisplayName: 'Survey: requests fail'
    alertDescription: 'Several requests ended with an error of the service itself within 15 minutes.'
    severity: 2
    scopes: [workspaceResourceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    skipQueryValidation: true
    actions: { actionGroupResourceIds: [operator.outputs.resourceId] }
    criterias: {
      allOf: [
        {
          query: 'AppRequests | where toint(ResultCode) >= 500'
          timeAggregation: 'Count'
          operator: 'GreaterThanOrEqual'
          threshold: failedRequestThreshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
  }
}

module throttled 'br/public:avm/res/insights/metric-alert:0.4.1' = {
  params: {
    name: 'alert-throttled-${token}'
    tags: tags
    alertDescription: 'Storage asked the service to slow down more than 100 times within 15 minutes: a partition or the account is at its limit.'
    severity: 2
    scopes: [storageResourceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    actions: [operator.outputs.resourceId]
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allof: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Transactions'
          dimensions: [
            { name: 'ResponseType', operator: 'Include', values: ['ServerBusyError', 'ClientThrottlingError', 'ClientAccountRequestThrottlingError'] }
          ]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 100
        }
      ]
    }
  }
}
