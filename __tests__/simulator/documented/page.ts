import type { ExportType } from '../../../simulator/index.ts';

/** A page of Harness's documentation as it was read, and the requests that it prints. */
export interface Page {
  readonly title: string;
  readonly url: string;
  /** The commit of the repository (harness/developer-hub for pages) whose text was read, or what else is known. Pages print no date. */
  readonly version: string;
  readonly exports: readonly DocumentedExport[];
  /** Requests that are answered at once. */
  readonly requests: readonly DocumentedRequest[];
}

/** An export from its creation to its file. */
export interface DocumentedExport {
  readonly type: ExportType;
  readonly create: DocumentedRequest;
  /** The body of the answer, as far as a page prints its keys. */
  readonly created?: readonly string[];
  readonly poll: DocumentedRequest;
  /** Keys of the answer once the export is completed. */
  readonly polled?: readonly string[];
  readonly download: DocumentedRequest;
}

/**
 * A request in the page's own words. `$KEY`, `$PROJECT`, `$ORG`, `$EXPORT` and `$TREE` stand for what the page leaves to its reader.
 * Bodies are the printed JSON without comments and trailing commas.
 */
export interface DocumentedRequest {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  /** In the page's spelling, by a curl line or else by the page's table of headers. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: object;
}

/** As the curl lines have it. */
export const PROJECT = [
  ['projectIdentifier', '$PROJECT'],
  ['orgIdentifier', '$ORG'],
] as const;

/** As the curl lines of V2, and the tables of headers, have it. */
export const HEADERS = [
  ['Content-Type', 'application/json'],
  ['authorization', 'ApiKey $KEY'],
] as const;

/** A create with the usual headers and query. */
export function create(segment: string, name: string, body: object): DocumentedRequest {
  const path = `/v2/insights/${segment}/exports`;
  return { name, method: 'POST', path, query: PROJECT, headers: HEADERS, body };
}

/** Poll and download with the usual headers and query. */
export function reads(segment: string): Pick<DocumentedExport, 'poll' | 'download'> {
  const get = { method: 'GET', query: PROJECT, headers: HEADERS } as const;
  const path = `/v2/insights/${segment}/exports/$EXPORT`;
  return {
    poll: { ...get, name: 'poll', path },
    download: { ...get, name: 'download', path: `${path}/download` },
  };
}
