import type { ExportKind } from './catalogue.ts';

/**
 * What a column of an export is: with measures.ts the one table that everything reads. Sources are the pages named in catalogue.ts: BA,
 * TS and LG print samples of a file, EF three names of columns, PR and SP only the names of metrics.
 */

export type ColumnRole =
  | 'period'
  | 'date'
  | 'target'
  | 'hierarchy'
  | 'sprint'
  | 'person'
  | 'address'
  | 'status'
  /** A number or text that says which one, not how much. */
  | 'label'
  /** A value in words. */
  | 'rating'
  | 'measure';

export interface KnownColumn {
  /** The first is how Harness writes it. They are compared as `foldedName` gives them. */
  readonly names: readonly [string, ...string[]];
  /** Absent where it means the same in every export. */
  readonly exports?: readonly ExportKind[];
  readonly role: ColumnRole;
  /** `{granularity}` in it is the input's unit of time, `{work}` points or tickets. Absent where only the name may say it. */
  readonly unit?: string;
  /** Only where the field agrees. */
  readonly better?: 'lower' | 'higher';
  /** How the rows of several teams become one, default `median`; a rate follows from the sums of other columns, part by whole. */
  readonly combine?:
    | 'sum'
    | 'median'
    | { readonly part: readonly string[]; readonly whole: readonly string[] };
  /** What a reader calls it; default its name in words. */
  readonly title?: string;
  /** What a machine calls it; default its words. */
  readonly name?: string;
  /** Place among the key figures of its export. */
  readonly rank?: number;
}

/** Columns that customers name themselves. */
export interface ColumnPattern extends Pick<KnownColumn, 'exports' | 'role' | 'unit' | 'combine'> {
  /** For people. */
  readonly example: string;
  /** Matches a name with blanks between its words, in any case; its first group is the customer's own word. */
  readonly pattern: RegExp;
}

/** BA, TS and LG. */
export const SUBJECTS: readonly KnownColumn[] = [
  { names: ['Granularity', 'Period', 'Time_Period', 'Interval'], role: 'period' },
  { names: ['Start_Date', 'Period_Start'], role: 'date', name: 'start-date' },
  { names: ['End_Date', 'Period_End'], role: 'date', name: 'end-date' },
  { names: ['Team', 'Team_Name', 'Collection_Name', 'Collection'], role: 'target' },
  { names: ['Team_ID', 'Collection_ID', 'Team_Ref_ID'], role: 'target', name: 'team-id' },
  { names: ['Team_Hierarchy', 'Hierarchy', 'Team_Path'], role: 'hierarchy' },
  { names: ['Sprint', 'Sprint_Name'], role: 'sprint' },
  { names: ['Status', 'Issue_Status'], role: 'status' },
];

function summed(kind: ExportKind, example: string, pattern: RegExp, unit: string): ColumnPattern {
  return { example, exports: [kind], pattern, role: 'measure', unit, combine: 'sum' };
}

export const PATTERNS: readonly ColumnPattern[] = [
  summed('business-alignment', '<Category>_story_points', /^(.*\S)\s+story ?points?$/is, 'points'),
  summed('business-alignment', '<Category>_tickets', /^(.*\S)\s+tickets?$/is, 'tickets'),
  summed('time-in-status', '<status>_hours', /^(.*\S)\s+hours?$/is, 'hours'),
  { example: '<Metric>_Rating', pattern: /^(.*\S)\s+(?:rating|tier)$/is, role: 'rating' },
];

/** One of the words that are separated by blanks. */
function oneOf(words: string): string {
  return `(?:${words.replaceAll(' ', '|')})`;
}

/** The words that mean a person, folded; none may be the beginning of another with an identity behind it. */
const PERSON_WORD = oneOf(
  'developer contributor collaborator author assignee reviewer committer reporter creator owner manager engineer employee ' +
    'person people member user lead leader approver requester coder maintainer login username surname ' +
    'tester participant staff worker individual colleague supervisor mentor contact actor ' +
    'dev watcher stakeholder subscriber nickname teammate handle',
);
const NAME_PARTS = oneOf('full first last display given family nick real');
const DONE = oneOf(
  'authored committed created opened reported requested assigned reviewed approved merged resolved closed updated ' +
    'modified owned managed led',
);
const PERSON = `(?:${PERSON_WORD}(?:name|id)?|${NAME_PARTS} name|${DONE} by|assigned to|scrum master)`;
/** What may stand before one of those, … */
const QUALIFIER = oneOf(
  'pr pull request commit code issue ticket task story team project product engineering tech technical primary secondary ' +
    'git hub lab github gitlab jira slack ado scm vcs qa senior direct line co first last current previous original main backup ' +
    'squad tribe chapter group assigned integration',
);
/** … and what may stand around it. */
const IDENTITY = oneOf('name email address login handle id uuid guid key principal list');

/** Matches the folded name of a column that says who somebody is. */
export const PERSON_NAME = new RegExp(
  `^(?:${QUALIFIER} )*(?:${IDENTITY} )*${PERSON}(?: (?:${PERSON}|${IDENTITY}))*$`,
);
/** Matches the word for a person in a folded name. */
export const PERSON_MENTION = new RegExp(`(?:^| )${PERSON}(?: |$)`);

/** Last words of names under which a number says which one, not how much. */
export const LABEL_ENDINGS = (
  'id uuid guid key ref date time timestamp year quarter month week day name login url link version rank index status type ' +
  'label code'
).split(' ');
