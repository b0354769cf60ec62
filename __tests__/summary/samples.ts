import type { ExportKind } from '../../src/harness/catalogue.ts';
import type { Selection, Target } from '../../src/harness/selection.ts';
import type { Period } from '../../src/plan/period.ts';

export const period: Period = { start: '2026-01-01', end: '2026-03-31', label: '2026-Q1' };

/** As little as each export's selection has. */
export const selections: { readonly [Kind in ExportKind]: Selection & { kind: Kind } } = {
  'business-alignment': { kind: 'business-alignment', granularity: 'monthly', overrides: {} },
  productivity: { kind: 'productivity', granularity: 'monthly', metricLevel: 'team', overrides: {} },
  sprint: { kind: 'sprint', granularity: 'monthly', metricLevel: 'team', overrides: {} },
  efficiency: { kind: 'efficiency', granularity: 'monthly', overrides: {} },
  'time-in-status': { kind: 'time-in-status', granularity: 'monthly', metricLevel: 'team', overrides: {} },
  'team-report': { kind: 'team-report', granularity: 'monthly', overrides: {} },
  'contributor-report': {
    kind: 'contributor-report',
    granularity: 'monthly',
    includeRatings: false,
    overrides: {},
  },
};

export const selection = selections['business-alignment'];

export function team(label: string, teamId = label): Target {
  return { label, teamId, orgTreeName: undefined };
}
