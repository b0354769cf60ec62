import { columnWords } from './column-words.ts';

/** What a column of an export is for, as far as its name tells; whether a value is a measure, its cells have to tell as well. */
export type ColumnRole =
  | 'period'
  | 'start'
  | 'end'
  | 'team'
  | 'hierarchy'
  | 'sprint'
  | 'rating'
  | 'label'
  | 'value';

const ROLES: Readonly<Record<string, ColumnRole>> = {
  granularity: 'period',
  period: 'period',
  'time period': 'period',
  interval: 'period',
  'start date': 'start',
  'period start': 'start',
  'end date': 'end',
  'period end': 'end',
  team: 'team',
  'team name': 'team',
  'collection name': 'team',
  collection: 'team',
  'team hierarchy': 'hierarchy',
  hierarchy: 'hierarchy',
  'team path': 'hierarchy',
  sprint: 'sprint',
  'sprint name': 'sprint',
};

/** Numbers under such a name tell which one, not how much. */
const LABEL_ENDINGS = new Set(
  (
    'id ids uuid guid key ref date time timestamp year quarter month week day name email login url link version rank ' +
    'index status type label code'
  ).split(' '),
);

/** The role of each column; each of the roles that say whom and when a row is about is given once, to the first that fits. */
export function columnRoles(columns: readonly string[], labelColumns: readonly string[] = []): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  const counts = new Map<string, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return columns.map((column) => {
    // Of two columns with one name nobody can tell which is meant.
    if (labelColumns.includes(column) || (counts.get(column) ?? 0) > 1) return 'label';
    const role = roleOf(columnWords(column.slice(0, MAX_NAME_LENGTH)));
    if (role === 'value' || role === 'rating' || role === 'label') return role;
    if (taken.has(role)) return 'label';
    taken.add(role);
    return role;
  });
}

const MAX_NAME_LENGTH = 200;

function roleOf(words: readonly string[]): ColumnRole {
  const known = Object.hasOwn(ROLES, words.join(' ')) ? ROLES[words.join(' ')] : undefined;
  if (known !== undefined) return known;
  const [last = '', before] = words.toReversed();
  if (last === 'rating' || last === 'tier') return 'rating';
  // "Deployments per day" is how many.
  return LABEL_ENDINGS.has(last) && before !== 'per' ? 'label' : 'value';
}
