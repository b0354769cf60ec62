import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  describePeople,
  publicDataFailure,
  unknownVisibilityWarning,
  visibilityIn,
} from '../../src/privacy/visibility.ts';

const PAYLOADS: readonly (readonly [what: string, payload: unknown, expected: string])[] = [
  ['workflow_dispatch', { inputs: null, repository: { private: false, visibility: 'public' } }, 'public'],
  ['a private repository', { repository: { private: true, visibility: 'private' } }, 'private'],
  ['an internal one', { repository: { private: true, visibility: 'internal' } }, 'internal'],
  ['an older server, public', { repository: { private: false } }, 'public'],
  ['an older server, private', { repository: { private: true } }, 'private'],
  ['a new word beside a known one', { repository: { private: false, visibility: 'shared' } }, 'public'],
  ['schedule without a repository', { schedule: '0 6 2 * *' }, 'unknown'],
  ['a repository that says nothing', { repository: {} }, 'unknown'],
  ['no object', 'public', 'unknown'],
  ['a list', [], 'unknown'],
  ['nothing', null, 'unknown'],
];

suite('the visibility in an event', () => {
  for (const [what, payload, expected] of PAYLOADS)
    test(what, () => assert.equal(visibilityIn(payload), expected));
});

test('the explanation says why it stops and each way on', () => {
  const { code, sentence } = publicDataFailure(
    'personal-data',
    describePeople(['Developer', 'Email'], []) ?? '',
  );
  assert.equal(code, 'personal-data');
  assert.equal(
    sentence,
    'by its columns "Developer", "Email" the file is about individual people, and this repository is public: anyone who is ' +
      'signed in could download the file. Export teams, or run this in a private repository; ' +
      'allow-public-developer-data: true publishes it anyway.',
  );
});

test('many columns are not all named, and none of them acts in a log', () => {
  const columns = ['a\n::error::b', ...Array.from({ length: 9 }, (_, index) => `User ${index}`)];
  assert.match(
    describePeople(columns, columns) ?? '',
    /^by its columns "a ::error::b", .* and 5 more the file is$/,
  );
});

test('a warning says which input ends it', () => {
  assert.match(
    unknownVisibilityWarning('export contributor-report is'),
    /does not say whether .* allow-public-developer-data: true/,
  );
});
