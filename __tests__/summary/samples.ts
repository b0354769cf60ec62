import type { Selection, Target } from '../../src/harness/selection.ts';
import type { Period } from '../../src/plan/period.ts';

export const period: Period = { start: '2026-01-01', end: '2026-03-31', label: '2026-Q1' };

export const selection: Selection = {
  kind: 'business-alignment',
  granularity: 'monthly',
  metricGroups: [],
  metrics: undefined,
  metricLevel: undefined,
  aggregation: undefined,
  computationMode: undefined,
  issueStatuses: [],
  terminalDate: undefined,
  workCategories: [],
  includeRatings: false,
  efficiencyMetrics: undefined,
  managerEmail: undefined,
  overrides: {},
};

export function team(label: string, teamId = label): Target {
  return { label, teamId, orgTreeName: undefined };
}
