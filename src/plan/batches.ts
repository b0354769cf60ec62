import type { PlanItem } from './plan.ts';
import { teamEntries } from './team-entries.ts';

/** GitHub starts no more jobs than this from one matrix. */
const MAX_MATRIX_JOBS = 256;

/** Output `batches`: the teams of the plan, `size` to a job of a matrix or as many more as it takes, for input team-ids there. */
export function batchesJson(plan: readonly PlanItem[], size: number): string {
  const teams = teamEntries(plan.map(({ target }) => target));
  const perJob = Math.max(size, Math.ceil(teams.length / MAX_MATRIX_JOBS));
  const jobs = Math.ceil(teams.length / perJob);
  const batches = Array.from({ length: jobs }, (_, index) => ({
    // With leading zeros, so that files that bear it are put together in the order of the teams.
    number: String(index + 1).padStart(String(jobs).length, '0'),
    teams: teams.slice(index * perJob, (index + 1) * perJob).join(','),
  }));
  return JSON.stringify(batches);
}
