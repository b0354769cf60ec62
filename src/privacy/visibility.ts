import { Failure, type FailureCode } from '../failure.ts';
import { quoteList } from '../format.ts';
import type { Visibility } from '../ports.ts';
import { isUnknownFile } from './personal-columns.ts';

/** Who can read the repository, by the payload of the event that started the run; older servers have only `private`. */
export function visibilityIn(payload: unknown): Visibility {
  const { repository } = (payload ?? {}) as {
    readonly repository?: Readonly<Record<string, unknown>> | null;
  };
  const { visibility, private: isPrivate } = repository ?? {};
  if (visibility === 'public' || visibility === 'internal' || visibility === 'private') return visibility;
  if (typeof isPrivate !== 'boolean') return 'unknown';
  return isPrivate ? 'private' : 'public';
}

/** `what` names people and must not be public. The code is `invalid-input` where nothing was sent yet. */
export function publicDataFailure(
  code: Extract<FailureCode, 'invalid-input' | 'personal-data'>,
  what: string,
): Failure {
  return new Failure(
    code,
    `${what} about individual people, and this repository is public: anyone who is signed in could download the file`,
    {
      hint: 'Export teams, or run this in a private repository; allow-public-developer-data: true publishes it anyway.',
    },
  );
}

/** For the log where the event does not say who can read the repository. */
export function unknownVisibilityWarning(what: string): string {
  return (
    `${what} about individual people, and the event that started this run does not say whether the repository is public. ` +
    'In a public one, anyone who is signed in could download the file; allow-public-developer-data: true says that this is known.'
  );
}

/** Why rows may be about people, as the subject of a sentence; undefined if nothing says so. `people` are the columns that name them. */
export function describePeople(people: readonly string[], columns: readonly string[]): string | undefined {
  if (people.length > 0)
    return `by ${people.length === 1 ? 'its column' : 'its columns'} ${quoteList(people, 5)} the file is`;
  return isUnknownFile(columns)
    ? `no column is known (${quoteList(columns, 5)}), so the file counts as`
    : undefined;
}
