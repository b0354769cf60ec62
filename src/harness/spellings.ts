/** What Harness's pages spell in two ways. One is sent, and the other where a create is refused because of the first. */
import type { ExportKind } from './catalogue.ts';
import type { JsonObject } from './selection.ts';

/** A key or word that is sent, and what is sent in its place. */
export interface Respelling {
  readonly from: string;
  readonly to: string;
  /** Words of a refusal that is about the value: under another key, a server might ignore it instead of refusing it. */
  readonly values?: readonly string[];
}

/** The other spelling of what the text of a refusal names; undefined if it names nothing that has one. */
export function otherSpelling(kind: ExportKind, body: JsonObject, refusal: string): Respelling | undefined {
  const { scope: _, ...sent } = body;
  const named = new Set(refusal.toLowerCase().match(/\w+/g));
  const isNamed = (word: string) => named.has(word.toLowerCase());
  return spellingsOf(kind, body).find(({ from, to, values = [] }) => {
    const isSent = JSON.stringify(sent).includes(JSON.stringify(from));
    return isSent && (isNamed(from) || isNamed(to)) && !values.some(isNamed);
  });
}

/** The body in another spelling, but for the names of teams and trees in its scope. */
export function respelled({ scope, ...rest }: JsonObject, { from, to }: Respelling): JsonObject {
  const text = JSON.stringify(rest).replaceAll(JSON.stringify(from), () => JSON.stringify(to));
  return { ...(scope === undefined ? {} : { scope }), ...(JSON.parse(text) as JsonObject) };
}

function spellingsOf(kind: ExportKind, { options, metrics }: JsonObject): Respelling[] {
  const sent = (options ?? {}) as Readonly<Record<string, string>>;
  const { metricLevel = '', aggregationLevel = metricLevel, granularity = '' } = sent;
  const capitals = granularity.toUpperCase();
  return [
    // PR has the first; its older page, and TS, the second.
    { from: 'metricLevel', to: 'aggregationLevel', values: [aggregationLevel] },
    { from: 'aggregationLevel', to: 'metricLevel', values: [aggregationLevel] },
    // EF's examples have the first, its table the second.
    { from: 'df', to: 'deployment_frequency' },
    { from: 'deployment_frequency', to: 'df' },
    // BA, SP and EF have capitals, PR and TS small letters.
    { from: granularity, to: granularity === capitals ? granularity.toLowerCase() : capitals },
    // SP's table has the first, its sample the second.
    ...(kind === 'sprint' && Array.isArray(metrics)
      ? [{ from: 'metrics', to: 'metric', values: metrics.map(String) }]
      : []),
  ];
}
