import { type Answer, jsonAnswer } from '../http/answer.ts';
import { keyOwner, pollBody } from './answers.ts';
import type { SimulatedExport } from './export.ts';
import type { Jobs } from './jobs.ts';
import { invalidRequest } from './refusal.ts';
import { date, oneOf, type Rule, text } from './rules.ts';
import type { Style } from './style.ts';

export interface Paging {
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly limit: number;
}

export const count =
  (least: number, most: number): Rule =>
  (value, path) =>
    /^\d+$/.test(String(value)) && Number(value) >= least && Number(value) <= most
      ? []
      : [`${path} must be a whole number from ${least} to ${most}, got ${JSON.stringify(value)}`];

/** A day, or a moment as in `createdAt`. */
const moment: Rule = (value, path) =>
  /^\d{4}-\d{2}-\d{2}T/.test(String(value)) && !Number.isNaN(Date.parse(String(value)))
    ? []
    : date(value, path);

const parameters: Record<string, Rule> = {
  orgIdentifier: text,
  projectIdentifier: text,
  status: oneOf(['queued', 'processing', 'completed', 'failed', 'cancelled']),
  scope: oneOf(['all', 'mine']),
  teamId: text,
  createdBy: text,
  dateFrom: moment,
  dateTo: moment,
  limit: count(1, 100),
  page: count(0, Number.MAX_SAFE_INTEGER),
  sortBy: oneOf(['createdAt', 'completedAt', 'status']),
  sortOrder: oneOf(['asc', 'desc']),
};

/** PR's list of earlier exports, with its documented query parameters. */
export function listAnswer(query: Readonly<Record<string, string>>, jobs: Jobs, style: Style): Answer {
  checkQuery(query, parameters, style);
  const { orgIdentifier, projectIdentifier, status, teamId, createdBy, dateFrom, dateTo } = query;
  const { sortBy = 'createdAt', sortOrder = 'desc' } = query;
  const limit = Number(query.limit ?? 50);
  const page = Number(query.page ?? 0);

  const isListed = (job: SimulatedExport): boolean =>
    job.type === 'productivity' &&
    job.orgIdentifier === orgIdentifier &&
    job.projectIdentifier === projectIdentifier &&
    (status === undefined || jobs.progress(job).status === status) &&
    (teamId === undefined || job.request.scope.teamId === teamId) &&
    (createdBy === undefined || createdBy === keyOwner.userId) &&
    (dateFrom === undefined || job.createdAtMs >= Date.parse(dateFrom)) &&
    (dateTo === undefined || job.createdAtMs < endOf(dateTo));

  const sortKey = (job: SimulatedExport): number | string => {
    const progress = jobs.progress(job);
    if (sortBy === 'status') return progress.status;
    return sortBy === 'completedAt' ? (progress.completedAtMs ?? 0) : job.createdAtMs;
  };
  const sign = sortOrder === 'asc' ? 1 : -1;
  const found = jobs.all
    .filter(isListed)
    .map((job) => ({ job, key: sortKey(job) }))
    .sort((one, other) => sign * (one.key < other.key ? -1 : Number(one.key > other.key)));

  const exports = found
    .slice(page * limit, (page + 1) * limit)
    .map(({ job }) => ({ ...pollBody(job, jobs.progress(job), style), createdBy: keyOwner }));
  return jsonAnswer(200, listBody('exports', exports, { total: found.length, page, limit }, style));
}

/** Refuses with 400, by name, what has no rule among `known` or does not follow it. */
export function checkQuery(
  query: Readonly<Record<string, string>>,
  known: Readonly<Record<string, Rule>>,
  { unknownKeys }: Style,
): void {
  const problems = Object.entries(query).flatMap(([name, value]) => {
    const rule = known[name];
    if (rule) return rule(value, `query parameter ${name}`);
    return unknownKeys === 'refused' ? [`${name} is not a known query parameter`] : [];
  });
  if (problems.length > 0) throw invalidRequest(problems.join('; '));
}

/** A page of a list. No page of Harness's shows one, so all of its forms are guesses. */
export function listBody(
  name: string,
  items: readonly object[],
  paging: Paging,
  { listShape }: Style,
): object {
  if (listShape === 'array') return items;
  return { [listShape === 'named' ? name : listShape]: items, ...paging };
}

/** A day counts whole. */
function endOf(dateTo: string): number {
  return Date.parse(dateTo) + (dateTo.length === 10 ? 86_400_000 : 0);
}
