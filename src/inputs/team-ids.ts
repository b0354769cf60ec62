import { isReversed, readEntry, type Team } from '../plan/team-entries.ts';
import { list, type Parser } from './fields.ts';

const FORM =
  'expected teams separated by commas or line breaks, each id or label=id, such as "platform-team=456, 789"';

/** Teams as they were written; one id may stand there under several labels. */
export const teams: Parser<readonly Team[] | undefined> = list((entries, refuse) => {
  for (const entry of entries) {
    const slip = slipIn(entry);
    if (slip !== undefined) return refuse(`${FORM}; ${slip}`, entry);
  }
  const teams = entries.map(readEntry);
  const reversed = teams.find(isReversed);
  if (reversed !== undefined) {
    const { label, teamId } = reversed;
    return refuse(`expected the label before the id, such as "${teamId}=${label}"`, `${label}=${teamId}`);
  }
  const ids = new Map<string, string>();
  for (const { label, teamId } of teams) {
    const other = ids.get(label) ?? teamId;
    if (other !== teamId)
      return refuse('expected a label of its own for each team', `${label}=${other}`, `${label}=${teamId}`);
    ids.set(label, teamId);
  }
  return teams;
});

/** What another notation left in the entry. Harness documents numbers and words such as team_abc123, and no rule. */
function slipIn(entry: string): string | undefined {
  const { label, teamId } = readEntry(entry);
  if (/^-\s/.test(entry)) return 'a YAML list is not taken';
  if (/^[[\]{}"']|[[\]{}"']$/.test(entry)) return 'brackets and quotes are not taken';
  if (label === '' || teamId === '') return 'one of the two is missing';
  if (/[;|]/.test(teamId)) return 'only commas and line breaks separate';
  if (/\s/.test(teamId) && !isIdLike(label)) return 'an id has no blanks';
  return undefined;
}

function isIdLike(text: string): boolean {
  return /^(\d+|\w*\d\w*)$/.test(text);
}
