import * as z from 'zod/mini';
import { InvalidInputs } from '../failure.ts';
import { orList, quoteForeign } from '../format.ts';
import { EXPORT_KINDS } from '../harness/catalogue.ts';
import { credentialHeaders } from '../harness/requests.ts';
import type { Selection } from '../harness/selection.ts';
import { dateInZone, type PlainDate } from '../plan/calendar.ts';
import { Redaction } from '../redaction.ts';
import { issueOf, wordIn } from './fields.ts';
import { type About, applyRules } from './rules.ts';
import {
  type Context,
  type Draft,
  exportsWith,
  givenTexts,
  INPUTS,
  INPUTS_BY_EXPORT,
  INPUTS_OF_ANY_EXPORT,
  isShared,
  type Values,
} from './schema.ts';
import { countedFrom } from './scope.ts';

/** What the user asked for, checked, in our words. */
export type Inputs = Readonly<ReturnType<typeof toInputs>>;

const SECRETS = ['api-key', 'pseudonym-key'];

/** Every input, checked. `nowMs` (epoch) is "today". Rejects with {@link InvalidInputs}: all problems at once, never the key. */
export async function parseInputs(read: (name: string) => string, nowMs: number): Promise<Inputs> {
  const given = givenTexts(read);
  const kind = wordIn(EXPORT_KINDS, given.export ?? '');
  const texts = kind === undefined ? given : { ...given, export: kind };
  const redaction = new Redaction();
  for (const name of SECRETS) redaction.add(texts[name] ?? '');
  const context = { texts, nowMs, redact: redaction.redact };
  let about = undefined as About | undefined;
  const rules = z.check<Draft>(({ value, issues }) => {
    about = applyRules(value, context, (name, expected, ...received) => {
      issues.push(issueOf([name], expected, received));
    });
  });
  const schema = kind === undefined ? INPUTS_OF_ANY_EXPORT : INPUTS_BY_EXPORT;
  const result = await schema.check(rules).safeParseAsync(texts);
  if (!result.success) throw new InvalidInputs(problemsOf(result.error.issues, context));
  // Without an export or a period there would have been a problem.
  return toInputs(result.data as Values, about as About, context);
}

/** One line for each input that has a problem. What came is cut after `redact`, so that no half of a secret is left. */
function problemsOf(issues: readonly z.core.$ZodIssue[], { texts, redact }: Context): string[] {
  const problems = new Map<string, string>();
  const add = (name: string, expected: string, received: readonly string[] = []) => {
    // Overrides may hold a token.
    const text = [...SECRETS, 'request-overrides'].includes(name) ? undefined : texts[name];
    const came = received.length > 0 || text === undefined ? received : [text];
    const got = came.map((part) => `"${quoteForeign(redact(part), 120)}"`).join(' and ');
    if (!problems.has(name)) problems.set(name, `${name}: ${expected}${got === '' ? '' : `, got ${got}`}`);
  };
  for (const issue of issues) {
    if (issue.code === 'custom') add(String(issue.path[0]), issue.message, issue.params?.received);
    for (const name of issue.code === 'unrecognized_keys' ? issue.keys : []) {
      const users = orList(exportsWith(name)).replace(' or ', ' and ');
      add(name, `not used by export ${texts.export}, only by ${users}`);
    }
  }
  return Object.keys(INPUTS).flatMap((name) => problems.get(name) ?? []);
}

function toInputs(values: Values, about: About, context: Context) {
  const own: Draft = values;
  const apiKey = values['api-key'] ?? '';
  // Harness allows 1,000 requests a minute for a key, but 400 for an `x-api-key` (LIM).
  const isSlow =
    'x-api-key' in credentialHeaders(apiKey, values.export) && !('requests-per-minute' in context.texts);
  return {
    apiKey,
    baseUrl: values['base-url'],
    identifiers: {
      orgIdentifier: values['org-identifier'],
      projectIdentifier: values['project-identifier'],
    },
    selection: selectionOf(values),
    /** Empty where the teams of `orgTreeId` have to be looked up first. */
    targets: about.targets,
    orgTreeId: own['org-tree-id'],
    /** The name of the tree that each team is asked for within (productivity). */
    orgTreeName: own['org-tree-name'],
    period: about.period,
    timezone: values.timezone,
    /** Regardless of `as-of`. */
    today: dateInZone(context.nowMs, values.timezone) as PlainDate,
    /** The day that the period is counted from: today, or what `as-of` says. */
    countedFrom: countedFrom(values, context) as PlainDate,
    splitBy: values['split-by'],
    /** The period cut as input split-by says; one piece if it says nothing. */
    pieces: about.pieces,
    exportIds: own['export-id'] ?? [],
    listExports: values['list-exports'],
    inputFiles: values['input-files'],
    wait: own.wait ?? true,
    dryRun: values['dry-run'],
    /** Teams to a job of the matrix that a dry run plans. */
    batchSize: values['batch-size'],
    timeoutMs: values['timeout-minutes'] * 60_000,
    pollIntervalMs: values['poll-interval-seconds'] * 1_000,
    maxParallel: values['max-parallel'],
    requestsPerMinute: isSlow ? 350 : values['requests-per-minute'],
    outputDirectory: values['output-directory'],
    fileNameTemplate: values['file-name'],
    maxCsvBytes: values['max-csv-bytes'],
    assembly: {
      merge: values.merge,
      targetColumn: values['target-column'],
      stableOrder: values['stable-order'],
    },
    /** The columns that say which row is which; undefined where the known ones do. */
    keyColumns: values['key-columns'],
    history: values.history,
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
    report: values.report,
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
    warnings: about.warnings,
  };
}

/** What to export, by the names that requests have for it. */
function selectionOf(values: Values): Selection {
  const own = Object.entries(values)
    .filter(([name, value]) => !isShared(name) && value !== undefined)
    .map(([name, value]) => [name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]);
  const overrides = values['request-overrides'] ?? {};
  return { kind: values.export, granularity: values.granularity, overrides, ...Object.fromEntries(own) };
}
