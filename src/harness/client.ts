import { Failure } from '../failure.ts';
import type { Priority, RateLimiter } from '../flow/rate-limiter.ts';
import type { Limits } from '../flow/time-limit.ts';
import type { Clock, HttpRequest, HttpResponse, Transport } from '../ports.ts';
import type { ExportKind } from './catalogue.ts';
import { failureOf, parseRetryAfter } from './http-errors.ts';
import { type LeafTeam, readLeafTeams } from './org-tree.ts';
import { isRedirect, redirectedUrl, signaturesIn } from './redirects.ts';
import { credentialHeaders } from './requests.ts';
import { type CreatedExport, type ExportStatus, readCreated, readStatus } from './responses.ts';
import type { JsonObject, ProjectIdentifiers } from './selection.ts';
import { createUrl, downloadUrls, linkedUrl, orgTreeUrl, statusUrls } from './urls.ts';

const JSON_ACCEPTED = { accept: 'application/json' };
/** gzip as a transport encoding may come on top of a gzip file; it is unpacked by the bytes. */
const FILE_ACCEPTED = { accept: 'text/csv, application/gzip, */*', 'accept-encoding': 'gzip' };

/** The export API of one kind of export in one Harness project. Each method makes one attempt; retries are up to the caller. */
export interface SeiClient {
  /** Starts an export. The same body within 30 minutes returns the same export (IX), so a retry is safe. */
  create(body: JsonObject, limits: Limits): Promise<CreatedExport>;
  status(exportId: string, limits: Limits): Promise<ExportStatus>;
  /** The file as it is sent, with a 2xx status. `link` is the download link of the status answer, if it had one. */
  download(exportId: string, link: string | undefined, limits: Limits): Promise<HttpResponse>;
  /** A legacy report: the request is the export, the answer its file (LG). */
  report(body: JsonObject, limits: Limits): Promise<HttpResponse>;
  /** The teams of an organization tree that have no teams below them, each once, in the tree's order. */
  leafTeams(orgTreeId: string, limits: Limits): Promise<LeafTeam[]>;
}

export interface SeiClientOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly baseUrl: URL;
  readonly apiKey: string;
  readonly kind: ExportKind;
  readonly identifiers: ProjectIdentifiers;
  readonly rateLimiter: Pick<RateLimiter, 'acquire' | 'onRateLimited' | 'onSuccess'>;
  /** How long the server has to begin an answer, milliseconds. */
  readonly answerLimitMs: number;
  /** The same for a report, which is made during the request (LG). */
  readonly reportLimitMs: number;
  /** Called with each secret that becomes known, such as the signature of a link to storage. */
  readonly onSecret: (secret: string) => void;
}

/** How a request is sent, beside what it says. */
interface SendOptions extends Limits {
  readonly answerLimitMs?: number;
  readonly priority?: Priority;
}

