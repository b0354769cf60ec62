import { basename, dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import type { ArtifactRequest, ArtifactStore, UploadedArtifact } from '../ports.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
const CSV_PATHS = '${{ steps.<id of this step>.outputs.csv-paths }}';
/** For GitHub Enterprise Server, Gitea, Forgejo and act, which have the service that version 3 uploads to. */
const UPLOAD_BY_YOURSELF = `Set "artifact: off" in this step. To upload the files, add a step after it with "uses: actions/upload-artifact@v3-node20" and "path: ${CSV_PATHS}".`;

const CONFLICT = /\(409\)/;
const UNREACHABLE = /Unable to make request/;

/** What the environment says about the run and its artifact service. */
export interface WorkflowRun {
  /** 1 for the first attempt, more for re-runs. */
  readonly attempt: number;
  /** Without the artifact's id: `https://github.com/octo-org/octo-repo/actions/runs/1`; empty outside of a run. */
  readonly url: string;
  /** Of the forge, such as `https://github.com`. */
  readonly serverUrl: string;
  /** Variables that the artifact service needs and that are not set. */
  readonly missingVariables: readonly string[];
}

/** Artifacts of the current workflow run. */
export function createArtifactStore(run: WorkflowRun): ArtifactStore {
  /** Names that this step has begun to upload: after a failure, a retry finds them taken by itself. */
  const begun = new Set<string>();
  // Other servers have other addresses: Gitea's have the artifact's name.
  const pageOf = (id: number) =>
    run.url !== '' && isGitHub(run.serverUrl) ? `${run.url}/artifacts/${id}` : '';
  return {
    unsupported: () => unsupported(run),
    async upload(request) {
      // Loaded only here: the client is the largest part of the bundle, and many steps have no artifact.
      const { DefaultArtifactClient } = await import('@actions/artifact').catch((thrown) => {
        throw new Failure('artifact', `GitHub's artifact client cannot be loaded: ${messageOf(thrown)}`, {
          hint: 'It reads the file that GITHUB_EVENT_PATH names: check that the runner wrote it as JSON.',
          cause: thrown,
        });
      });
      const client = new DefaultArtifactClient();

      /** A taken name is freed if the user allows it, and in a re-run, where an earlier attempt has usually made it. */
      const uploadAs = async (name: string, skipArchive: boolean): Promise<UploadedArtifact> => {
        const send = async (): Promise<UploadedArtifact> => {
          const sent = client.uploadArtifact(name, [...request.files], dirname(request.files[0] ?? '.'), {
            skipArchive,
            ...(request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays }),
            ...(request.compressionLevel === undefined ? {} : { compressionLevel: request.compressionLevel }),
          });
          const { id, size, digest } = await sent.catch((thrown) => {
            if (!messageOf(thrown).includes('CreateArtifact')) begun.add(name);
            throw thrown;
          });
          if (id === undefined) throw new Error('the artifact service gave no id');
          return { id, name, digest: digest ?? '', bytes: size ?? 0, url: pageOf(id), notes: [] };
        };
        const free = () =>
          client.deleteArtifact(name).catch((thrown) => {
            if (!/not found/i.test(messageOf(thrown))) throw thrown;
          });
        if (request.overwrite || begun.has(name)) await free();
        try {
          return await send();
        } catch (thrown) {
          if (run.attempt <= 1 || !CONFLICT.test(messageOf(thrown))) throw thrown;
          await free();
          // Another job of the run may have made it.
          const note = `Artifact ${name} existed already in this run and is replaced, since this is attempt ${run.attempt}. If another job made it, give each job its own artifact-name.`;
          return { ...(await send()), notes: [note] };
        }
      };

      try {
        if (request.format === 'zip') return await uploadAs(request.name, false);
        const plain = await uploadAs(fileNameOf(request), true).catch((thrown) => {
          if (!/\(400\).*mime/is.test(messageOf(thrown))) throw thrown;
        });
        if (plain) return plain;
        const zipped = await uploadAs(request.name, false);
        const note = `The artifact service does not take ${request.format} files, so the artifact is a zip (artifact-format: zip).`;
        return { ...zipped, notes: [note, ...zipped.notes] };
      } catch (thrown) {
        throw artifactFailure(thrown, request);
      }
    },
  };
}

function fileNameOf({ files, name }: ArtifactRequest): string {
  return basename(files[0] ?? name);
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function isGitHub(serverUrl: string): boolean {
  return /^github\.com$|\.ghe\.com$/.test(hostnameOf(serverUrl));
}

function hostnameOf(serverUrl: string): string {
  return URL.parse(serverUrl)?.hostname ?? serverUrl;
}

/** Why nothing can be uploaded from here, as far as the environment shows. */
function unsupported({ serverUrl, missingVariables }: WorkflowRun): string | undefined {
  const hostname = hostnameOf(serverUrl);
  // As @actions/artifact decides it (`isGhes` in its shared/config), by the server's name alone.
  const isTaken = isGitHub(serverUrl) || hostname.endsWith('.localhost');
  if (isTaken && missingVariables.length === 0) return undefined;
  const reason = isTaken
    ? `the runner offers no artifact service (${missingVariables.join(' and ')} not set)`
    : `GitHub's artifact client works with github.com and ghe.com, not with ${quoteForeign(hostname)}`;
  return `artifact: nothing can be uploaded from here: ${reason}. ${UPLOAD_BY_YOURSELF}`;
}

const STORAGE_HINT =
  'Check that the runner and its proxy may reach it (that of GitHub is at *.blob.core.windows.net), and run the job again.';

/** What to do about the errors of the library, by their texts; the first that fits counts. */
const HINTS: readonly (readonly [text: RegExp, hint: string])[] = [
  [UNREACHABLE, 'Check that the runner reaches the address in ACTIONS_RESULTS_URL, and run the job again.'],
  [
    CONFLICT,
    'Give each job of a matrix its own artifact-name, for example with the matrix value in it, or set artifact-overwrite: true.',
  ],
  [/quota/i, 'Delete old artifacts or shorten artifact-retention-days.'],
  [/\((401|403)\)/, 'The run may be over, or artifacts are not allowed for this repository.'],
  [
    /JSON|backend IDs/,
    `The artifact service does not answer as GitHub's artifact client expects. Gitea up to 1.25 and act have an older protocol. ${UPLOAD_BY_YOURSELF} Elsewhere, run the job again.`,
  ],
  // What the client and its storage library say of a proxy's address.
  [
    /^(?:URI malformed|Invalid URL)/,
    'Check the environment variables https_proxy and http_proxy, and that no_proxy has the hosts that need none.',
  ],
  [/^/, 'Run the job again.'],
];

/** The library's error as a Failure that says what to do. */
function artifactFailure(thrown: unknown, request: ArtifactRequest): Failure {
  const name = request.format === 'zip' ? request.name : fileNameOf(request);
  const detail = messageOf(thrown);
  const isOfStorage = thrown instanceof Error && thrown.name === 'RestError';
  const refusal = isOfStorage ? 'the storage behind the artifact service refused it: ' : '';
  return new Failure('artifact', `artifact ${name}: ${refusal}${quoteForeign(detail)}`, {
    hint: isOfStorage ? STORAGE_HINT : HINTS.find(([text]) => text.test(detail))?.[1],
    transient: UNREACHABLE.test(detail),
    cause: thrown,
  });
}
