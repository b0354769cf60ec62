import type { Organization } from '../data/organization.ts';
import type { Answer, Bytes } from '../http/answer.ts';
import type { RecordedRequest } from '../http/request.ts';
import type { OrgTreeOptions, RateLimit } from '../options.ts';
import { type Project, refuseOthers, requireBody, requireJsonType, requireProject } from './admission.ts';
import { createAnswer, type FileFacts, pollAnswer } from './answers.ts';
import { authenticate } from './authentication.ts';
import { pathSegments } from './catalogue.ts';
import type { SimulatedExport } from './export.ts';
import { exportRules } from './export-rules.ts';
import { exportFile, fileAnswer, reportFile } from './files.ts';
import type { Jobs } from './jobs.ts';
import { listAnswer } from './list.ts';
import { orgTreeAnswer, orgTreesAnswer } from './org-tree.ts';
import { createRateLimiter } from './rate-limit.ts';
import { invalidRequest, notFound, Refusal } from './refusal.ts';
import { reportRules } from './report-rules.ts';
import type { ExportRequest, ReportRequest } from './requests.ts';
import { type CreateTarget, type JobTarget, matchRoute, type OrgTreeTarget } from './routes.ts';
import type { Style } from './style.ts';

export interface HarnessOptions {
  readonly basePath: string;
  /** Scheme, host, port and base path; asked for once the server listens. */
  readonly baseUrl: () => string;
  /** `null`: any. */
  readonly apiKey: string | null;
  /** What the key belongs to; anything, where it is not said. */
  readonly project: Partial<Project>;
  /** Unlimited, where it is not said. */
  readonly rateLimit: RateLimit | undefined;
  readonly orgTree: OrgTreeOptions;
  readonly organization: Organization;
  readonly jobs: Jobs;
  readonly now: () => number;
  readonly style: Style;
}

/** The Harness side: what a request is answered. It knows HTTP only as values. */
export function createHarness(options: HarnessOptions): (request: RecordedRequest) => Promise<Answer> {
  const { style, jobs, organization, apiKey, orgTree, rateLimit, now } = options;
  const limitRate = rateLimit && createRateLimiter(rateLimit, now);
  const rulesOfExport = exportRules(style);
  const rulesOfReport = reportRules(style);

  const respond = (request: RecordedRequest): Answer | Promise<Answer> => {
    const target = matchRoute(options.basePath, request.method, request.path);
    if (!target) return wrongPathAnswer(request.path, style);
    authenticate(request.headers, apiKey, target.route === 'report' ? 'report' : 'v2', style);
    limitRate?.();
    requireJsonType(request, style);
    if (target.route === 'report') return report(request);
    if (target.route === 'org-trees' || target.route === 'org-tree') return orgTrees(request, target);
    const project = requireProject(request, options.project);
    switch (target.route) {
      case 'create':
        return create(request, project, target);
      case 'list':
        return listAnswer(request.query, jobs, style);
      case 'poll':
        return poll(jobOf(target, project));
      case 'download':
        return download(jobOf(target, project));
    }
  };

  const create = (request: RecordedRequest, project: Project, { type, segment }: CreateTarget): Answer => {
    if (segment !== pathSegments[type]) throw notFound(`No resource at ${request.path}`);
    const body = requireBody<ExportRequest>(request, rulesOfExport[type]);
    refuseOthers(body.scope, options.project);
    const { teamId } = body.scope;
    const teamName = teamId === undefined ? undefined : organization.nodesOf(teamId)[0]?.name;
    const { job, reused } = jobs.create({ type, ...project, body: request.body, request: body, teamName });
    return createAnswer(job, jobs.progress(job), reused, style);
  };

  const jobOf = ({ type, segment, exportId }: JobTarget, project: Project): SimulatedExport => {
    if (type === 'sprint' && segment !== style.sprintPath)
      throw notFound(`No resource at ${segment}/exports`);
    const job = jobs.find(type, exportId, project);
    if (!job) throw notFound(`Export ${exportId} not found`);
    return job;
  };

  const poll = async (job: SimulatedExport): Promise<Answer> => {
    const progress = jobs.progress(job);
    if (progress.status !== 'completed') return pollAnswer(job, progress, style);
    const { isGzip, bytes } = exportFile(job, organization, style);
    const size = job.type === 'sprint' ? { sizeBytes: await lengthOf(bytes) } : {};
    const file: FileFacts = { baseUrl: options.baseUrl(), isGzip, ...size };
    return pollAnswer(job, progress, style, file);
  };

  const download = (job: SimulatedExport): Answer => {
    const { status, completedAtMs = 0 } = jobs.progress(job);
    const { exportId } = job;
    if (status !== 'completed')
      throw new Refusal(409, 'EXPORT_NOT_READY', `Export ${exportId} is ${status}, not completed`);
    const { expiry } = style;
    if (expiry && now() >= completedAtMs + expiry.afterMs)
      throw new Refusal(expiry.status, 'EXPORT_EXPIRED', `Export ${exportId} has expired`);
    return fileAnswer(exportFile(job, organization, style), style);
  };

  const report = (request: RecordedRequest): Answer => {
    if (request.query.format !== 'csv') throw invalidRequest('query parameter format must be csv');
    const body = requireBody<ReportRequest>(request, rulesOfReport);
    return fileAnswer(reportFile(body, organization, style), style);
  };

  /** Printed without a project; one that is named must be the key's. */
  const orgTrees = ({ query }: RecordedRequest, target: OrgTreeTarget): Answer => {
    const { projectIdentifier, orgIdentifier = query.orgIdentifer } = query;
    refuseOthers(
      { ...(orgIdentifier && { orgIdentifier }), ...(projectIdentifier && { projectIdentifier }) },
      options.project,
    );
    const { root } = organization;
    return target.route === 'org-trees'
      ? orgTreesAnswer(query, root, orgTree, style)
      : orgTreeAnswer(target.orgTreeId, query, root, orgTree, style);
  };

  return async (request) => {
    try {
      return await respond(request);
    } catch (error) {
      if (error instanceof Refusal) return error.toAnswer();
      throw error;
    }
  };
}

function wrongPathAnswer(path: string, { wrongPath }: Style): Answer {
  if (wrongPath === 401) throw new Refusal(401, 'INVALID_TOKEN', 'Token is not valid');
  if (wrongPath === 404) throw notFound(`No resource at ${path}`);
  const page =
    '<!DOCTYPE html><html><head><title>Harness</title></head><body><div id="react-root"></div></body></html>';
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(page) };
}

async function lengthOf(bytes: Bytes): Promise<number> {
  if (bytes instanceof Uint8Array) return bytes.length;
  let length = 0;
  for await (const chunk of bytes) length += chunk.length;
  return length;
}
