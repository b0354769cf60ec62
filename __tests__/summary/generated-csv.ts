import { createHash } from 'node:crypto';

/** A key figure as docs/exports.md describes it, and the columns that it follows from. Nothing here comes from src/. */
export interface KeyFigure {
  readonly name: string;
  readonly column: string;
  readonly unit: string | null;
  readonly better?: 'lower' | 'higher' | undefined;
  readonly isSum?: boolean;
  /** The columns whose sums give the rate, where the file agrees. */
  readonly ratio?: { readonly part: readonly string[]; readonly whole: readonly string[] };
  /** The column whose sum the column's own sum is divided by. */
  readonly per?: string;
}

const middle = (name: string, column: string, unit: string | null, better?: KeyFigure['better']) => ({
  ...{ name, column, unit, better },
});
const sum = (name: string, column: string, unit: string, better?: KeyFigure['better']) => ({
  ...{ name, column, unit, better, isSum: true },
});
/** `formula` is as in `A + B / C`. */
const percent = (name: string, column: string, formula: string, better?: KeyFigure['better']) => {
  const [part = [], whole = []] = formula.split(' / ').map((names) => names.split(' + '));
  return { name, column, unit: 'percent', better, ratio: { part, whole } };
};
const perIssue = (name: string, column: string, better?: KeyFigure['better']) => ({
  ...{ name, column, unit: 'hours per issue', better, per: 'total_issues' },
});

export interface ExportSample {
  readonly figures: readonly KeyFigure[];
  /** Where amounts can't be summed or counts are missing, if other figures are shown then. */
  readonly nested?: readonly KeyFigure[];
  readonly inputs: Readonly<Record<string, string>>;
}

const SPRINT: ExportSample = {
  inputs: { export: 'sprint', 'computation-mode': 'tickets', granularity: 'monthly' },
  figures: [
    sum('committed', 'SPRINT_COMMIT', 'tickets'),
    sum('delivered', 'TOTAL_WORK_DELIVERED', 'tickets'),
    sum('delivered-of-the-commitment', 'DELIVERED_COMMIT', 'tickets'),
    percent(
      'commitment-delivered',
      'COMMITTED_WORK_DELIVERED_PERCENT',
      'DELIVERED_COMMIT / SPRINT_COMMIT',
      'higher',
    ),
    sum('added-during-the-sprint', 'SPRINT_CREEP', 'tickets'),
    percent('scope-creep', 'SCOPE_CREEP_PERCENT', 'SPRINT_CREEP / SPRINT_COMMIT'),
    middle('velocity', 'SPRINT_VELOCITY', 'tickets'),
    percent('churn-rate', 'CHURN_RATE', 'SPRINT_CREEP + TICKETS_REMOVED_MID_SPRINT / SPRINT_COMMIT'),
  ],
};