export function createSeiClient(options: SeiClientOptions): SeiClient {
  const { transport, clock, baseUrl, kind, identifiers, rateLimiter } = options;
  const credentials = {
    ...credentialHeaders(options.apiKey, kind),
    'content-type': 'application/json',
  };
  /** The spelling of the paths that the server answered to, once it is known; it is tried first from then on. */
  let spelling = 0;

  /**
   * The answer after redirects, and the URL that gave it. The key goes to the origin of the base URL only, wherever a redirect
   * leads, and only requests to that origin count for its rate limit.
   */
  async function send(
    request: HttpRequest,
    { signal, extendTimeout, answerLimitMs = options.answerLimitMs, priority = 'work' }: SendOptions,
  ): Promise<{ readonly response: HttpResponse; readonly url: URL }> {
    let { url } = request;
    for (let redirects = 0; ; redirects += 1) {
      const isOurs = isHarness(url);
      if (!isOurs) for (const secret of signaturesIn(url)) options.onSecret(secret);
      const headers = isOurs ? { ...request.headers, ...credentials } : request.headers;
      // Waiting for the rate limit is not the server's delay.
      extendTimeout(Number.POSITIVE_INFINITY);
      if (isOurs) await rateLimiter.acquire(signal, priority);
      extendTimeout(answerLimitMs);
      const response = await transport.send({ ...request, url, headers }, signal);
      if (isOurs && response.status === 429)
        rateLimiter.onRateLimited(parseRetryAfter(response.headers['retry-after'], clock.now()));
      else if (isOurs) rateLimiter.onSuccess();
      const { location } = response.headers;
      if (!isRedirect(response.status) || location === undefined) return { response, url };
      await response.discard();
      url = redirectedUrl(url, location, request.method, redirects);
    }
  }

  async function sendOk(request: HttpRequest, how: SendOptions): Promise<HttpResponse> {
    const { response, url } = await send(request, how);
    if (response.status >= 200 && response.status < 300) return response;
    const failure = await failureOf(response, clock.now());
    throw isHarness(url) ? failure : storageFailure(failure, url);
  }

  /** The answer of the first URL that is not answered with 404, and the index of that URL. */
  async function getFirst(urls: readonly URL[], headers: Record<string, string>, how: SendOptions) {
    let notFound: unknown;
    for (const [index, url] of urls.entries()) {
      try {
        return { index, response: await sendOk({ method: 'GET', url, headers }, how) };
      } catch (thrown) {
        if (!(thrown instanceof Failure) || !['not-found', 'expired'].includes(thrown.code)) throw thrown;
        notFound ??= thrown;
      }
    }
    throw notFound;
  }

  function isHarness({ origin }: URL): boolean {
    return origin === baseUrl.origin;
  }

  function post(body: JsonObject, headers: Record<string, string>): HttpRequest {
    return {
      method: 'POST',
      url: createUrl(baseUrl, kind, identifiers),
      headers,
      body: JSON.stringify(body),
    };
  }

  return {
    async create(body, limits) {
      const response = await sendOk(post(body, JSON_ACCEPTED), limits);
      const created = await readCreated(response);
      // PR documents 200 for a reused export and 202 for a new one; the other pages don't say.
      return { ...created, reused: created.reused || (kind === 'productivity' && response.status === 200) };
    },
    async status(exportId, limits) {
      const urls = statusUrls(baseUrl, kind, exportId, identifiers);
      const how = { ...limits, priority: 'poll' } as const;
      const { index, response } = await getFirst(rotate(urls, spelling), JSON_ACCEPTED, how);
      spelling = (spelling + index) % urls.length;
      return readStatus(response, clock.now());
    },
    async download(exportId, link, limits) {
      const documented = rotate(downloadUrls(baseUrl, kind, exportId, identifiers), spelling);
      const linked = link === undefined ? undefined : linkedUrl(baseUrl, link, identifiers);
      const urls = [...(linked ? [linked] : []), ...documented.filter((url) => url.href !== linked?.href)];
      const { response } = await getFirst(urls, FILE_ACCEPTED, limits);
      return response;
    },
    async report(body, limits) {
      return sendOk(post(body, FILE_ACCEPTED), { ...limits, answerLimitMs: options.reportLimitMs });
    },
    async leafTeams(orgTreeId, limits) {
      const url = orgTreeUrl(baseUrl, orgTreeId, identifiers);
      return readLeafTeams(await sendOk({ method: 'GET', url, headers: JSON_ACCEPTED }, limits));
    },
  };
}

/** Storage answers differently where a file is missing, for example with 403 to a signed link that has expired. */
function storageFailure(failure: Failure, { host }: URL): Failure {
  const isGone = ['unauthorized', 'forbidden', 'not-found', 'expired', 'rejected'].includes(failure.code);
  const { transient, retryAfterMs } = failure;
  // Without the hint, which is about Harness, its key and its limits.
  return new Failure(isGone ? 'expired' : failure.code, `${host}: ${failure.message}`, {
    transient,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    cause: failure,
  });
}

function rotate<T>(list: readonly T[], first: number): T[] {
  return [...list.slice(first), ...list.slice(0, first)];
}
