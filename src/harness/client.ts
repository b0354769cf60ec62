import type { Limits } from '../flow/time-limit.ts';
import type { HttpRequest, HttpResponse } from '../ports.ts';
import type { ExportKind } from './catalogue.ts';
import { asNotReady, assertFile, assertWhole } from './file-response.ts';
import { ErrorAnswer } from './http-errors.ts';
import { findOrgTree, readEntries, readLeafTeams } from './lists.ts';
import { credentialHeaders } from './requests.ts';
import { readCreated, readStatus } from './responses.ts';
import type { JsonObject, ProjectIdentifiers } from './selection.ts';
import { createSender, type SenderOptions } from './send.ts';
import { otherSpelling, type Respelling, respelled } from './spellings.ts';
import {
  createUrl,
  EXPORTS_PER_PAGE,
  type ExportFilters,
  exportsUrl,
  exportUrls,
  linkedUrl,
  ORG_TREES_PER_PAGE,
  orgTreesUrl,
  orgTreeUrl,
} from './urls.ts';

const JSON_ACCEPTED = { accept: 'application/json' };
/** gzip as a transport encoding may come on top of a gzip file; it is unpacked by the bytes. */
const FILE_ACCEPTED = { accept: 'text/csv, application/gzip, */*', 'accept-encoding': 'gzip' };

/** Ends the requests to a server whose list has no end. */
const MAX_ORG_TREES = 5_000;

export interface SeiClientOptions extends SenderOptions {
  readonly apiKey: string;
  readonly kind: ExportKind;
  readonly identifiers: ProjectIdentifiers;
  /** Called with a sentence for the log when a request is sent again in another spelling. */
  readonly onNote: (sentence: string) => void;
  /** As answerLimitMs for a report, which is made during the request (LG). */
  readonly reportLimitMs: number;
}

