import { randomUUID } from 'node:crypto';
import type { Answer } from '../http/answer.ts';
import type { RecordedRequest } from '../http/request.ts';

/** A block blob: blocks wait until a list of them makes the content. */
export interface Blob {
  readonly blocks: Map<string, Buffer>;
  content: Buffer | undefined;
  contentType: string | undefined;
}

/** Just enough of Azure's block blobs for the artifact client: blobs exist from `create` on, by name. */
export interface BlobStore {
  create(name: string): Blob;
  /** Answers a request for the blob at the end of its path. */
  answer(request: RecordedRequest): Answer;
}

/**
 * Put Block, Put Block List, Put Blob and Get Blob, with status codes, headers and error codes of
 * https://learn.microsoft.com/rest/api/storageservices/. `signature` is what a URL's `sig` has to be.
 */
export function createBlobStore(signature: string): BlobStore {
  const blobs = new Map<string, Blob>();

  const answer = (request: RecordedRequest): Answer => {
    const { method, path, query, bodyBytes, headers } = request;
    if (query.sig !== signature) return blobError(403, 'AuthenticationFailed');
    const blob = blobs.get(decodeURIComponent(path.split('/').at(-1) ?? ''));
    if (!blob) return blobError(404, 'ResourceNotFound');
    if (method === 'GET') return get(blob);
    if (method !== 'PUT') return blobError(405, 'UnsupportedHttpVerb');

    if (query.comp === 'block') {
      if (!query.blockid) return blobError(400, 'MissingRequiredQueryParameter');
      blob.blocks.set(query.blockid, bodyBytes);
      return created();
    }
    if (query.comp === 'blocklist') {
      const blocks = blockIdsOf(request.body).map((id) => blob.blocks.get(id));
      if (!blocks.every((block) => block !== undefined)) return blobError(400, 'InvalidBlockList');
      blob.content = Buffer.concat(blocks);
    } else {
      if (headers['x-ms-blob-type'] !== 'BlockBlob') return blobError(400, 'MissingRequiredHeader');
      blob.content = bodyBytes;
    }
    blob.blocks.clear();
    blob.contentType = String(headers['x-ms-blob-content-type'] ?? 'application/octet-stream');
    return created();
  };

  return {
    create(name) {
      const blob: Blob = { blocks: new Map(), content: undefined, contentType: undefined };
      blobs.set(name, blob);
      return blob;
    },
    answer,
  };
}

/** Any of the three lists that a block may be taken from. */
function blockIdsOf(blockList: string): string[] {
  return [...blockList.matchAll(/<(Latest|Uncommitted|Committed)>([^<]*)<\/\1>/g)].map(([, , id = '']) => id);
}

function get({ content, contentType = '' }: Blob): Answer {
  if (!content) return blobError(404, 'BlobNotFound');
  return { status: 200, headers: { 'content-type': contentType, ...blobHeaders() }, body: content };
}

function created(): Answer {
  const headers = { etag: `"${randomUUID()}"`, 'last-modified': new Date().toUTCString(), ...blobHeaders() };
  return { status: 201, headers, body: new Uint8Array() };
}

function blobError(status: number, code: string): Answer {
  const headers = { 'content-type': 'application/xml', 'x-ms-error-code': code, ...blobHeaders() };
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers, body: Buffer.from(body) };
}

function blobHeaders(): Record<string, string> {
  return { 'x-ms-version': '2025-11-05', 'x-ms-request-id': randomUUID() };
}
