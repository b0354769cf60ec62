import type * as z from 'zod/mini';
import { orList, quoteForeign } from '../format.ts';
import { exportsWith, INPUTS } from './schema.ts';

/** One line for each input that has a problem, in the order of the inputs: two messages about one are less clear than the first. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  texts: Readonly<Record<string, string>>,
): string[] {
  const problems = new Map<string, string>();
  const add = (name: string, message: string) => {
    if (!problems.has(name)) problems.set(name, `${name}: ${message}`);
  };
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      for (const name of issue.keys) add(name, unusedBy(`${texts.export}`, name, texts[name] ?? ''));
    else add(String(issue.path[0]), issue.message);
  }
  return Object.keys(INPUTS).flatMap((name) => problems.get(name) ?? []);
}

function unusedBy(kind: string, name: string, text: string): string {
  const others = orList(exportsWith(name)).replace(' or ', ' and ');
  return `not used by export ${kind}, only by ${others}, got "${quoteForeign(text, 120)}"`;
}
