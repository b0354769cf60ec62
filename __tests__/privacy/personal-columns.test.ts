import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  isDeveloperLevel,
  isUnknownFile,
  type LevelOfDetail,
  mayHavePeopleAsRows,
  personColumns,
  personColumnsIn,
} from '../../src/privacy/personal-columns.ts';

const LEVELS: readonly (readonly [LevelOfDetail, boolean])[] = [
  [{ kind: 'contributor-report', metricLevel: undefined }, true],
  [{ kind: 'productivity', metricLevel: 'developer' }, true],
  [{ kind: 'productivity', metricLevel: 'team' }, false],
  [
    { kind: 'productivity', metricLevel: 'team', overrides: { options: { metricLevel: ' DEVELOPER' } } },
    true,
  ],
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

suite('rows stand for individual people', () => {
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
    // Plurals, word order, and what else people are called.
    'Reviewers',
    'Assignees',
    'Team_Members',
    'Team Members',
    'Email ID',
    'managerEmailId',
    'Dev',
    'Devs',
    'Dev_Name',
    'Lead',
    'Leads',
    'Name_Developer',
    'ID Reviewer',
    'PR Reviewers',
    'Maintainers',
    'Contact E-Mails',
    'Notification_Emails_To',
    'Owned By',
    'Line Manager',
    'Reviewer 1',
    'Reviewer2',
    'Dev #1',
    'Developer(s)',
    'Contributors List',
    'SCM User',
    'User Principal Name',
    'QA Engineer',
    'Tester',
    'Participants',
    'Staff',
    'Contact',
    'Squad Lead',
    'Last Committer',
    'Co-authors',
    'Watchers',
    'Stakeholders',
    'Nickname',
    'GitHub handle',
    'authorname',
    'AUTHORNAME',
    'assigneeid',
    'integration_user_name',
    'Dev1',
  ])
    test(column, () => assert.deepEqual(personColumns(['Team', column, 'PR_MERGED']), [1]));
});

suite('columns that are not about people', () => {
  for (const column of [
    'Team',
    'Team_Hierarchy',
    'Name',
    'Collection Name',
    'Granularity',
    'Coding Days per Developer',
    'PR Velocity per Developer',
    'Active Developers',
    'User_Experience_tickets',
    'Email_Campaigns_story_points',
    'in_review_hours',
    'Issue Key',
    'Project ID',
    'Repository Owner Count',
    'Review Intensity',
    'Lead_Time_Days',
    'Lead Time for Changes (mean)',
    'User Stories',
    'Owner Team',
    'Dev_Hours',
    'Blocked By',
    'P95',
    'Staff Turnover',
    'Leads per week 2',
    'Developer_Rating',
    'Last Sprint',
    'First Review Hours',
    'Current Status',
    'Group',
    'Status',
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

test('those that hold addresses or are named count as well, under any name', () => {
  const files = [
    { columns: ['Team', 'Contact', 'Badge'], addressColumns: ['Contact'] },
    { columns: ['Team', 'Developer', 'Points'] },
  ];
  const selection: LevelOfDetail = { kind: 'sprint', metricLevel: 'team' };
  const found = (pseudonyms?: { columns: string[] }) => personColumnsIn(files, { selection, pseudonyms });
  assert.deepEqual(found(), ['Contact', 'Developer']);
  assert.deepEqual(found({ columns: ['badge'] }), ['Contact', 'Badge', 'Developer']);
});

test('a file of which no column is known counts as being about people', () => {
  assert.equal(isUnknownFile(['Wer', 'Wieviel']), true);
  assert.equal(isUnknownFile(['Internal error', ' please try again later']), true);
  assert.equal(isUnknownFile(['Wer', 'team_name']), false);
  assert.equal(isUnknownFile([]), false);
});

test('the team report is of teams, and its rows may be people', () => {
  const level: LevelOfDetail = { kind: 'team-report', metricLevel: undefined };
  assert.deepEqual([isDeveloperLevel(level), mayHavePeopleAsRows(level)], [false, true]);
});
