import { InvalidInputs } from '../failure.ts';
import { credentialHeaders } from '../harness/requests.ts';
import { dateInZone, type PlainDate } from '../plan/calendar.ts';
import { Redaction } from '../redaction.ts';
import { aboutOf } from './about.ts';
import { countedFrom } from './dates.ts';
import type { About } from './follow-overrides.ts';
import { exportKindOf, givenTexts } from './given-texts.ts';
import { problemsOf } from './problems.ts';
import { type Context, rulesFor } from './rules.ts';
import { INPUTS_BY_EXPORT, INPUTS_OF_ANY_EXPORT, type Values } from './schema.ts';
import { selectionOf } from './selection.ts';
import { warningsOf } from './warnings.ts';

/** What the user asked for, checked, in our words. */
export type Inputs = Readonly<ReturnType<typeof toInputs>>;

/**
 * Every input read and checked. `nowMs` (epoch) decides what "today" is. Rejects with {@link InvalidInputs}, all problems
 * at once, each naming the input, what was expected and what came; the key is never repeated.
 */
export async function parseInputs(read: (name: string) => string, nowMs: number): Promise<Inputs> {
  const given = givenTexts(read);
  const kind = exportKindOf(given.export);
  const texts = kind === undefined ? given : { ...given, export: kind };
  const redaction = new Redaction();
  for (const name of ['api-key', 'pseudonym-key']) redaction.add(texts[name] ?? '');
  const context = { texts, nowMs, redact: redaction.redact };
  const schema = kind === undefined ? INPUTS_OF_ANY_EXPORT : INPUTS_BY_EXPORT;
  const result = await schema.check(rulesFor(context)).safeParseAsync(texts);
  if (!result.success) throw new InvalidInputs(problemsOf(result.error.issues, texts, redaction.redact));
  // Without an export there would have been a problem.
  return toInputs(result.data as Values, context);
}

function toInputs(values: Values, context: Context) {
  // Only an asynchronous export can be left to itself.
  const own = 'wait' in values ? values : undefined;
  // The rules have seen to it that there is a period, that it can be cut, and that no override contradicts it.
  const about = aboutOf(values, context) as About;
  return {
    apiKey: values['api-key'] ?? '',
    baseUrl: values['base-url'],
    identifiers: {
      orgIdentifier: values['org-identifier'],
      projectIdentifier: values['project-identifier'],
    },
    selection: selectionOf(values),
    /** Empty where the teams of `orgTreeId` have to be looked up first. */
    targets: about.targets,
    /** Every team below this tree is a target. */
    orgTreeId: own?.['org-tree-id'],
    /** The name of the tree that each team is asked for within (productivity). */
    orgTreeName: about.orgTreeName,
    period: about.period,
    /** In which "today" is read. */
    timezone: values.timezone,
    /** Now, whatever `as-of` says. */
    today: dateInZone(context.nowMs, values.timezone) as PlainDate,
    /** The period cut as input split-by says; one piece if it says nothing. */
    pieces: about.pieces,
    exportIds: own?.['export-id'] ?? [],
    /** A glob pattern of files to assemble instead of exporting. */
    inputFiles: values['input-files'],
    wait: own?.wait ?? true,
    dryRun: values['dry-run'],
    /** Teams to a job of the matrix that a dry run plans. */
    batchSize: values['batch-size'],
    timeoutMs: values['timeout-minutes'] * 60_000,
    pollIntervalMs: values['poll-interval-seconds'] * 1_000,
    maxParallel: values['max-parallel'],
    requestsPerMinute: requestsPerMinute(values, context),
    outputDirectory: values['output-directory'],
    fileNameTemplate: values['file-name'],
    maxCsvBytes: values['max-csv-bytes'],
    /** How several files become one. */
    assembly: {
      merge: values.merge,
      targetColumn: values['target-column'],
      stableOrder: values['stable-order'],
    },
    /** The columns that say which row is which; undefined where the known ones do. */
    keyColumns: values['key-columns'],
    /** An earlier file to compare with, relative to the workspace or inside of it. */
    baseline: values.baseline,
    artifact: {
      mode: values.artifact,
      nameTemplate: values['artifact-name'],
      format: values['artifact-format'],
      // 0 is "the repository's setting", as in actions/upload-artifact.
      retentionDays: values['artifact-retention-days'] || undefined,
      compressionLevel: values['artifact-compression-level'],
      overwrite: values['artifact-overwrite'],
    },
    summary: values.summary,
    allowPublicDeveloperData: values['allow-public-developer-data'],
    /** How people in the files become pseudonyms; undefined where names stay as they are. */
    pseudonyms: values.pseudonymize
      ? { key: values['pseudonym-key'] ?? '', columns: values['pseudonymize-columns'] ?? [] }
      : undefined,
    policies: {
      onEmpty: values['on-empty'],
      onPartial: values['on-partial'],
      onTimeout: values['on-timeout'],
    },
    /** What is allowed but probably not meant. */
    warnings: [
      ...warningsOf(values, about.period, countedFrom(values, context) ?? about.period.end, context.redact),
      ...about.warnings,
    ],
  };
}

/** Harness allows 1,000 requests a minute for a key, but 400 for an `x-api-key` (LIM). */
function requestsPerMinute(values: Values, { texts }: Context): number {
  const isGiven = 'requests-per-minute' in texts;
  const headers = credentialHeaders(values['api-key'] ?? '', values.export);
  return isGiven || !('x-api-key' in headers) ? values['requests-per-minute'] : 350;
}
