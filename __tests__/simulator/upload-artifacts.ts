/**
 * A program of its own, since @actions/artifact reads its environment and writes to stdout: carries out the
 * steps of `STEPS` (JSON) with the real client, and prints what each resolved or rejected with as the last line.
 */
import { DefaultArtifactClient } from '@actions/artifact';

export type Step =
  | { readonly do: 'upload'; readonly name: string; readonly file: string; readonly options?: UploadOptions }
  | { readonly do: 'list' }
  | { readonly do: 'delete'; readonly name: string }
  | { readonly do: 'download'; readonly id: number; readonly path: string; readonly expectedHash: string };

interface UploadOptions {
  readonly retentionDays?: number;
  readonly compressionLevel?: number;
  readonly skipArchive?: boolean;
}

export type Outcome = { readonly ok: unknown } | { readonly error: string };

const client = new DefaultArtifactClient();

function carryOut(step: Step): Promise<unknown> {
  switch (step.do) {
    case 'upload':
      return client.uploadArtifact(step.name, [step.file], process.cwd(), { ...step.options });
    case 'list':
      return client.listArtifacts();
    case 'delete':
      return client.deleteArtifact(step.name);
    case 'download':
      return client.downloadArtifact(step.id, { path: step.path, expectedHash: step.expectedHash });
  }
}

const outcomes: Outcome[] = [];
for (const step of JSON.parse(process.env.STEPS ?? '[]') as Step[]) {
  try {
    outcomes.push({ ok: await carryOut(step) });
  } catch (error) {
    outcomes.push({ error: String(error) });
  }
}
// The last line, and in one piece: a cut blob upload leaves timers behind that would keep the process alive.
process.stdout.write(`\n${JSON.stringify(outcomes)}\n`, () => process.exit());
