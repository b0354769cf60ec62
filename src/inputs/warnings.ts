import { quoteForeign } from '../format.ts';
import {
  CATALOGUE,
  type ExportKind,
  knownMetrics,
  TEAM_REPORT_EFFICIENCY_METRICS,
} from '../harness/catalogue.ts';
import type { Team } from '../plan/team-entries.ts';
import type { Redact } from '../redaction.ts';
import { countedFrom } from './dates.ts';
import { nearest, wordIn } from './fields.ts';
import type { About } from './rules.ts';
import type { Context, Draft, Values } from './schema.ts';

/** What is allowed but probably not meant, as sentences. */
export function warningsOf(values: Values, about: About, context: Context): string[] {
  const { start, end, label } = about.period;
  const today = countedFrom(values, context) ?? end;
  const warnings = wordWarnings(values.export, values, context.redact);
  if (start > today) warnings.push(`The period ${label} lies in the future (today is ${today}).`);
  else if (end > today) warnings.push(`The period ${label} is not over yet (today is ${today}).`);
  return [...warnings, ...teamWarnings(values['team-ids'] ?? [], context.redact), ...about.warnings];
}

function wordWarnings(kind: ExportKind, values: Draft, redact: Redact): string[] {
  const { 'metric-groups': groups = [], metrics = [], 'efficiency-metrics': dora = [] } = values;
  return [
    ...unknown('metric-groups', 'group of metrics', groups.map(redact), Object.keys(CATALOGUE[kind].groups)),
    ...unknown('metrics', 'metric', metrics.map(redact), knownMetrics(kind)),
    ...unknown('efficiency-metrics', 'metric', dora.map(redact), TEAM_REPORT_EFFICIENCY_METRICS),
  ];
}

function unknown(input: string, what: string, words: readonly string[], known: readonly string[]): string[] {
  return words
    .filter((word) => wordIn(known, word) === undefined)
    .map((word) => {
      const near = nearest(word, known, word.length / 2);
      const hint = near === undefined ? '' : `; the nearest known one is ${near}`;
      return `${input}: "${quoteForeign(word, 80)}" is not a documented ${what} and is sent as it is${hint}.`;
    });
}

function teamWarnings(teams: readonly Team[], redact: Redact): string[] {
  const quote = (text: string) => quoteForeign(redact(text), 80);
  return teams.flatMap(({ label, teamId }) => {
    const first = teams.find((team) => team.teamId === teamId)?.label ?? label;
    if (first === label) return [];
    return `team-ids: ${quote(first)} and ${quote(label)} have the same id "${quote(teamId)}", which is exported once, as ${quote(first)}.`;
  });
}