/** The export API of one kind of export in one Harness project. Each method makes one attempt; retries are up to the caller. */
export function createSeiClient(options: SeiClientOptions) {
  const { clock, baseUrl, kind, identifiers, redact } = options;
  const credentials = { ...credentialHeaders(options.apiKey, kind), 'content-type': 'application/json' };
  const { send, getFirst } = createSender(options, credentials);
  /** Which spelling of the paths the server answers, as an index. The first poll finds out, and the others wait for it. */
  let spelling: Promise<number | undefined> | undefined;
  /** What of bodies is sent in the other spelling, since the server has accepted it. */
  const respellings: Respelling[] = [];

  function post(body: JsonObject, headers: HttpRequest['headers']): HttpRequest {
    const url = createUrl(baseUrl, kind, identifiers);
    return { method: 'POST', url, headers, body: JSON.stringify(body) };
  }

  async function postCreate(body: JsonObject, limits: Limits) {
    const sent = respellings.reduce(respelled, body);
    try {
      return { sent, response: await send(post(sent, JSON_ACCEPTED), limits) };
    } catch (refusal) {
      const other = hasStatus(refusal, 400) ? otherSpelling(kind, sent, refusal.message) : undefined;
      if (other === undefined) throw refusal;
      const [[from, to] = []] = other.pairs;
      options.onNote(`Harness refuses ${from}: sending ${to} in its place, as it is documented too.`);
      const again = respelled(sent, other);
      const response = await send(post(again, JSON_ACCEPTED), limits).catch((thrown: unknown) => {
        throw hasStatus(thrown, 400) ? refusal : thrown;
      });
      respellings.push(other);
      return { sent: again, response };
    }
  }

  function get(url: URL, limits: Limits): Promise<HttpResponse> {
    return send({ method: 'GET', url, headers: JSON_ACCEPTED }, limits);
  }

  /** The entries of page after page from the first on, each once, until there are `limit`, or a page is not full or has nothing new. */
  async function list(
    urlOf: (page: number) => URL,
    { first, size, limit }: Readonly<Record<'first' | 'size' | 'limit', number>>,
    limits: Limits,
  ) {
    const entries = new Map<string, unknown>();
    for (let page = first; entries.size < limit; page += 1) {
      const found = await readEntries(await get(urlOf(page), limits), redact);
      const known = entries.size;
      for (const entry of found) entries.set(JSON.stringify(entry), entry);
      if (found.length < size || entries.size === known) break;
    }
    return [...entries.values()].slice(0, limit);
  }

  return {
    /** The same body within 30 minutes gives the same export (IX), so a retry is safe. Another spelling is sent once, after a 400. */
    async create(body: JsonObject, limits: Limits) {
      const { response, sent } = await postCreate(body, limits);
      const created = await readCreated(response, sent, redact);
      // PR documents 200 for a reused export and 202 for a new one; the other pages don't say.
      const reused = created.reused || (kind === 'productivity' && response.status === 200);
      return { ...created, reused, sent };
    },
    async status(exportId: string, limits: Limits) {
      const urls = exportUrls(baseUrl, kind, exportId, identifiers);
      limits.extendTimeout(Number.POSITIVE_INFINITY);
      const asked = spelling && urls.length > 1 ? inSpelling(urls, await spelling) : urls;
      const polled = getFirst(asked, JSON_ACCEPTED, { ...limits, priority: 'poll' });
      spelling ??= polled.then(
        ({ index }) => index,
        () => {
          spelling = undefined;
          return spelling;
        },
      );
      return readStatus((await polled).response, { exportId, nowMs: clock.now(), redact });
    },
    /** The file as it is sent; `link` is that of the status answer. Rejects with `FileNotReady` if it is not available at the moment. */
    async download(exportId: string, link: string | undefined, limits: Limits) {
      const all = exportUrls(baseUrl, kind, exportId, identifiers, '/download');
      const urls = [linkedUrl(baseUrl, link ?? '', identifiers), ...inSpelling(all, await spelling), ...all];
      const distinct = new Map(urls.flatMap((url) => (url === null ? [] : [[url.href, url]])));
      try {
        const { response } = await getFirst([...distinct.values()], FILE_ACCEPTED, limits);
        return await assertFile(response);
      } catch (thrown) {
        throw asNotReady(thrown);
      }
    },
    /** A legacy report: the request is the export, the answer its file (LG). */
    async report(body: JsonObject, limits: Limits) {
      const answerLimitMs = options.reportLimitMs;
      return assertWhole(await send(post(body, FILE_ACCEPTED), { ...limits, answerLimitMs }));
    },
    /** Earlier exports, as each entry of the list has them (PR). */
    exports(filters: ExportFilters, limits: Limits) {
      const { page: first, limit } = filters;
      const pages = { first, size: Math.min(limit, EXPORTS_PER_PAGE), limit };
      return list((page) => exportsUrl(baseUrl, filters, identifiers, page), pages, limits);
    },
    /** The leaf teams of the tree with this id or name. Rejects with `not-found`, and the trees that there are, if none has it. */
    async leafTeams(idOrName: string, limits: Limits) {
      const teamsOf = async (tree: string) => ({
        tree,
        ...(await readLeafTeams(await get(orgTreeUrl(baseUrl, tree, identifiers), limits))),
      });
      try {
        // Ids are whole numbers; a number that is no id may still be a name.
        if (/^\d+$/.test(idOrName)) return await teamsOf(idOrName);
      } catch (thrown) {
        if (!hasStatus(thrown, 404)) throw thrown;
      }
      const pages = { first: 0, size: ORG_TREES_PER_PAGE, limit: MAX_ORG_TREES };
      const trees = await list((page) => orgTreesUrl(baseUrl, page, identifiers), pages, limits);
      return teamsOf(findOrgTree(trees, idOrName, redact));
    },
  };
}

export type SeiClient = ReturnType<typeof createSeiClient>;

function hasStatus(thrown: unknown, status: number): thrown is ErrorAnswer {
  return thrown instanceof ErrorAnswer && thrown.status === status;
}

function inSpelling(urls: readonly URL[], index: number | undefined): readonly URL[] {
  return index === undefined ? urls : urls.slice(index, index + 1);
}
