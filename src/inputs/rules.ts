import { MIN_PSEUDONYM_KEY_LENGTH } from '../csv/pseudonymize.ts';
import { orList } from '../format.ts';
import { CATALOGUE, EXPORT_KINDS } from '../harness/catalogue.ts';
import { aboutOf } from './about.ts';
import { checkDates } from './dates.ts';
import { type AddIssue as AddIssueOf, rule } from './fields.ts';
import { checkFiles } from './files.ts';
import type { Draft } from './schema.ts';
import { checkExportIds, checkInputFiles, checkTargets } from './targets.ts';

export type AddIssue = AddIssueOf<keyof Draft>;

/** What rules know beside the values. */
export interface Context {
  /** The texts that were given, by input: neither empty nor the default. */
  readonly texts: Readonly<Record<string, string>>;
  readonly nowMs: number;
  /** Shows a text without the keys that were given. */
  readonly redact: (text: string) => string;
}

const EMPTY_SECRET = 'it came empty (a secret that is not set is an empty string)';

/** The rules between the inputs that every export has. */
export function rulesFor(context: Context) {
  return rule<Draft>((values, addIssue) => {
    checkConnection(values, context, addIssue);
    checkInputFiles(values, context, addIssue);
    if (values['input-files'] === undefined) checkTargets(values, context, addIssue);
    checkDates(values, context, addIssue);
    checkExportIds(values, context, addIssue);
    checkFiles(values, context, addIssue);
    const about = aboutOf(values, context);
    if (about !== undefined && 'problem' in about) addIssue('request-overrides', about.problem);
    checkPseudonyms(values, context, addIssue);
    if ('batch-size' in context.texts && values['dry-run'] === false)
      addIssue('batch-size', 'only valid with dry-run: true', context.texts['batch-size']);
  });
}

function checkConnection(values: Draft, { texts }: Context, addIssue: AddIssue): void {
  const { export: kind } = values;
  if (!('export' in texts)) addIssue('export', `required, one of ${orList(EXPORT_KINDS)}`);
  if (values['input-files'] !== undefined) return;
  if (!('api-key' in texts))
    addIssue('api-key', `required: an SEI API key, given from a secret; ${EMPTY_SECRET}`);
  if (kind === undefined || CATALOGUE[kind].protocol !== 'export') return;
  for (const [name, what] of [
    ['org-identifier', 'the Harness organization'],
    ['project-identifier', 'the Harness project that the key belongs to'],
  ] as const)
    if (!(name in texts)) addIssue(name, `required for export ${kind}: the identifier of ${what}`);
}

/** No message quotes the key. */
function checkPseudonyms(values: Draft, { texts }: Context, addIssue: AddIssue): void {
  const { pseudonymize, 'pseudonym-key': key, 'pseudonymize-columns': columns } = values;
  if (pseudonymize === false) {
    // Whoever gives a key counts on pseudonyms, and would publish names.
    if (key !== undefined) addIssue('pseudonym-key', 'only valid with pseudonymize: true');
    if (columns !== undefined)
      addIssue('pseudonymize-columns', 'only valid with pseudonymize: true', columns.join(', '));
  }
  if (pseudonymize !== true) return;
  if (!('pseudonym-key' in texts)) {
    addIssue(
      'pseudonym-key',
      `required with pseudonymize: true: a secret of at least ${MIN_PSEUDONYM_KEY_LENGTH} characters, the same in all runs whose ` +
        `pseudonyms are to match; ${EMPTY_SECRET}`,
    );
  } else if (key !== undefined && key.length < MIN_PSEUDONYM_KEY_LENGTH) {
    addIssue(
      'pseudonym-key',
      `expected at least ${MIN_PSEUDONYM_KEY_LENGTH} characters, since names can be tried out against a key that can be guessed`,
      `${key.length} characters`,
    );
  }
}
