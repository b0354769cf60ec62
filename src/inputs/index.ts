import { InvalidInputs } from '../failure.ts';
import { orList } from '../format.ts';
import { EXPORT_KINDS, type ExportKind } from '../harness/catalogue.ts';
import type { ProjectIdentifiers, Selection, Target } from '../harness/selection.ts';
import type { OutcomePolicies } from '../outcome.ts';
import type { Period } from '../plan/period.ts';
import { readApiKey, readBaseUrl, readProject } from './connection.ts';
import {
  type ArtifactInputs,
  type AssemblyInputs,
  readArtifact,
  readAssembly,
  readBaseline,
  readLeniency,
  readOutputDirectory,
  readTemplate,
} from './delivery.ts';
import { INPUT_DEFAULTS, USED_BY } from './names.ts';
import { readPeriod, readPieces, readToday } from './period.ts';
import { type PseudonymInputs, readPseudonyms } from './privacy.ts';
import { InputReader } from './reader.ts';
import { readSelection } from './selection.ts';
import { readExportIds, readInputFiles, readTargets } from './targets.ts';

/** What the user asked for, checked, in our words. */
export interface Inputs {
  readonly apiKey: string;
  readonly baseUrl: URL;
  readonly identifiers: ProjectIdentifiers;
  readonly selection: Selection;
  /** Empty where the teams of `orgTreeId` have to be looked up first. */
  readonly targets: readonly Target[];
  /** Every team below this tree is a target. */
  readonly orgTreeId: string | undefined;
  /** The name of the tree that each team is asked for within (productivity). */
  readonly orgTreeName: string | undefined;
  readonly period: Period;
  /** In which "today" is read. */
  readonly timezone: string;
  /** Now, whatever `as-of` says. */
  readonly today: string;
  /** The period cut as input split-by says; one piece if it says nothing. */
  readonly pieces: readonly Period[];
  readonly exportIds: readonly string[];
  /** A glob pattern of files to assemble instead of exporting. */
  readonly inputFiles: string | undefined;
  readonly wait: boolean;
  readonly dryRun: boolean;
  /** Teams to a job of the matrix that a dry run plans. */
  readonly batchSize: number;
  readonly timeoutMs: number;
  readonly pollIntervalMs: number;
  readonly maxParallel: number;
  readonly requestsPerMinute: number;
  readonly outputDirectory: string;
  readonly fileNameTemplate: string;
  readonly maxCsvBytes: number;
  readonly assembly: AssemblyInputs;
  /** An earlier file to compare with, relative to the workspace or inside of it. */
  readonly baseline: string | undefined;
  readonly artifact: ArtifactInputs;
  readonly summary: boolean;
  readonly allowPublicDeveloperData: boolean;
  readonly pseudonyms: PseudonymInputs | undefined;
  readonly policies: OutcomePolicies;
  /** What is allowed but probably not meant. */
  readonly warnings: readonly string[];
}

/**
 * Every input read and checked. `nowMs` (epoch) decides what "today" is. Rejects with {@link InvalidInputs}, all problems
 * at once, each naming the input, what was expected and what came; the key is never repeated.
 */
export async function parseInputs(read: (name: string) => string, nowMs: number): Promise<Inputs> {
  const reader = new InputReader(read, INPUT_DEFAULTS);
  const kind = reader.choice('export', EXPORT_KINDS);
  if (kind === undefined && reader.text('export') === '')
    reader.reject('export', `required, one of ${orList(EXPORT_KINDS)}`);
  if (kind !== undefined) refuseUnused(reader, kind);

  const inputFiles = readInputFiles(reader);
  const exportIds = readExportIds(reader);
  const selection = await readSelection(reader, kind ?? 'business-alignment', kind !== undefined);
  const period = readPeriod(reader, nowMs);
  const pieces = readPieces(reader, period, selection.granularity);
  const inputs = {
    apiKey: readApiKey(reader, inputFiles === undefined),
    baseUrl: readBaseUrl(reader),
    identifiers: readProject(reader, inputFiles === undefined ? kind : undefined),
    selection,
    ...readTargets(reader, inputFiles === undefined ? kind : undefined, exportIds, pieces.length),
    inputFiles,
    period,
    timezone: reader.text('timezone'),
    today: readToday(reader, nowMs),
    pieces,
    exportIds,
    wait: reader.boolean('wait'),
    dryRun: reader.boolean('dry-run'),
    batchSize: reader.number('batch-size', 'teams', { min: 1, max: 10_000, whole: true }),
    timeoutMs: reader.number('timeout-minutes', 'minutes', { min: 0.01, max: 7_200, whole: false }) * 60_000,
    pollIntervalMs:
      reader.number('poll-interval-seconds', 'seconds', { min: 0.1, max: 3_600, whole: false }) * 1_000,
    maxParallel: reader.number('max-parallel', 'exports', { min: 1, max: 256, whole: true }),
    requestsPerMinute: reader.number('requests-per-minute', 'requests', { min: 1, max: 60_000, whole: true }),
    outputDirectory: readOutputDirectory(reader),
    fileNameTemplate: readTemplate(reader, 'file-name'),
    maxCsvBytes: reader.bytes('max-csv-bytes'),
    assembly: readAssembly(reader),
    artifact: readArtifact(reader),
    summary: reader.boolean('summary'),
    allowPublicDeveloperData: reader.boolean('allow-public-developer-data'),
    pseudonyms: readPseudonyms(reader),
    policies: {
      onEmpty: readLeniency(reader, 'on-empty'),
      onPartial: readLeniency(reader, 'on-partial'),
      onTimeout: readLeniency(reader, 'on-timeout'),
    },
  };
  if (!inputs.wait && exportIds.length > 0) {
    reader.reject('wait', 'with export-id there is nothing to start, so expected true', 'false');
  }
  if (!inputs.dryRun && reader.isGiven('batch-size')) {
    reader.reject('batch-size', 'used by a dry run only; expected nothing', reader.text('batch-size'));
  }
  const several = inputs.assembly.merge ? undefined : severalFiles(inputs);
  if (inputs.artifact.mode !== 'off' && inputs.artifact.format !== 'zip' && several !== undefined) {
    reader.reject(
      'artifact-format',
      `expected zip, since with merge: false ${several}`,
      inputs.artifact.format,
    );
  }
  const baseline = readBaseline(reader, { makesSeveral: several !== undefined, makesNone: !inputs.wait });
  if (reader.problems.length > 0) throw new InvalidInputs(reader.problems);
  return { ...inputs, baseline, warnings: reader.warnings };
}

/** Why there may be several files unless they are merged; undefined where there is but one. */
function severalFiles({
  targets,
  pieces,
  exportIds,
  orgTreeId,
  inputFiles,
}: Pick<Inputs, 'targets' | 'pieces' | 'exportIds' | 'orgTreeId' | 'inputFiles'>): string | undefined {
  if (inputFiles !== undefined) return 'each of the input-files is handed on by itself';
  if (orgTreeId !== undefined) return 'each team has a file of its own';
  const count = Math.max(targets.length * pieces.length, exportIds.length);
  return count > 1 ? `${count} exports make ${count} files` : undefined;
}

function refuseUnused(reader: InputReader, kind: ExportKind): void {
  for (const [name, kinds] of Object.entries(USED_BY)) {
    if (reader.isGiven(name) && !kinds.includes(kind)) {
      reader.reject(
        name,
        `not used by export ${kind}, only by ${orList(kinds).replace(' or ', ' and ')}; expected nothing`,
        reader.text(name),
      );
    }
  }
}
