import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import type { ArtifactRequest, ArtifactStore, UploadedArtifact } from '../ports.ts';

export interface WorkflowRun {
  /** 1 for the first attempt, more for re-runs. */
  readonly attempt: number;
  /** Without the artifact's id: `https://github.com/octo-org/octo-repo/actions/runs/1`; empty outside of a run. */
  readonly url: string;
}

/** Artifacts of the workflow run that the step belongs to. */
export function createArtifactStore(run: WorkflowRun): ArtifactStore {
  /** What this step has begun to upload; should it break, the next try finds the name taken by itself. */
  const begun = new Set<string>();
  return {
    async upload(request) {
      // Loaded only here: the client is the largest part of the bundle, and many steps have no artifact.
      const { DefaultArtifactClient } = await import('@actions/artifact');
      const client = new DefaultArtifactClient();

      const uploadOnce = async (plainFile: boolean): Promise<UploadedArtifact> => {
        const name = plainFile ? fileNameOf(request) : request.name;
        const sent = client.uploadArtifact(name, [...request.files], rootOf(request), {
          skipArchive: plainFile,
          ...(request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays }),
          ...(request.compressionLevel === undefined ? {} : { compressionLevel: request.compressionLevel }),
        });
        const { id, size, digest } = await sent.catch((thrown) => {
          if (!messageOf(thrown).includes('CreateArtifact')) begun.add(name);
          throw thrown;
        });
        if (id === undefined) throw new Error('the artifact service gave no id');
        return {
          id,
          name,
          digest: digest ?? '',
          bytes: size ?? 0,
          url: run.url === '' ? '' : `${run.url}/artifacts/${id}`,
          notes: [],
        };
      };

      /** A taken name is freed where the user allows it, and in a re-run, whose earlier attempt it is mostly from. */
      const uploadOver = async (plainFile: boolean): Promise<UploadedArtifact> => {
        const name = plainFile ? fileNameOf(request) : request.name;
        const free = () =>
          client.deleteArtifact(name).catch((thrown) => {
            if (!/not found/i.test(messageOf(thrown))) throw thrown;
          });
        if (request.overwrite || begun.has(name)) await free();
        try {
          return await uploadOnce(plainFile);
        } catch (thrown) {
          if (run.attempt <= 1 || !isConflict(thrown)) throw thrown;
          await free();
          // Nobody can tell whether another job of the run made it.
          const note = `Artifact ${name} was there already in this run, and is replaced, since this is attempt ${run.attempt}. If another job made it, give each job its own artifact-name.`;
          return { ...(await uploadOnce(plainFile)), notes: [note] };
        }
      };

      const plainFile = request.format !== 'zip';
      try {
        return await uploadOver(plainFile);
      } catch (thrown) {
        if (!plainFile || !isMimeRefusal(thrown)) throw artifactFailure(thrown, request);
      }
      try {
        const zipped = await uploadOver(false);
        const note = `The artifact service does not take ${request.format} files, so the artifact is a zip (artifact-format: zip).`;
        return { ...zipped, notes: [note, ...zipped.notes] };
      } catch (thrown) {
        throw artifactFailure(thrown, request);
      }
    },
  };
}

function fileNameOf({ files, name }: ArtifactRequest): string {
  return files[0]?.split(/[\\/]/).at(-1) ?? name;
}

function rootOf({ files }: ArtifactRequest): string {
  return dirname(files[0] ?? '.');
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function isConflict(thrown: unknown): boolean {
  return /\(409\)/.test(messageOf(thrown));
}

function isMimeRefusal(thrown: unknown): boolean {
  return /\(400\).*mime/is.test(messageOf(thrown));
}

/** What the library's message means, and what to do about it. */
function artifactFailure(thrown: unknown, request: ArtifactRequest): Failure {
  const name = request.format === 'zip' ? request.name : fileNameOf(request);
  const said = messageOf(thrown);
  const failure = (message: string, hint: string, transient = false) =>
    new Failure('artifact', `artifact ${name}: ${message}`, { hint, transient, cause: thrown });

  if (thrown instanceof Error && thrown.name === 'GHESNotSupportedError') {
    return failure(
      'GitHub Enterprise Server has no artifact service of this version',
      'Set artifact: off, and upload the file of output csv-path with the actions/upload-artifact version that your server supports.',
    );
  }
  if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(said)) {
    return failure(
      'there is no artifact service here',
      'Artifacts exist only in a workflow run; elsewhere set artifact: off.',
    );
  }
  if (isConflict(thrown)) {
    return failure(
      'an artifact of this name exists already in this run',
      'Give each job of a matrix its own artifact-name, for example with the matrix value in it, or set artifact-overwrite: true.',
    );
  }
  if (/\((401|403)\)/.test(said)) {
    return failure(
      `the artifact service refused it: ${quoteForeign(said)}`,
      'The run may be over, or artifacts are not allowed for this repository; artifact: optional keeps the step green.',
    );
  }
  if (/quota/i.test(said)) {
    return failure(
      'the storage quota for artifacts is used up',
      'Delete old artifacts or shorten artifact-retention-days.',
    );
  }
  return failure(
    quoteForeign(said),
    'Run the job again, or set artifact: optional to keep the step green without it.',
    /Unable to make request/.test(said),
  );
}
