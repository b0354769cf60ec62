import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isDeveloperLevel, type LevelOfDetail, personColumns } from '../../src/privacy/personal-columns.ts';

const LEVELS: readonly (readonly [LevelOfDetail, boolean])[] = [
  [{ kind: 'contributor-report', metricLevel: undefined }, true],
  [{ kind: 'productivity', metricLevel: 'developer' }, true],
  [{ kind: 'productivity', metricLevel: 'team' }, false],
  [{ kind: 'productivity', metricLevel: 'team', overrides: { options: { metricLevel: 'DEVELOPER' } } }, true],
  [
    { kind: 'productivity', metricLevel: 'team', overrides: { options: { aggregationLevel: 'developer' } } },
    true,
  ],
  [{ kind: 'productivity', metricLevel: 'team', overrides: { options: null } }, false],
  [
    { kind: 'team-report', metricLevel: undefined, overrides: { productivityContributors: { metrics: [] } } },
    true,
  ],
  [{ kind: 'team-report', metricLevel: undefined, overrides: { productivityContributors: null } }, false],
  [{ kind: 'team-report', metricLevel: undefined }, false],
  [{ kind: 'sprint', metricLevel: 'sprint' }, false],
  [{ kind: 'efficiency', metricLevel: undefined }, false],
];

suite('rows stand for single people', () => {
  for (const [level, expected] of LEVELS)
    test(`${JSON.stringify(level)}: ${expected}`, () => assert.equal(isDeveloperLevel(level), expected));
});

suite('columns that name people', () => {
  for (const column of [
    'Developer',
    'developer_name',
    'DEVELOPER EMAIL',
    'developerEmail',
    'PRAuthor',
    'Author E-Mail',
    'Commit Author',
    'assignee',
    'Assigned To',
    'Ticket Assignee',
    'reporter',
    'Reviewer Login',
    'GitHub User',
    'User ID',
    'username',
    'First_Name',
    'Display Name',
    'Manager',
    'Manager Email Address',
    'Primary Email',
    'Team Member',
    'login',
    'Merged By',
    'createdBy',
    'Approved_By_Email',
    'Team Lead',
    'Tech Lead Name',
    'Scrum Master',
    'Engineering Manager',
    'Primary Assignee',
    'Author UUID',
  ])
    test(column, () => assert.deepEqual(personColumns(['Team', column, 'PR_MERGED']), [1]));
});

suite('columns that name nobody', () => {
  for (const column of [
    'Team',
    'Team_Hierarchy',
    'Name',
    'Collection Name',
    'Granularity',
    'Coding Days per Developer',
    'PR Velocity per Developer',
    'Active Developers',
    'Team Members',
    'User_Experience_tickets',
    'Email_Campaigns_story_points',
    'in_review_hours',
    'Issue Key',
    'Project ID',
    'Repository Owner Count',
    'Review Intensity',
    '',
  ])
    test(`"${column}"`, () => assert.deepEqual(personColumns([column]), []));
});

test('at developer level a bare name is that of a person', () => {
  const contributors: LevelOfDetail = { kind: 'contributor-report', metricLevel: undefined };
  assert.deepEqual(
    personColumns(['Collection Name', 'Coding Days', 'Name', 'Team Name'], contributors),
    [0, 2],
  );
  const teams: LevelOfDetail = { kind: 'team-report', metricLevel: undefined };
  assert.deepEqual(personColumns(['Collection Name', 'Coding Days'], teams), []);
});
