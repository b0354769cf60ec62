import { createOrganization } from './data/organization.ts';
import type { Faults } from './faults/faults.ts';
import type { SimulatedExport } from './harness/export.ts';
import { createJobs } from './harness/jobs.ts';
import { matchRoute, type RouteName } from './harness/routes.ts';
import { createHarness } from './harness/server.ts';
import { defaultStyle } from './harness/style.ts';
import type { RecordedRequest } from './http/request.ts';
import { startHttpService } from './http/service.ts';
import type { SimulatorOptions } from './options.ts';

export type { Effect } from './faults/effect.ts';
export type { Fault } from './faults/faults.ts';
export type { ExportType } from './harness/catalogue.ts';
export type { SimulatedExport } from './harness/export.ts';
export type { RouteName } from './harness/routes.ts';
export type { Style } from './harness/style.ts';
export { switches } from './harness/switches.ts';
export type { OrgTreeOptions, SimulatorOptions } from './options.ts';

/** A Harness SEI server that listens. */
export interface Simulator {
  /** Scheme, host and port. */
  readonly origin: string;
  /** `origin` and base path: what the action's `base-url` takes. */
  readonly baseUrl: string;
  /** Every request, in order of arrival. */
  readonly requests: readonly RecordedRequest<RouteName>[];
  /** Every job that was created, in order. */
  readonly exports: readonly SimulatedExport[];
  readonly faults: Faults<RouteName>;
  /** Cuts all connections and resolves when the port is free. */
  close(): Promise<void>;
}

/** Starts a Harness SEI server as Harness's pages describe it, in this process. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { basePath = '/prod1/sei/api', now = Date.now, seed = 1, orgTree = {} } = options;
  const { queuedMs = 1_000, processingMs = 4_000, orgIdentifier, projectIdentifier } = options;
  const { capacity = Number.POSITIVE_INFINITY } = options;
  const style = { ...defaultStyle, ...options.style };
  const jobTimeMs = options.jobTimeMs ?? (() => ({ queuedMs, processingMs }));
  const jobs = createJobs({ now, seed, jobTimeMs, capacity, style });

  let origin = '';
  const answer = createHarness({
    basePath,
    baseUrl: () => origin + basePath,
    apiKey: options.apiKey === undefined ? 'simulator-key' : options.apiKey,
    project: { ...(orgIdentifier && { orgIdentifier }), ...(projectIdentifier && { projectIdentifier }) },
    rateLimit: options.rateLimit,
    orgTree,
    organization: createOrganization(seed, orgTree),
    jobs,
    now,
    style,
  });
  const service = await startHttpService<RouteName>({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    tls: options.tls,
    now,
    routeOf: (method, path) => matchRoute(basePath, method, path)?.route,
    answer,
    onAnswer: options.onAnswer,
  });
  origin = service.origin;

  return { ...service, baseUrl: origin + basePath, exports: jobs.all };
}
