/** What Harness's pages spell in two ways. One is sent, and the other where a create is refused because of the first. */
import type { ExportKind } from './catalogue.ts';
import type { JsonObject } from './selection.ts';

export interface Respelling {
  /** Keys or words that are sent, each with what is sent in its place. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
  /** Words of a refusal that is about it; by default either spelling. */
  readonly words?: readonly string[];
  /** Words of a refusal that is about the value: under another key, a server might ignore it instead of refusing it. */
  readonly values?: readonly string[];
}

/** The other spelling of what the text of a refusal names; undefined if it names nothing that has one. */
export function otherSpelling(kind: ExportKind, body: JsonObject, refusal: string): Respelling | undefined {
  const { scope: _, ...sent } = body;
  const named = new Set(refusal.toLowerCase().match(/\w+/g));
  const isNamed = (word: string) => named.has(word.toLowerCase());
  return spellingsOf(kind, body).find(({ pairs, words = pairs.flat(), values = [] }) => {
    const isSent = pairs.some(([from]) => JSON.stringify(sent).includes(JSON.stringify(from)));
    return isSent && words.some(isNamed) && !values.some(isNamed);
  });
}

/** The body in another spelling, but for the names of teams and trees in its scope. */
export function respelled({ scope, ...rest }: JsonObject, { pairs }: Respelling): JsonObject {
  const text = pairs.reduce(
    (json, [from, to]) => json.replaceAll(JSON.stringify(from), () => JSON.stringify(to)),
    JSON.stringify(rest),
  );
  return { ...(scope === undefined ? {} : { scope }), ...(JSON.parse(text) as JsonObject) };
}

function spellingsOf(kind: ExportKind, { options, metrics }: JsonObject): Respelling[] {
  const sent = (options ?? {}) as Readonly<Record<string, string>>;
  const { metricLevel = '', aggregationLevel = metricLevel, granularity = '' } = sent;
  const capitals = granularity.toUpperCase();
  const names = kind === 'sprint' && Array.isArray(metrics) ? metrics.map(String) : [];
  return [
    // PR has the first; its older page, and TS, the second.
    { pairs: [['metricLevel', 'aggregationLevel']], values: [aggregationLevel] },
    { pairs: [['aggregationLevel', 'metricLevel']], values: [aggregationLevel] },
    // EF's examples have the first, its table the second.
    { pairs: [['df', 'deployment_frequency']] },
    { pairs: [['deployment_frequency', 'df']] },
    // BA, SP and EF have capitals, PR and TS small letters.
    {
      pairs: [[granularity, granularity === capitals ? granularity.toLowerCase() : capitals]],
      words: ['granularity'],
    },
    // SP's table has `metrics` and SPRINT_COMMIT, its sample `metric` and Sprint_Commit.
    { pairs: names.length > 0 ? [['metrics', 'metric']] : [], values: names },
    { pairs: names.map((name) => [name, inTitleCase(name)]) },
  ];
}

function inTitleCase(name: string): string {
  return name.toLowerCase().replaceAll(/(?:^|_)\w/g, (start) => start.toUpperCase());
}
