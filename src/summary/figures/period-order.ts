const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GRANULARITY_WORD = /^(?:daily|weekly|monthly|quarterly|yearly|sprint|day|week|month|quarter|year)$/i;

/** Whether the text says how long periods are, and not which one it is. */
export function isGranularityWord(text: string): boolean {
  return GRANULARITY_WORD.test(text);
}

/**
 * A number that grows with time for a period label as Harness writes them (`Jan 2026`, `Jan 05 2026`, `W07 2026`, `Q1 2026`,
 * `Sprint 2026-03`, `2026-03`, `2026-03-01`), or undefined. Only labels of one kind can be compared.
 */
export function labelOrder(label: string): number | undefined {
  const text = label.trim().toLowerCase();
  const day = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (day) return order(day[1], Number(day[2]), Number(day[3] ?? 0));
  const month = /^([a-z]{3})[a-z]* (?:(\d{1,2}),? )?(\d{4})$/.exec(text);
  const monthIndex = MONTHS.indexOf(month?.[1] ?? '');
  if (month && monthIndex !== -1) return order(month[3], monthIndex + 1, Number(month[2] ?? 0));
  const part = /^(?:w|week |q|quarter )(\d{1,2})[ -](\d{4})$/.exec(text);
  if (part) return order(part[2], Number(part[1]), 0);
  const yearFirst = /^(?:(?:sprint )?(\d{4})-(\d{1,2})|(\d{4})-[wq](\d{1,2}))$/.exec(text);
  return yearFirst ? order(yearFirst[1] ?? yearFirst[3], Number(yearFirst[2] ?? yearFirst[4]), 0) : undefined;
}

function order(year: string | undefined, part: number, day: number): number {
  return (Number(year) * 100 + part) * 100 + day;
}

/** Days from the first to the last, both counted; undefined unless both are dates written `yyyy-MM-dd`. */
export function daysFrom(start: string | null, end: string | null): number | undefined {
  if (start === null || end === null) return undefined;
  const days = (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000 + 1;
  return Number.isFinite(days) && days > 0 ? days : undefined;
}

/** The date that a cell begins with, `2026-01-01` or `2026-01-01T00:00:00Z`; null if it does not begin with one. */
export function cellDate(cell: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(cell)?.[0] ?? null;
}
