import type * as z from 'zod/mini';
import { orList, quoteForeign } from '../format.ts';
import { exportsWith, INPUTS } from './schema.ts';

/**
 * One line for each input that has a problem, in the order of the inputs: two messages about one are less clear than the first.
 * What came is shown through `redact`, and cut only then, so that no half of a secret is left.
 */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  texts: Readonly<Record<string, string>>,
  redact: (text: string) => string,
): string[] {
  const problems = new Map<string, string>();
  const add = (name: string, expected: string, received: readonly string[]) => {
    const got = received.map((text) => `"${quoteForeign(redact(text), 120)}"`).join(' and ');
    const problem = `${name}: ${expected}${got === '' ? '' : `, got ${got}`}`;
    if (!problems.has(name)) problems.set(name, problem);
  };
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      for (const name of issue.keys) add(name, unusedBy(`${texts.export}`, name), [texts[name] ?? '']);
    else if (issue.code === 'custom')
      add(String(issue.path[0]), issue.message, (issue.params?.received ?? []) as readonly string[]);
  }
  return Object.keys(INPUTS).flatMap((name) => problems.get(name) ?? []);
}

function unusedBy(kind: string, name: string): string {
  return `not used by export ${kind}, only by ${orList(exportsWith(name)).replace(' or ', ' and ')}`;
}
