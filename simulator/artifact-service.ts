import { createBlobStore } from './artifacts/blob-store.ts';
import { createArtifactRpc, type StoredArtifact } from './artifacts/rpc.ts';
import { runtimeTokenFor } from './artifacts/runtime-token.ts';
import type { Faults } from './faults/faults.ts';
import type { RecordedRequest } from './http/request.ts';
import { startHttpService, type TlsKeyPair } from './http/service.ts';

export type { StoredArtifact } from './artifacts/rpc.ts';

export type ArtifactRouteName =
  | 'create-artifact'
  | 'finalize-artifact'
  | 'list-artifacts'
  | 'delete-artifact'
  | 'sign-artifact'
  | 'blob';

export interface ArtifactServiceOptions {
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  readonly tls?: TlsKeyPair;
  /**
   * Signed URL of a blob on another server, Azurite for one. Then `bytes` of the artifacts is `undefined`, and
   * size and hash go unchecked. Default: blobs live here.
   */
  readonly blobUrl?: (blobName: string) => string;
}

/** A stand-in for the artifact side of the GitHub Actions results service. */
export interface ArtifactService {
  /** For `ACTIONS_RESULTS_URL`. */
  readonly resultsUrl: string;
  /** For `ACTIONS_RUNTIME_TOKEN`. */
  readonly runtimeToken: string;
  /** Finalized artifacts, in order of their ids. */
  readonly artifacts: readonly StoredArtifact[];
  /** Every request, in order of arrival. */
  readonly requests: readonly RecordedRequest<ArtifactRouteName>[];
  readonly faults: Faults<ArtifactRouteName>;
  /** Cuts all connections and resolves when the port is free. */
  close(): Promise<void>;
}

const rpcPath = '/twirp/github.actions.results.api.v1.ArtifactService/';
const blobPath = '/blobs/';

const routes: Record<string, ArtifactRouteName> = {
  CreateArtifact: 'create-artifact',
  FinalizeArtifact: 'finalize-artifact',
  ListArtifacts: 'list-artifacts',
  DeleteArtifact: 'delete-artifact',
  GetSignedArtifactURL: 'sign-artifact',
};

/** Starts the service for one workflow run, in this process. */
export async function startArtifactService(options: ArtifactServiceOptions = {}): Promise<ArtifactService> {
  const ids = {
    workflowRunBackendId: 'ce7f54c7-61c7-4aae-887f-30da475f5f1a',
    workflowJobRunBackendId: 'ca395085-040a-526b-2ce8-bdc85f692774',
  };
  const runtimeToken = runtimeTokenFor(ids);
  const signature = 'simulated-signature';
  const blobs = createBlobStore(signature);

  let origin = '';
  const ownUrl = (blobName: string): string => `${origin}${blobPath}${blobName}?sig=${signature}`;
  const { blobUrl } = options;
  const rpc = createArtifactRpc({
    runtimeToken,
    ids,
    openUpload: (blobName) =>
      blobUrl
        ? { url: blobUrl(blobName), blob: undefined }
        : { url: ownUrl(blobName), blob: blobs.create(blobName) },
    downloadUrl: blobUrl ?? ownUrl,
  });

  const service = await startHttpService<ArtifactRouteName>({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    tls: options.tls,
    now: Date.now,
    routeOf(_method, path) {
      if (path.startsWith(blobPath)) return 'blob';
      return path.startsWith(rpcPath) ? routes[path.slice(rpcPath.length)] : undefined;
    },
    answer: (request) =>
      request.route === 'blob'
        ? blobs.answer(request)
        : rpc.answer(request.path.startsWith(rpcPath) ? request.path.slice(rpcPath.length) : '', request),
  });
  origin = service.origin;

  const { requests, faults, close } = service;
  return { resultsUrl: `${origin}/`, runtimeToken, artifacts: rpc.artifacts, requests, faults, close };
}
