import { Failure } from '../failure.ts';
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
/** gzip as a transport encoding may come on top of a gzip file; whoever unpacks goes by the bytes. */
const FILE_ACCEPTED = { accept: 'text/csv, application/gzip, */*', 'accept-encoding': 'gzip' };

/** One export kind of one Harness project, spoken to. Each method is one attempt: repeating is the caller's business. */
export interface SeiClient {
  /** Starts an export. The same body within 30 minutes gives back the same export (IX), so a repetition is safe. */
  create(body: JsonObject, signal: AbortSignal, allow?: Allow): Promise<CreatedExport>;
  status(exportId: string, signal: AbortSignal, allow?: Allow): Promise<ExportStatus>;
  /** The file as it is sent, its status 2xx. `link` is what the status answer said, if anything. */
  download(
    exportId: string,
    link: string | undefined,
    signal: AbortSignal,
    allow?: Allow,
  ): Promise<HttpResponse>;
  /** A legacy report: the request is the export, the answer its file (LG). */
  report(body: JsonObject, signal: AbortSignal, allow?: Allow): Promise<HttpResponse>;
  /** The teams of an organization tree that have none below them, each once, in the tree's order. */
  leafTeams(orgTreeId: string, signal: AbortSignal, allow?: Allow): Promise<LeafTeam[]>;
}

/** Gives the server this long to answer from now on; waiting for one's turn is not its fault. */
type Allow = (ms: number) => void;

/** Who lets requests through, and is told how the server took them. */
interface Turnstile {
  /** Resolves when a request may be sent; a `poll` lets `work` go first. */
  turn(signal: AbortSignal, urgency: 'work' | 'poll'): Promise<void>;
  refused(retryAfterMs: number | undefined): void;
  taken(): void;
}

export interface SeiClientOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly baseUrl: URL;
  readonly apiKey: string;
  readonly kind: ExportKind;
  readonly identifiers: ProjectIdentifiers;
  readonly pace: Turnstile;
  /** How long the server has for the beginning of an answer, milliseconds. */
  readonly answerLimitMs: number;
  /** The same where a report is made while one waits (LG). */
  readonly reportLimitMs: number;
  /** Told of each secret that comes to be known, such as the signature of a link to storage. */
  readonly onSecret: (secret: string) => void;
}

export function createSeiClient(options: SeiClientOptions): SeiClient {
  const { transport, clock, baseUrl, kind, identifiers, pace } = options;
  const credentials = {
    ...credentialHeaders(options.apiKey, kind),
    'content-type': 'application/json',
  };
  /** Which spelling of the paths the server answered to, once that is known; it is tried first from then on. */
  let spelling = 0;

  /**
   * The answer after redirects, and who gave it. The key goes to the origin of the base URL only, wherever a redirect leads; and
   * only what is asked of that counts as a request to Harness.
   */
  async function send(
    request: HttpRequest,
    signal: AbortSignal,
    allow: Allow,
    limitMs: number,
    urgency: 'work' | 'poll',
  ): Promise<{ readonly response: HttpResponse; readonly url: URL }> {
    let { url } = request;
    for (let redirects = 0; ; redirects += 1) {
      const isOurs = isHarness(url);
      if (!isOurs) for (const secret of signaturesIn(url)) options.onSecret(secret);
      const headers = isOurs ? { ...request.headers, ...credentials } : request.headers;
      allow(Number.POSITIVE_INFINITY);
      if (isOurs) await pace.turn(signal, urgency);
      allow(limitMs);
      const response = await transport.send({ ...request, url, headers }, signal);
      if (isOurs && response.status === 429)
        pace.refused(parseRetryAfter(response.headers['retry-after'], clock.now()));
      else if (isOurs) pace.taken();
      const { location } = response.headers;
      if (!isRedirect(response.status) || location === undefined) return { response, url };
      response.discard();
      url = redirectedUrl(url, location, request.method, redirects);
    }
  }

  async function sendOk(
    request: HttpRequest,
    signal: AbortSignal,
    allow: Allow,
    limitMs = options.answerLimitMs,
    urgency: 'work' | 'poll' = 'work',
  ): Promise<HttpResponse> {
    const { response, url } = await send(request, signal, allow, limitMs, urgency);
    if (response.status >= 200 && response.status < 300) return response;
    const failure = await failureOf(response, clock.now());
    throw isHarness(url) ? failure : storageFailure(failure, url);
  }

  /** The answer of the first URL that is not answered with 404, and which one that was. */
  async function getFirst(
    urls: readonly URL[],
    headers: Record<string, string>,
    signal: AbortSignal,
    allow: Allow,
    urgency: 'work' | 'poll' = 'work',
  ) {
    let notFound: unknown;
    for (const [index, url] of urls.entries()) {
      try {
        const request = { method: 'GET', url, headers } as const;
        return { index, response: await sendOk(request, signal, allow, options.answerLimitMs, urgency) };
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
    async create(body, signal, allow = noLimit) {
      const response = await sendOk(post(body, JSON_ACCEPTED), signal, allow);
      const created = await readCreated(response);
      // PR documents 200 for a reused export and 202 for a new one; the other pages don't say.
      return { ...created, reused: created.reused || (kind === 'productivity' && response.status === 200) };
    },
    async status(exportId, signal, allow = noLimit) {
      const urls = statusUrls(baseUrl, kind, exportId, identifiers);
      const { index, response } = await getFirst(
        rotate(urls, spelling),
        JSON_ACCEPTED,
        signal,
        allow,
        'poll',
      );
      spelling = (spelling + index) % urls.length;
      return readStatus(response, clock.now());
    },
    async download(exportId, link, signal, allow = noLimit) {
      const documented = rotate(downloadUrls(baseUrl, kind, exportId, identifiers), spelling);
      const linked = link === undefined ? undefined : linkedUrl(baseUrl, link, identifiers);
      const urls = [...(linked ? [linked] : []), ...documented.filter((url) => url.href !== linked?.href)];
      const { response } = await getFirst(urls, FILE_ACCEPTED, signal, allow);
      return response;
    },
    async report(body, signal, allow = noLimit) {
      return sendOk(post(body, FILE_ACCEPTED), signal, allow, options.reportLimitMs);
    },
    async leafTeams(orgTreeId, signal, allow = noLimit) {
      const url = orgTreeUrl(baseUrl, orgTreeId, identifiers);
      return readLeafTeams(await sendOk({ method: 'GET', url, headers: JSON_ACCEPTED }, signal, allow));
    },
  };
}

/** Storage says that a file is not there with whatever it likes, for example 403 for a signed link that is too old. */
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

const noLimit: Allow = () => {};

function rotate<T>(list: readonly T[], first: number): T[] {
  return [...list.slice(first), ...list.slice(0, first)];
}
