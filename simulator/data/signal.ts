import { hash, mix, unit } from './chance.ts';
import type { Period } from './periods.ts';

/** How a metric behaves over teams and over time. */
export interface Signal {
  /** Middle of the values; of a rate, its value for thirty days. */
  readonly base: number;
  /** A rate grows with the length of the period. Default false. */
  readonly rate?: boolean;
  /** How far teams and people lie apart, as a part of `base`. Default 0.4. */
  readonly spread?: number;
  /** Change in a year at most, up or down, as a part. Default 0.25. */
  readonly trend?: number;
  /** Change from period to period, as a part. Default 0.12. */
  readonly noise?: number;
}

const hashes = new Map<string, number>();

function metricHash(metric: string): number {
  const known = hashes.get(metric);
  if (known !== undefined) return known;
  const made = hash('metric', metric);
  hashes.set(metric, made);
  return made;
}

/** 2025-01-01, where trends cross their base. */
const trendOriginDay = 20_089;

/**
 * The value of a metric for a subject in a period: a level of its own, a slow trend, a dip around the turn of the
 * year for rates, and some noise. It depends on nothing else, so the same month looks the same in every export.
 */
export function measure(subjectKey: number, metric: string, period: Period, signal: Signal): number {
  const { base, rate = false, spread = 0.4, trend = 0.25, noise = 0.12 } = signal;
  const own = mix(subjectKey, metricHash(metric));
  const level = 1 + spread * swing(own);
  // Bounded, so that a subject's trend does not run away over the decades.
  const years = Math.max(-3, Math.min(3, (period.epochDay - trendOriginDay) / 365));
  const slope = (1 + trend * swing(mix(own, 1))) ** years;
  const wobble = 1 + noise * swing(mix(own, period.epochDay));
  const value = base * level * slope * wobble;
  return rate ? (value * period.days * workload(period.start)) / 30 : value;
}

function swing(hashed: number): number {
  return 2 * unit(hashed) - 1;
}

/** Less gets done around the turn of the year and in midsummer. */
function workload(date: string): number {
  const month = date.slice(5, 7);
  if (month === '12') return 0.78;
  return month === '07' || month === '08' ? 0.9 : 1;
}
