/** What differs between two recordings, gathered by kind. */
import { inspect } from 'node:util';
import { type Case, DEFAULTS } from './cases.ts';
import type { Recording } from './observation.ts';

export interface Difference {
  /** Where, without what is particular to the case. */
  readonly kind: string;
  readonly isText: boolean;
  readonly step: number;
  readonly before: string;
  readonly after: string;
}

const NOTHING = '(none)';
const SHOWN_LENGTH = 400;
const SHOWN_EXAMPLES = 2;

export function differencesOf(before: readonly Recording[], after: readonly Recording[]): Difference[] {
  const found: Difference[] = [];
  for (let step = 0; step < Math.max(before.length, after.length); step += 1) {
    const note = (path: readonly string[], old: unknown, now: unknown, isText: boolean) =>
      found.push({
        kind: kindOf(path, old, now),
        isText: isText || path.at(-1) === 'failure',
        step,
        before: shown(old),
        after: shown(now),
      });
    compare([], before[step]?.behaviour, after[step]?.behaviour, (path, old, now) =>
      note(path, old, now, false),
    );
    compare([], before[step]?.text, after[step]?.text, (path, old, now) => note(path, old, now, true));
  }
  return found;
}

type Note = (path: readonly string[], before: unknown, after: unknown) => void;

function compare(path: readonly string[], before: unknown, after: unknown, note: Note): void {
  if (isLines(before) && isLines(after)) {
    compareLines(path, before, after, note);
    return;
  }
  if (typeof before === 'string' && typeof after === 'string') {
    if (before !== after) note(path, ...around(before, after));
    return;
  }
  if (!isRecord(before) || !isRecord(after)) {
    if (before !== after && JSON.stringify(before) !== JSON.stringify(after)) note(path, before, after);
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    compare([...path, key], before[key], after[key], note);
}

/** What only one of them has, counted; then the order. */
function compareLines(
  path: readonly string[],
  before: readonly string[],
  after: readonly string[],
  note: Note,
): void {
  const [gone, added] = [without(before, after), without(after, before)];
  for (let at = 0; at < Math.max(gone.length, added.length); at += 1) {
    const [old, now] = [gone[at], added[at]];
    if (old !== undefined && now !== undefined) note([...path, routeOf(old)], ...around(old, now));
    else note([...path, routeOf(old ?? now ?? '')], old, now);
  }
  const isOrdered = !['annotations', 'log'].includes(path.at(-1) ?? '');
  if (gone.length === 0 && added.length === 0 && isOrdered && before.join('\n') !== after.join('\n'))
    note([...path, 'order'], ...around(before.join('\n'), after.join('\n')));
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** Both from a little before the place where they part. */
function around(before: string, after: string): [string, string] {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const from = Math.max(0, at - 80);
  const cut = (text: string) => `${from > 0 ? '…' : ''}${text.slice(from, from + SHOWN_LENGTH)}`;
  return [cut(before), cut(after)];
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The route or command that a line begins with. */
function routeOf(line: string): string {
  return (
    /^(::[a-z-]+|(create|poll|download|report|org-tree|list|unknown|blob|[a-z]+-artifacts?)(?= ))/.exec(
      line,
    )?.[1] ?? ''
  );
}

function kindOf(path: readonly string[], before: unknown, after: unknown): string {
  const parts = path.map((part) =>
    /^\d+$/.test(part) ? '[]' : part.replace(/^.*?((\.manifest)?\.[A-Za-z]+)$/, '*$1'),
  );
  const place = parts.filter(Boolean).join(' › ');
  if (['exitCode', 'outcome'].includes(path.at(-1) ?? '')) return `${place}: ${before} → ${after}`;
  return `${place}${before === undefined ? ', only new' : after === undefined ? ', only old' : ''}`;
}

function shown(value: unknown): string {
  const text =
    value === undefined
      ? NOTHING
      : typeof value === 'string'
        ? JSON.stringify(value)
        : inspect(value, { breakLength: Number.POSITIVE_INFINITY });
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

interface Finding extends Difference {
  readonly number: number;
  readonly test: Case;
}

/** A kind of difference that so many cases show is none that a busy machine makes. */
const COMMON = 5;

/** The differences of all cases, by kind. */
export class Report {
  #found: Finding[] = [];
  #cases = 0;
  #unconfirmed = 0;

  add(number: number, test: Case, differences: readonly Difference[]): void {
    this.#cases += 1;
    this.#found.push(...differences.map((difference) => ({ ...difference, number, test })));
  }

  /** The cases that show a difference which few others show. */
  rare(): number[] {
    const groups = [...Map.groupBy(this.#found, ({ kind }) => kind).values()];
    const rare = groups.filter((found) => new Set(found.map(({ number }) => number)).size < COMMON);
    return [...new Set(rare.flatMap((found) => found.map(({ number }) => number)))];
  }

  /** Drops what a second run of the case does not show again. */
  confirm(number: number, again: readonly Difference[]): void {
    const kinds = new Set(again.map(({ kind }) => kind));
    const kept = this.#found.filter((finding) => finding.number !== number || kinds.has(finding.kind));
    if (kept.length < this.#found.length) this.#unconfirmed += 1;
    this.#found = kept;
  }

  /** Whether behaviour differs anywhere; wording may. */
  get hasDifferences(): boolean {
    return this.#found.some(({ isText }) => !isText);
  }

  print(): void {
    const [text, behaviour] = [true, false].map((isText) =>
      this.#found.filter((finding) => finding.isText === isText),
    );
    printGroups('Wording', text ?? [], 1);
    printGroups('Behaviour', behaviour ?? [], SHOWN_EXAMPLES);
    const countOf = (findings: readonly Finding[] = []) => new Set(findings.map(({ number }) => number)).size;
    console.log(
      `\n${this.#cases} cases; behaviour differs in ${countOf(behaviour)}, wording in ${countOf(text)}. In ${this.#unconfirmed} a difference did not show again.`,
    );
  }
}

function printGroups(title: string, findings: readonly Finding[], examples: number): void {
  const groups = [...Map.groupBy(findings, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length);
  console.log(
    `\n═══ ${title}: ${groups.length === 0 ? 'no difference' : `${groups.length} kinds of difference`} ═══`,
  );
  for (const [kind, found] of groups) {
    const numbers = [...new Set(found.map(({ number }) => number))].sort((a, b) => a - b);
    const listed = `${numbers.slice(0, 15).join(', ')}${numbers.length > 15 ? ', …' : ''}`;
    console.log(`\n${kind}: ${found.length} in ${numbers.length} cases (${listed})`);
    for (const number of numbers.slice(0, examples)) {
      const finding = found.find((candidate) => candidate.number === number);
      if (finding) printExample(finding, examples > 1);
    }
  }
}

function printExample({ number, test, step, before, after }: Finding, isWhole: boolean): void {
  const { name, steps, faults, simulator } = test;
  console.log(`  #${number} ${name}${steps.length > 1 ? `, step ${step + 1}` : ''}`);
  if (isWhole) {
    const inputs = Object.entries(steps[step]?.inputs ?? {}).filter(
      ([input, value]) => value !== (DEFAULTS[input] ?? ''),
    );
    console.log(`     ${inputs.map(([input, value]) => `${input}: ${JSON.stringify(value)}`).join(', ')}`);
    if (simulator)
      console.log(`     server: ${inspect(simulator, { breakLength: Number.POSITIVE_INFINITY })}`);
    if (faults) console.log(`     faults: ${faults.map((fault) => fault.name).join(', ')}`);
  }
  console.log(`     old: ${before}\n     new: ${after}`);
}