export const EXPORTS: Readonly<Record<string, ExportSample>> = {
  efficiency: {
    inputs: { export: 'efficiency' },
    figures: [
      middle('lead-time', 'LTTC_Mean_Days', 'days', 'lower'),
      sum('deployments', 'DF_Deployment_Count', 'count', 'higher'),
      percent(
        'change-failure-rate',
        'CFR_Failure_Rate_Percent',
        'TOTAL_FAILURES / TOTAL_FAILURES + TOTAL_SUCCESS',
        'lower',
      ),
      middle('time-to-restore', 'MTTR_Mean_Hours', 'hours', 'lower'),
    ],
  },
  'sprint, monthly': SPRINT,
  'sprint, by sprint': { ...SPRINT, inputs: { ...SPRINT.inputs, granularity: 'sprint' } },
  'sprint, monthly, a row for each sprint': {
    ...SPRINT,
    inputs: { ...SPRINT.inputs, 'metric-level': 'sprint' },
  },
  productivity: {
    inputs: { export: 'productivity' },
    figures: [
      sum('prs-merged', 'PR_MERGED', 'count'),
      sum('work-items-completed', 'WORK_COMPLETED', 'count'),
      middle('pr-cycle-time', 'PR_CYCLE_TIME_DAYS_AVG', 'days'),
      middle('time-to-first-review-comment', 'REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG', 'hours'),
      percent('rework', 'REWORK_PERCENT', 'LOC_REFACTORED / LOC_TOTAL'),
      middle('coding-days', 'CODING_DAYS', 'days'),
      middle('pr-velocity', 'PR_VELOCITY', null),
    ],
  },
  'business-alignment': {
    inputs: { export: 'business-alignment' },
    figures: [
      sum('share-ktlo', 'KTLO_story_points', 'points'),
      sum('share-new-work', 'New_Work_story_points', 'points'),
      sum('share-u1f680', '🚀_story_points', 'points'),
    ],
    nested: [
      middle('ktlo-story-points', 'KTLO_story_points', 'points'),
      middle('new-work-story-points', 'New_Work_story_points', 'points'),
      middle('story-points', '🚀_story_points', 'points'),
    ],
  },
  'time-in-status': {
    inputs: { export: 'time-in-status', 'issue-statuses': 'To Do, In Review' },
    figures: [
      perIssue('to-do-hours', 'to_do_hours'),
      perIssue('in-review-hours', 'in_review_hours'),
      perIssue('lead-time', 'total_lead_time_hours', 'lower'),
      sum('issues', 'total_issues', 'count'),
    ],
    nested: [
      sum('lead-time', 'total_lead_time_hours', 'hours', 'lower'),
      sum('issues', 'total_issues', 'count'),
    ],
  },
  'team-report': {
    inputs: {
      export: 'team-report',
      metrics: 'all',
      'efficiency-metrics': 'all',
      granularity: 'weekly',
    },
    figures: [
      middle('lead-time', 'Lead Time for Changes', 'days', 'lower'),
      middle('deployment-frequency', 'Deployment Frequency', 'deployments per week', 'higher'),
      middle('change-failure-rate', 'Change Failure Rate', 'percent', 'lower'),
      middle('time-to-restore', 'Mean Time to Restore', 'days', 'lower'),
      middle('coding-days-per-developer', 'Coding Days per Developer', 'days per week'),
    ],
  },
};

export const TODAY = '2026-04-15';
const DAY_MS = 86_400_000;

export interface Period {
  readonly label: string;
  readonly start: string;
  readonly end: string;
}

export interface GeneratedCsv {
  readonly csv: string;
  readonly periods: readonly Period[];
  readonly start: string;
  readonly end: string;
  readonly granularity: string;
  /** Whether rows of a team hold those of the others. */
  readonly isNested: boolean;
}

/** Integers from 0 up to a limit, the same ones for a seed. */
function seeded(seed: string) {
  let drawn = 0;
  return (limit: number) => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE() % limit;
  };
}

/**
 * A file with what real ones have: 1 to 4 teams, 1 to 24 whole periods, periods that the range cuts, that are not over or that have no
 * rows, rows and cells that are missing, rates that agree with their counts and rates that do not.
 */
