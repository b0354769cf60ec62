import { hash } from '../data/chance.ts';
import type { Project } from './admission.ts';
import type { ExportType } from './catalogue.ts';
import type { JobTime, NewJob, SimulatedExport } from './export.ts';
import { createSchedule } from './schedule.ts';
import type { JobFailure, Style } from './style.ts';

/** How far a job is. `status` is lower case, or `style.unknownStatus` as it stands. */
export interface Progress {
  readonly status: string;
  /** Epoch milliseconds; only of a completed job. */
  readonly completedAtMs?: number;
  readonly failure?: JobFailure;
}

/** IX: within 30 minutes an identical request gets the existing export. */
const reuseForMs = 30 * 60_000;

export interface Jobs {
  readonly all: readonly SimulatedExport[];
  /** The job for this request: a new one, or the one that the same bytes made before. */
  create(request: CreateRequest): { job: SimulatedExport; reused: boolean };
  /** The job of this id, if it is of this type and project. */
  find(type: ExportType, exportId: string, project: Project): SimulatedExport | undefined;
  progress(job: SimulatedExport): Progress;
}

type CreateRequest = Pick<
  SimulatedExport,
  'type' | 'orgIdentifier' | 'projectIdentifier' | 'body' | 'request' | 'teamName'
>;

export interface JobsOptions {
  readonly now: () => number;
  readonly seed: number;
  readonly jobTimeMs: (job: NewJob) => JobTime;
  /** How many jobs are processed at once. */
  readonly capacity: number;
  readonly style: Style;
}

export function createJobs({ now, seed, jobTimeMs, capacity, style }: JobsOptions): Jobs {
  const all: SimulatedExport[] = [];
  const schedule = createSchedule(capacity, now);

  const progress = (job: SimulatedExport): Progress => {
    const completedAtMs = job.completesAtMs;
    if (completedAtMs === undefined) return { status: 'queued' };
    if (style.unknownStatus !== undefined) return { status: style.unknownStatus };
    if (now() < completedAtMs) return { status: 'processing' };
    const failure = typeof style.failWith === 'function' ? style.failWith(job) : style.failWith;
    if (failure) return { status: failure.status ?? 'failed', failure };
    return { status: 'completed', completedAtMs };
  };

  const sameRequest = (job: SimulatedExport, request: CreateRequest): boolean =>
    job.type === request.type && isOf(job, request) && job.body === request.body;

  return {
    all,
    create(request) {
      const existing = all.findLast(
        (job) =>
          sameRequest(job, request) &&
          now() - job.createdAtMs < reuseForMs &&
          !['failed', 'cancelled'].includes(progress(job).status),
      );
      if (existing) {
        existing.createCount += 1;
        return { job: existing, reused: true };
      }
      const exportId = `exp_${hash(seed, 'export', all.length).toString(16).padStart(8, '0')}`;
      const created = { ...request, exportId, createdAtMs: now(), createCount: 1 };
      const { queuedMs, processingMs } = jobTimeMs(created);
      const startedAtMs = schedule.enter(created.createdAtMs + queuedMs, processingMs);
      const job: SimulatedExport = {
        ...created,
        queuedMs,
        processingMs,
        get startedAtMs() {
          return startedAtMs();
        },
        get completesAtMs() {
          const startMs = startedAtMs();
          return startMs === undefined ? undefined : startMs + processingMs;
        },
      };
      all.push(job);
      return { job, reused: false };
    },
    find: (type, exportId, project) =>
      all.find((job) => job.type === type && job.exportId === exportId && isOf(job, project)),
    progress,
  };
}

function isOf(job: SimulatedExport, { orgIdentifier, projectIdentifier }: Project): boolean {
  return job.orgIdentifier === orgIdentifier && job.projectIdentifier === projectIdentifier;
}
