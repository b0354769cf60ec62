import { unitAt, weekOf } from '../plan/calendar.ts';
import type { Period } from '../plan/period.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A period as a heading says it: `2026`, `Q1 2026`, `Oct 2026`, `Nov 2025 – Oct 2026`, `W07 2026`, `5 Jan 2026 – 17 Mar 2026`. */
export function periodText({ start, end }: Pick<Period, 'start' | 'end'>): string {
  const isWhole = (unit: 'day' | 'week' | 'month' | 'quarter' | 'year') => {
    const whole = unitAt(unit, start);
    return whole.start === start && whole.end === end;
  };
  const [year = '', month = ''] = start.split('-');
  if (isWhole('year')) return year;
  if (isWhole('quarter')) return `Q${Math.ceil(Number(month) / 3)} ${year}`;
  if (isWhole('month')) return monthText(start);
  if (isWhole('week')) return `W${String(weekOf(start).week).padStart(2, '0')} ${weekOf(start).year}`;
  if (isWhole('day')) return dayText(start);
  const areMonths = unitAt('month', start).start === start && unitAt('month', end).end === end;
  return areMonths ? `${monthText(start)} – ${monthText(end)}` : `${dayText(start)} – ${dayText(end)}`;
}

function monthText(date: string): string {
  const [year = '', month = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1]} ${year}`;
}

function dayText(date: string): string {
  return `${Number(date.slice(-2))} ${monthText(date)}`;
}