export function generateCsv({ figures, inputs }: ExportSample, seed: string): GeneratedCsv {
  const int = seeded(seed);
  const oneOf = <Item>(items: readonly [Item, ...Item[]]) => items[int(items.length)] ?? items[0];
  const isReport = inputs.export === 'team-report';
  const granularity = inputs.granularity ?? oneOf(['weekly', 'monthly', 'quarterly']);
  const [areSprints, hasSprints] = [granularity === 'sprint', inputs['metric-level'] === 'sprint'];
  const all = periodsUpTo(granularity, oneOf([2, 3, 4, 9, 25]));
  const [whole, running] = all.slice(-2) as [Period, Period];
  const start = iso(Date.parse(all[0]?.start ?? '') + (areSprints ? 0 : oneOf([0, 0, 3])) * DAY_MS);
  // To the end of the last whole period, to yesterday, or to the middle of the last whole one.
  const end = oneOf([whole.end, '2026-04-14', iso(Date.parse(whole.end) - 3 * DAY_MS)]);
  const [hasDates, hasGaps, rateHolds] = [int(2) === 0, int(2) === 0, int(3) > 0];
  const periods = all.filter((period) => period !== running || end > whole.end);
  const isEmpty = periods.map((_, index) => hasGaps && index > 0 && int(4) === 0);
  const isClipped = areSprints && int(2) === 0;
  const isNested = !isReport && int(5) === 0;
  const teams = ['Web', 'Ops, EU', 'Data', 'Core'].slice(0, isNested ? 2 : 1 + int(4));
  const sprints = hasSprints ? periodsUpTo('sprint', 60) : [];

  const cells = () => {
    const numbers: Record<string, number | string> = {};
    const counts = figures.flatMap(({ ratio, per }) => [
      ...(ratio?.part ?? []),
      ...(ratio?.whole ?? []),
      ...(per ? [per] : []),
    ]);
    for (const { column, isSum, per } of figures)
      numbers[column] = isSum || per ? int(900) : int(3_000) / 100;
    for (const column of counts) numbers[column] ??= int(4) * int(40);
    for (const { column, ratio } of figures) {
      if (ratio === undefined) continue;
      const total = (names: readonly string[]) => names.reduce((all, name) => all + Number(numbers[name]), 0);
      const error = rateHolds || int(4) > 0 ? 0 : 0.02;
      numbers[column] =
        total(ratio.whole) === 0
          ? 'NaN'
          : ((100 * total(ratio.part)) / total(ratio.whole) + error).toFixed(2);
    }
    // The first column is always there: it counts the rows.
    return Object.entries(numbers).map(([name, value], index) => {
      const isMissing = hasGaps && index > 0 && int(20) === 0;
      return [name, isMissing ? oneOf(['', '-', 'n/a', 'Infinity']) : String(value)] as const;
    });
  };
  /** One row of each team for the period, or one for each sprint that begins in it. */
  const rowsOf = (period: Period) =>
    (hasSprints
      ? sprints.filter((each) => each.start >= period.start && each.start <= period.end && each.start <= end)
      : [period]
    ).flatMap((dated) =>
      [...teams, ...(isNested ? ['Eng'] : [])].flatMap((team, index): Record<string, string>[] => {
        // A team has no row now and then; the first one has one, and the one above all teams.
        if (index > 0 && team !== 'Eng' && int(12) === 0) return [];
        const place = { Team: team, Team_Hierarchy: team === 'Eng' ? 'Eng' : `Eng/${team}` };
        const dates = (hasDates || areSprints || hasSprints) && {
          Start_Date: dated.start,
          End_Date: isClipped && dated.end > end ? end : dated.end,
        };
        const values = Object.fromEntries(cells());
        const sprint = hasSprints && { Sprint: dated.label };
        return [{ Granularity: period.label, ...place, ...sprint, ...dates, ...values }];
      }),
    );
  const rows = isReport
    ? teams.map((team) => ({ 'Collection Name': team, ...Object.fromEntries(cells()) }))
    : periods.flatMap((period, index) => (isEmpty[index] ? [] : rowsOf(period)));
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  const csv = lines.map((line) => line.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','));
  return { csv: csv.join('\n'), periods, start, end: end < start ? start : end, granularity, isNested };
}

/** Periods one after the other; the last one holds today. */
function periodsUpTo(granularity: string, count: number): Period[] {
  return Array.from({ length: count }, (_, index): Period => {
    const back = count - 1 - index;
    if (granularity === 'sprint') {
      const monday = Date.parse('2026-04-06') - 14 * back * DAY_MS;
      const label = `Sprint 2026-${String(index + 1).padStart(2, '0')}`;
      return { label, start: iso(monday), end: iso(monday + 13 * DAY_MS) };
    }
    if (granularity === 'weekly') {
      const monday = Date.parse('2026-04-13') - 7 * back * DAY_MS;
      const [, day, month, year] = new Date(monday).toUTCString().split(' ');
      return { label: `${month} ${day} ${year}`, start: iso(monday), end: iso(monday + 6 * DAY_MS) };
    }
    const months = granularity === 'monthly' ? 1 : 3;
    const first = new Date(Date.UTC(2026, 3 - months * back, 1));
    const [, , month, year] = first.toUTCString().split(' ');
    const name = months === 1 ? month : `Q${1 + first.getUTCMonth() / 3}`;
    const last = Date.UTC(2026, 3 - months * back + months, 0);
    return { label: `${name} ${year}`, start: iso(first.getTime()), end: iso(last) };
  });
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
