import { markdownText } from './markup.ts';

const MASK = '***';

/** Replaces every secret in `text` by `***`, also where it stands percent-encoded, or escaped in JSON or Markdown. */
export function redact(text: string, secrets: readonly string[]): string {
  const spellings = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    markdownText(secret),
  ]);
  // The longest first: one secret may begin another.
  const distinct = [...new Set(spellings)]
    .filter((spelling) => spelling !== '')
    .sort((a, b) => b.length - a.length);
  return distinct.reduce((redacted, spelling) => redacted.replaceAll(spelling, MASK), text);
}
