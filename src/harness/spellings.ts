/** What Harness's pages spell in two ways. One is sent, and the other where a create is refused because of the first. */
import type { ExportKind } from './catalogue.ts';
import type { JsonObject } from './selection.ts';

/** Keys and words that are sent, each with what is sent in its place. */
export type Respelling = readonly (readonly [from: string, to: string])[];

interface Spelling {
  readonly respelling: Respelling;
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
  const found = spellingsOf(kind, body).find(({ respelling, words = respelling.flat(), values = [] }) => {
    const isSent = respelling.some(([from]) => JSON.stringify(sent).includes(JSON.stringify(from)));
    return isSent && words.some(isNamed) && !values.some(isNamed);
  });
  return found?.respelling;
}

/** The body in another spelling, but for the names of teams and trees in its scope. */
export function respelled({ scope, ...rest }: JsonObject, respelling: Respelling): JsonObject {
  const text = respelling.reduce(
    (json, [from, to]) => json.replaceAll(JSON.stringify(from), () => JSON.stringify(to)),
    JSON.stringify(rest),
  );
  return { ...(scope === undefined ? {} : { scope }), ...(JSON.parse(text) as JsonObject) };
}

function spellingsOf(kind: ExportKind, { options, metrics }: JsonObject): Spelling[] {
  const {
    metricLevel,
    aggregationLevel = metricLevel,
    granularity,
  } = (options ?? {}) as Readonly<Record<string, string>>;
  const levels = aggregationLevel === undefined ? [] : [aggregationLevel];
  const names = Array.isArray(metrics) ? metrics.map((name) => `${name}`) : [];
  return [
    // PR has the first; its older page, and TS, the second.
    { respelling: [['metricLevel', 'aggregationLevel']], values: levels },
    { respelling: [['aggregationLevel', 'metricLevel']], values: levels },
    // EF's examples have the first, its table the second.
    { respelling: [['df', 'deployment_frequency']] },
    { respelling: [['deployment_frequency', 'df']] },
    // BA, SP and EF have capitals, PR and TS small letters.
    { respelling: [[`${granularity}`, inOtherCase(`${granularity}`)]], words: ['granularity'] },
    // SP's table has `metrics` and SPRINT_COMMIT, its sample `metric` and Sprint_Commit.
    ...(kind === 'sprint'
      ? [
          { respelling: [['metrics', 'metric']] as const, values: names },
          { respelling: names.map((name) => [name, inTitleCase(name)] as const), words: names },
        ]
      : []),
  ];
}

function inOtherCase(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase();
}

function inTitleCase(name: string): string {
  return name.toLowerCase().replaceAll(/(?:^|_)\w/g, (start) => start.toUpperCase());
}
