import { createHash } from 'node:crypto';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { RecordedRequest } from '../http/request.ts';
import type { Blob } from './blob-store.ts';
import type { BackendIds } from './runtime-token.ts';

/** An artifact that was uploaded and finalized. */
export interface StoredArtifact {
  readonly name: string;
  readonly id: number;
  /** As the client gave it on creation. */
  readonly mimeType: string | undefined;
  /** What was uploaded; `undefined` if it went to another blob server. */
  readonly bytes: Buffer | undefined;
  /** Bytes, as the client counted them. */
  readonly size: number;
  /** `sha256:…`, as the client computed it; checked against `bytes`. */
  readonly hash: string | undefined;
  /** End of the retention that the client asked for, as an ISO timestamp. */
  readonly expiresAt: string | undefined;
}

export interface ArtifactRpc {
  /** Finalized artifacts, in order of their ids. */
  readonly artifacts: readonly StoredArtifact[];
  answer(method: string, request: RecordedRequest): Answer;
}

export interface ArtifactRpcOptions {
  readonly runtimeToken: string;
  readonly ids: BackendIds;
  /** Makes room for an upload; without a blob the content stays unknown. */
  readonly openUpload: (blobName: string) => { url: string; blob: Blob | undefined };
  /** Where an upload can be read. */
  readonly downloadUrl: (blobName: string) => string;
}

interface Upload {
  readonly id: number;
  readonly name: string;
  readonly blobName: string;
  readonly blob: Blob | undefined;
  readonly mimeType: string | undefined;
  readonly expiresAt: string | undefined;
  readonly createdAt: string;
}

/** A request in the JSON form of the protocol: snake_case, int64 and wrappers as strings. */
type Message = Readonly<Record<string, string | undefined>>;

/**
 * github.actions.results.api.v1.ArtifactService, as far as @actions/artifact 6.2.1 calls it
 * (lib/generated/results/api/v1/artifact.js). Errors have Twirp's form, `{code, msg}`.
 */
export function createArtifactRpc(options: ArtifactRpcOptions): ArtifactRpc {
  // An upload that was never finalized keeps its name taken, as on GitHub.
  const uploads = new Map<string, Upload>();
  const finalized: StoredArtifact[] = [];
  let lastId = 0;

  const createArtifact = (message: Message): Answer => {
    const { name, version, mime_type: mimeType, expires_at: expiresAt } = message;
    if (!name) return rpcError(400, 'invalid_argument', 'name is required');
    if (Number(version) < 4) return rpcError(400, 'invalid_argument', `version ${version} is not supported`);
    if (uploads.has(name))
      return rpcError(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
    lastId += 1;
    const blobName = `artifact-${lastId}`;
    const { url, blob } = options.openUpload(blobName);
    const createdAt = new Date().toISOString();
    uploads.set(name, { id: lastId, name, blobName, blob, mimeType, expiresAt, createdAt });
    return jsonAnswer(200, { ok: true, signed_upload_url: url });
  };

  const finalizeArtifact = ({ name = '', size = '0', hash }: Message): Answer => {
    const upload = uploads.get(name);
    if (!upload) return notFound(name);
    const { blob, id, mimeType, expiresAt } = upload;
    if (blob) {
      const mismatch = mismatchOf(blob, Number(size), hash);
      if (mismatch) return rpcError(400, 'invalid_argument', mismatch);
    }
    finalized.push({ name, id, mimeType, bytes: blob?.content, size: Number(size), hash, expiresAt });
    return jsonAnswer(200, { ok: true, artifact_id: String(id) });
  };

  const listArtifacts = ({ name_filter: name, id_filter: id }: Message): Answer => {
    const found = finalized.filter(
      (artifact) =>
        (name === undefined || artifact.name === name) && (id === undefined || String(artifact.id) === id),
    );
    const artifacts = found.map((artifact) => ({
      workflow_run_backend_id: options.ids.workflowRunBackendId,
      workflow_job_run_backend_id: options.ids.workflowJobRunBackendId,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.size),
      created_at: uploads.get(artifact.name)?.createdAt,
      digest: artifact.hash,
    }));
    return jsonAnswer(200, { artifacts });
  };

  const deleteArtifact = ({ name = '' }: Message): Answer => {
    const at = finalized.findIndex((artifact) => artifact.name === name);
    const [artifact] = at < 0 ? [] : finalized.splice(at, 1);
    if (!artifact) return notFound(name);
    uploads.delete(name);
    return jsonAnswer(200, { ok: true, artifact_id: String(artifact.id) });
  };

  const getSignedArtifactUrl = ({ name = '' }: Message): Answer => {
    const upload = uploads.get(name);
    if (!upload || !finalized.some((artifact) => artifact.name === name)) return notFound(name);
    return jsonAnswer(200, { signed_url: options.downloadUrl(upload.blobName) });
  };

  const methods: Record<string, (message: Message) => Answer> = {
    CreateArtifact: createArtifact,
    FinalizeArtifact: finalizeArtifact,
    ListArtifacts: listArtifacts,
    DeleteArtifact: deleteArtifact,
    GetSignedArtifactURL: getSignedArtifactUrl,
  };

  return {
    artifacts: finalized,
    answer(name, { headers, json }) {
      const method = methods[name];
      if (headers.authorization !== `Bearer ${options.runtimeToken}`)
        return rpcError(401, 'unauthenticated', 'the runtime token is missing or wrong');
      if (!method) return rpcError(404, 'bad_route', `no method ${name}`);
      if (typeof json !== 'object' || json === null)
        return rpcError(400, 'malformed', 'the body is not a JSON object');
      const message = json as Message;
      if (
        message.workflow_run_backend_id !== options.ids.workflowRunBackendId ||
        message.workflow_job_run_backend_id !== options.ids.workflowJobRunBackendId
      )
        return rpcError(403, 'permission_denied', 'the backend ids are not those of the runtime token');
      return method(message);
    },
  };
}

function mismatchOf({ content }: Blob, size: number, hash: string | undefined): string | undefined {
  if (!content) return 'nothing was uploaded';
  if (content.length !== size) return `size ${size} does not match the ${content.length} bytes uploaded`;
  const actual = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return hash === undefined || hash === actual
    ? undefined
    : `hash ${hash} does not match ${actual} of the upload`;
}

function notFound(name: string): Answer {
  return rpcError(404, 'not_found', `artifact ${name} not found`);
}

function rpcError(status: number, code: string, msg: string): Answer {
  return jsonAnswer(status, { code, msg });
}
