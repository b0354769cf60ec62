import type { Limits } from '../flow/time-limit.ts';
import type { HttpRequest, HttpResponse } from '../ports.ts';
import type { ExportKind } from './catalogue.ts';
import { asNotReady, assertFile, assertWhole } from './file-response.ts';
import { type LeafTeams, readLeafTeams } from './org-tree.ts';
import { credentialHeaders } from './requests.ts';
import { type CreatedExport, type ExportStatus, readCreated, readStatus } from './responses.ts';
import type { JsonObject, ProjectIdentifiers } from './selection.ts';
import { createSender, type SenderOptions } from './send.ts';
import { createUrl, downloadUrls, linkedUrl, orgTreeUrl, statusUrls } from './urls.ts';

const JSON_ACCEPTED = { accept: 'application/json' };
/** gzip as a transport encoding may come on top of a gzip file; it is unpacked by the bytes. */
const FILE_ACCEPTED = { accept: 'text/csv, application/gzip, */*', 'accept-encoding': 'gzip' };

/** The export API of one kind of export in one Harness project. Each method makes one attempt; retries are up to the caller. */
export interface SeiClient {
  /** Starts an export. The same body within 30 minutes returns the same export (IX), so a retry is safe. */
  create(body: JsonObject, limits: Limits): Promise<CreatedExport>;
  status(exportId: string, limits: Limits): Promise<ExportStatus>;
  /**
   * The file as it is sent. `link` is the download link of the status answer, if it had one. Rejects with `FileNotReady` if it is
   * not available at the moment.
   */
  download(exportId: string, link: string | undefined, limits: Limits): Promise<HttpResponse>;
  /** A legacy report: the request is the export, the answer its file (LG). */
  report(body: JsonObject, limits: Limits): Promise<HttpResponse>;
  /** The teams of an organization tree that have no teams below them, each once, in the tree's order. */
  leafTeams(orgTreeId: string, limits: Limits): Promise<LeafTeams>;
}

export interface SeiClientOptions extends SenderOptions {
  readonly apiKey: string;
  readonly kind: ExportKind;
  readonly identifiers: ProjectIdentifiers;
  /** As answerLimitMs for a report, which is made during the request (LG). */
  readonly reportLimitMs: number;
}

export function createSeiClient(options: SeiClientOptions): SeiClient {
  const { clock, baseUrl, kind, identifiers, redact } = options;
  const credentials = { ...credentialHeaders(options.apiKey, kind), 'content-type': 'application/json' };
  const { send, getFirst } = createSender(options, credentials);
  /** The index of the spelling of the paths that the server answered to, once it is known. */
  let spelling: number | undefined;

  function post(body: JsonObject, headers: HttpRequest['headers']): HttpRequest {
    const url = createUrl(baseUrl, kind, identifiers);
    return { method: 'POST', url, headers, body: JSON.stringify(body) };
  }

  return {
    async create(body, limits) {
      const response = await send(post(body, JSON_ACCEPTED), limits);
      const created = await readCreated(response, redact);
      // PR documents 200 for a reused export and 202 for a new one; the other pages don't say.
      return { ...created, reused: created.reused || (kind === 'productivity' && response.status === 200) };
    },
    async status(exportId, limits) {
      const urls = statusUrls(baseUrl, kind, exportId, identifiers);
      const asked = spelling === undefined ? urls : urls.slice(spelling, spelling + 1);
      const { index, response } = await getFirst(asked, JSON_ACCEPTED, { ...limits, priority: 'poll' });
      spelling ??= index;
      return readStatus(response, { exportId, nowMs: clock.now(), redact });
    },
    async download(exportId, link, limits) {
      const documented = rotate(downloadUrls(baseUrl, kind, exportId, identifiers), spelling ?? 0);
      const linked = linkedUrl(baseUrl, link ?? '', identifiers);
      const urls = [...(linked ? [linked] : []), ...documented.filter((url) => url.href !== linked?.href)];
      try {
        const { response } = await getFirst(urls, FILE_ACCEPTED, limits);
        return await assertFile(response);
      } catch (thrown) {
        throw asNotReady(thrown);
      }
    },
    async report(body, limits) {
      const answerLimitMs = options.reportLimitMs;
      return assertWhole(await send(post(body, FILE_ACCEPTED), { ...limits, answerLimitMs }));
    },
    async leafTeams(orgTreeId, limits) {
      const url = orgTreeUrl(baseUrl, orgTreeId, identifiers);
      return readLeafTeams(await send({ method: 'GET', url, headers: JSON_ACCEPTED }, limits));
    },
  };
}

function rotate<T>(list: readonly T[], first: number): T[] {
  return [...list.slice(first), ...list.slice(0, first)];
}
