import {
  type ExportType,
  efficiencyGroupSpellings,
  efficiencyMetrics,
  productivityMetrics,
  sprintMetrics,
} from './catalogue.ts';
import { both, date, inOrder, isObject, listOf, member, object, oneOf, type Rule, text } from './rules.ts';
import type { Style } from './style.ts';

/** The rules for the body of a create, per export: what Harness's pages call required, known or exclusive. */
export function exportRules(style: Style): Record<ExportType, Rule> {
  const strictKeys = style.unknownKeys === 'refused';
  const days = object({ required: { start: date, end: date }, strictKeys });
  const dateRange = both(days, inOrder('start', 'end'));

  const body = (scope: Rule, parts: { required?: Record<string, Rule>; optional?: Record<string, Rule> }) =>
    object({ ...parts, required: { scope, dateRange, ...parts.required }, strictKeys });

  const treeOrTeam = (more: Record<string, Rule> = {}): Rule =>
    both(
      object({
        optional: { teamId: text, orgTreeName: text, orgIdentifier: text, projectIdentifier: text, ...more },
        strictKeys,
      }),
      exactlyOne('teamId', 'orgTreeName'),
      orgIdentifierWithTree,
    );

  const efficiencyGroups =
    style.efficiencyGroups === 'either'
      ? Object.keys(efficiencyMetrics)
      : efficiencyGroupSpellings[style.efficiencyGroups];

  return {
    'business-alignment': body(treeOrTeam(), {
      required: {
        options: object({ required: { granularity: oneOf(['WEEKLY', 'MONTHLY', 'QUARTERLY']) }, strictKeys }),
      },
      optional: { metricGroups: listOf(oneOf(['CATEGORIZED', 'UNCATEGORIZED'])) },
    }),

    productivity: body(
      both(
        object({ optional: { teamId: text, orgTreeName: text }, strictKeys }),
        atLeastOne('orgTreeName', 'teamId'),
      ),
      {
        optional: {
          metricGroups: listOf(oneOf(Object.keys(productivityMetrics.team))),
          metrics: listOf(text),
          options: object({
            optional: {
              granularity: oneOf(['weekly', 'monthly', 'quarterly']),
              ...anyOf(['metricLevel', 'aggregationLevel'], style.levelKey, oneOf(['developer', 'team'])),
              aggregation: oneOf(['mean']),
              format: oneOf(['csv']),
            },
            strictKeys,
          }),
        },
      },
    ),

    sprint: body(treeOrTeam(), {
      required: {
        options: object({
          required: { granularity: oneOf(['SPRINT', 'WEEKLY', 'MONTHLY', 'QUARTERLY']) },
          optional: {
            metricLevel: oneOf(['team', 'sprint']),
            computationMode: oneOf(['STORY_POINTS', 'TICKETS']),
          },
          strictKeys,
        }),
      },
      optional: {
        metricGroups: listOf(oneOf(Object.keys(sprintMetrics.team))),
        ...anyOf(['metrics', 'metric'], style.sprintMetricsKey, listOf(text)),
      },
    }),

    efficiency: both(
      body(treeOrTeam({ managerEmailId: text }), {
        required: {
          options: object({
            required: { granularity: oneOf(['WEEKLY', 'MONTHLY', 'QUARTERLY']) },
            optional: {
              aggregation: oneOf(['mean', 'median', 'p90', 'p95']),
              format: oneOf(['csv']),
              compression: oneOf(['gzip']),
              workCategoryFilter: listOf(oneOf(['ALL', 'BUGS', 'FEATURES'])),
            },
            strictKeys,
          }),
        },
        optional: { metricGroups: listOf(oneOf(efficiencyGroups)), metrics: listOf(text) },
      }),
      notBoth('metricGroups', 'metrics'),
      style.efficiencyNeedsGroups ? groupsOrMetrics : () => [],
      workCategoriesOnlyForLeadTime,
    ),

    'time-in-status': body(treeOrTeam(), {
      optional: {
        issueStatuses: listOf(text),
        options: object({
          optional: {
            granularity: oneOf(['daily', 'weekly', 'monthly', 'quarterly']),
            aggregationLevel: oneOf(['sprint', 'team']),
            terminalDateColumn: oneOf(['issue_resolved_at', 'version_release_date']),
          },
          strictKeys,
        }),
      },
    }),
  };
}

function has(value: unknown, key: string): boolean {
  return isObject(value) && value[key] !== undefined;
}

function exactlyOne(one: string, other: string): Rule {
  return (value, path) =>
    has(value, one) !== has(value, other)
      ? []
      : [`${path} takes either ${one} or ${other}, and exactly one of them`];
}

function atLeastOne(...keys: readonly string[]): Rule {
  return (value, path) => (keys.some((key) => has(value, key)) ? [] : [`${path} needs ${keys.join(' or ')}`]);
}

/** `rule` under the key of `keys` that is the `taken` one, or under each of them. */
function anyOf<Key extends string>(
  keys: readonly Key[],
  taken: Key | 'either',
  rule: Rule,
): Record<string, Rule> {
  return Object.fromEntries(
    keys.filter((key) => taken === 'either' || taken === key).map((key) => [key, rule]),
  );
}

/** BA, SP, EF and TS mark it required; their samples show scope.projectIdentifier beside it, unmarked. */
const orgIdentifierWithTree: Rule = (scope, path) =>
  has(scope, 'orgTreeName') && !has(scope, 'orgIdentifier')
    ? [`${path}.orgIdentifier is required with orgTreeName`]
    : [];

/** EF marks metricGroups required in one edition, and has them give way to metrics in another. */
const groupsOrMetrics: Rule = (body) =>
  has(body, 'metricGroups') || has(body, 'metrics') ? [] : ['metricGroups is required'];

function notBoth(one: string, other: string): Rule {
  return (value) => (has(value, one) && has(value, other) ? [`${one} and ${other} exclude each other`] : []);
}

/** EF: `workCategoryFilter` is for lead time to change only. */
const workCategoriesOnlyForLeadTime: Rule = (body) => {
  if (!has(member(body, 'options'), 'workCategoryFilter')) return [];
  const groups = member(body, 'metricGroups');
  const metrics = member(body, 'metrics');
  if (!Array.isArray(groups) && !Array.isArray(metrics)) return [];
  const leadTime: readonly string[] = efficiencyMetrics.lttc;
  const asked =
    (Array.isArray(groups) && groups.includes('lttc')) ||
    (Array.isArray(metrics) && metrics.some((name) => leadTime.includes(String(name).toUpperCase())));
  return asked ? [] : ['options.workCategoryFilter is for the lttc metrics only'];
};
