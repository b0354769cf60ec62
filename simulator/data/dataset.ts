import type { Dialect } from '../harness/switches.ts';
import { mix } from './chance.ts';
import type { Team } from './organization.ts';
import type { Developer } from './people.ts';
import type { Period } from './periods.ts';

/** The contents of a CSV: as many rows as `rowCount` says, made one at a time. */
export interface Dataset {
  readonly columns: readonly string[];
  readonly rowCount: number;
  rows(): Iterable<readonly string[]>;
}

/** Whom a row is about. */
export type Subject = Team | Developer;

/** What one export makes of a subject and a period. */
export interface Table {
  readonly columns: readonly string[];
  row(subject: Subject, period: Period): readonly string[];
}

/** How figures are given. */
export type Figures = Pick<Dialect, 'durationUnit' | 'inconsistentRates'>;

/**
 * One row for each subject and period, subject by subject. If `rowCount` is given, exactly so many: cut short, or
 * continued with further subjects of the same kind.
 */
export function datasetOf(
  table: Table,
  subjects: readonly Subject[],
  periods: readonly Period[],
  rowCount: number = subjects.length * periods.length,
): Dataset {
  const isEmpty = subjects.length === 0 || periods.length === 0;
  return {
    columns: table.columns,
    rowCount: isEmpty ? 0 : rowCount,
    *rows() {
      let left = isEmpty ? 0 : rowCount;
      for (let round = 0; left > 0; round += 1) {
        for (const subject of subjects) {
          const actual = round === 0 ? subject : another(subject, round);
          for (const period of periods.slice(0, left)) yield table.row(actual, period);
          left -= periods.length;
          if (left <= 0) return;
        }
      }
    },
  };
}

export function teamOf(subject: Subject): Team {
  return 'team' in subject ? subject.team : subject;
}

function another(subject: Subject, round: number): Subject {
  const key = mix(subject.key, round);
  const name = `${subject.name} #${round + 1}`;
  if ('team' in subject)
    return { ...subject, key, name, email: subject.email.replace('@', `.${round + 1}@`) };
  return {
    ...subject,
    key,
    name,
    id: `${subject.id}-${round + 1}`,
    hierarchy: `${subject.hierarchy} #${round + 1}`,
  };
}

/** `value` with at most two digits after the point, as Harness prints it. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** `part` ÷ `whole`, 0 of nothing. Inconsistent ones are a fifth too small: as if other issues had been counted. */
export function ratioBy({ inconsistentRates }: Figures): (part: number, whole: number) => number {
  const factor = inconsistentRates ? 0.8 : 1;
  return (part, whole) => (whole === 0 ? 0 : (factor * part) / whole);
}

export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
