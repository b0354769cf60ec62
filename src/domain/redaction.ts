const MASK = '***';

/** Replaces every secret in `text` by `***`, also where it stands percent-encoded or escaped in JSON. */
export function redact(text: string, secrets: readonly string[]): string {
  let redacted = text;
  for (const secret of secrets) {
    const spellings = new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
    for (const spelling of [...spellings].sort((a, b) => b.length - a.length)) {
      redacted = redacted.replaceAll(spelling, MASK);
    }
  }
  return redacted;
}
