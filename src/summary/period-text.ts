import type { DateRange } from '../harness/selection.ts';
import { startOf, unitAt, unitOf, weekOf } from '../plan/calendar.ts';

/** Days as Harness labels periods: `2026`, `Q1 2026`, `Oct 2026`, `W07 2026`, `Nov 2025 – Oct 2026`, `Jan 05 2026 – Mar 17 2026`. */
export function periodText({ start, end }: DateRange): string {
  const unit = unitOf({ start, end });
  const [year = '', month = ''] = start.split('-');
  if (unit === 'year') return year;
  if (unit === 'quarter') return `Q${Math.ceil(Number(month) / 3)} ${year}`;
  if (unit === 'week') return `W${String(weekOf(start).week).padStart(2, '0')} ${weekOf(start).year}`;
  const areMonths = startOf('month', start) === start && unitAt('month', end).end === end;
  const texts = [start, end].map(areMonths ? monthText : dayText);
  return [...new Set(texts)].join(' – ');
}

function monthText(date: string): string {
  return new Date(date).toLocaleString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

function dayText(date: string): string {
  return monthText(date).replace(' ', ` ${date.slice(-2)} `);
}
