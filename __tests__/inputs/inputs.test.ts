import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Inputs } from '../../src/inputs/index.ts';

import { Redaction } from '../../src/redaction.ts';
import { type Given, KEY, parse, problemsOf } from './given.ts';

const efficiency = { export: 'efficiency' };
const productivity = { export: 'productivity' };
const sprint = { export: 'sprint' };
const timeInStatus = { export: 'time-in-status' };
const teamReport = { export: 'team-report' };
const contributorReport = { export: 'contributor-report' };

const KINDS =
  'business-alignment, productivity, sprint, efficiency, time-in-status, team-report or contributor-report';
const TEAMS =
  'expected teams separated by commas or line breaks, each id or label=id, such as "platform-team=456, 789"';
const CLUSTER =
  'expected the SEI URL of your cluster, such as https://app.harness.io/prod1/sei/api: ' +
  'https (http on loopback alone), without user, query and fragment';
const PERIODS =
  'last-week, last-month, last-quarter, last-year, last-N-days, last-N-weeks, last-N-months, last-N-quarters, ' +
  'week-to-date, month-to-date, quarter-to-date, year-to-date, 2026, 2026-Q1, 2026-03, 2026-W07 or 2026-01-01..2026-03-31';

/** The fields that only some exports have, by name. */
const asked = ({ selection }: Inputs) => ({ ...selection }) as Readonly<Record<string, unknown>>;

test('what is not given has the defaults of the contract', async () => {
  const inputs = await parse({});
  assert.deepEqual(
    { ...inputs, baseUrl: inputs.baseUrl.href },
    {
      apiKey: KEY,
      baseUrl: 'https://app.harness.io/prod1/sei/api',
      identifiers: { orgIdentifier: 'default', projectIdentifier: 'insights' },
      selection: { kind: 'business-alignment', granularity: 'monthly', overrides: {} },
      targets: [{ label: '1', teamId: '1', orgTreeName: undefined }],
      period: { start: '2026-03-01', end: '2026-03-31', label: '2026-03' },
      exportIds: [],
      wait: true,
      dryRun: false,
      batchSize: 50,
      timeoutMs: 30 * 60_000,
      pollIntervalMs: 30_000,
      maxParallel: 4,
      timezone: 'UTC',
      today: '2026-04-15',
      baseline: undefined,
      allowPublicDeveloperData: false,
      pseudonyms: undefined,
      inputFiles: undefined,
      assembly: { merge: true, targetColumn: undefined, stableOrder: false },
      keyColumns: undefined,
      listExports: undefined,
      history: undefined,
      countedFrom: '2026-04-15',
      splitBy: 'none',
      requestsPerMinute: 600,
      orgTreeId: undefined,
      orgTreeName: undefined,
      pieces: [{ start: '2026-03-01', end: '2026-03-31', label: '2026-03' }],
      outputDirectory: 'harness-sei',
      fileNameTemplate: '{export}-{target}-{start}_{end}.csv',
      maxCsvBytes: 5 * 1024 ** 3,
      artifact: {
        mode: 'required',
        nameTemplate: '{export}-{target}-{start}_{end}',
        format: 'zip',
        retentionDays: undefined,
        compressionLevel: undefined,
        overwrite: false,
      },
      summary: true,
      report: undefined,
      policies: { onEmpty: 'warn', onPartial: 'fail', onTimeout: 'fail' },
      warnings: [],
    },
  );
});

test('blanks are as good as nothing given', async () => {
  assert.deepEqual(await parse({ granularity: '  ', metrics: '\n', period: '\t' }), await parse({}));
});

suite('valid values, in every spelling', () => {
  type Row = readonly [given: Given, what: (inputs: Inputs) => unknown, value: unknown];
  const rows: readonly Row[] = [
    [{ 'api-key': `  ${KEY}\n` }, (i) => i.apiKey, KEY],
    [{ export: 'Business_Alignment' }, (i) => i.selection.kind, 'business-alignment'],
    [{ export: 'TIME IN STATUS' }, (i) => i.selection.kind, 'time-in-status'],
    [{ granularity: 'QUARTERLY' }, (i) => i.selection.granularity, 'quarterly'],
    [{ ...timeInStatus, granularity: 'Daily' }, (i) => i.selection.granularity, 'daily'],
    [{ ...sprint, granularity: 'SPRINT' }, (i) => i.selection.granularity, 'sprint'],
    [
      { 'metric-groups': 'uncategorized, categorized' },
      (i) => asked(i).metricGroups,
      ['UNCATEGORIZED', 'CATEGORIZED'],
    ],
    [
      { ...sprint, 'metric-groups': 'Delivery Analysis\ndelivery_analysis\nWORK' },
      (i) => asked(i).metricGroups,
      ['deliveryAnalysis', 'work'],
    ],
    [
      { ...efficiency, 'metric-groups': 'df, Deployment-Frequency, work items' },
      (i) => asked(i).metricGroups,
      ['df', 'deployment_frequency', 'work_items'],
    ],
    [
      { ...productivity, metrics: 'coding days, Pr_Merged, PR-MERGED' },
      (i) => asked(i).metrics,
      ['CODING_DAYS', 'PR_MERGED'],
    ],
    [{ ...efficiency, metrics: 'lttc_mean_days' }, (i) => asked(i).metrics, ['LTTC_Mean_Days']],
    [{ ...productivity, 'metric-level': 'Developer' }, (i) => asked(i).metricLevel, 'developer'],
    [productivity, (i) => asked(i).metricLevel, 'team'],
    [{ ...productivity, aggregation: 'MEAN' }, (i) => asked(i).aggregation, 'mean'],
    [{ ...efficiency, aggregation: 'P95' }, (i) => asked(i).aggregation, 'p95'],
    [{ ...sprint, 'computation-mode': 'STORY_POINTS' }, (i) => asked(i).computationMode, 'story-points'],
    [
      { ...timeInStatus, 'issue-statuses': ' In Progress ,\n\nQA\r\nIn Progress,,' },
      (i) => asked(i).issueStatuses,
      ['In Progress', 'QA'],
    ],
    [{ ...timeInStatus, 'terminal-date': 'Issue Resolved' }, (i) => asked(i).terminalDate, 'issue-resolved'],
    [
      { ...timeInStatus, 'terminal-date': 'issue_resolved_at' },
      (i) => asked(i).terminalDate,
      'issue-resolved',
    ],
    [
      { ...timeInStatus, 'terminal-date': 'VERSION_RELEASE_DATE' },
      (i) => asked(i).terminalDate,
      'version-release',
    ],
    [
      { ...efficiency, 'work-categories': 'Bugs, FEATURES' },
      (i) => asked(i).workCategories,
      ['bugs', 'features'],
    ],
    [{ ...efficiency, 'manager-email': 'ada@example.com' }, (i) => asked(i).managerEmail, 'ada@example.com'],
    [{ ...contributorReport, 'include-ratings': 'TRUE' }, (i) => asked(i).includeRatings, true],
    [
      { ...teamReport, 'efficiency-metrics': 'overall dora' },
      (i) => asked(i).efficiencyMetrics,
      ['OVERALL_DORA'],
    ],
    [{ ...teamReport, 'efficiency-metrics': 'All' }, (i) => asked(i).efficiencyMetrics, []],
    [{ ...contributorReport, metrics: 'all' }, (i) => asked(i).metrics, []],
    [
      { ...teamReport, 'org-identifier': '', 'project-identifier': '' },
      (i) => i.identifiers,
      { orgIdentifier: undefined, projectIdentifier: undefined },
    ],
    [{ wait: 'FALSE' }, (i) => i.wait, false],
    [{ 'dry-run': 'True' }, (i) => i.dryRun, true],
    [{ 'dry-run': 'true', 'batch-size': '20' }, (i) => i.batchSize, 20],
    [{ 'timeout-minutes': '0.5' }, (i) => i.timeoutMs, 30_000],
    [{ 'poll-interval-seconds': '5' }, (i) => i.pollIntervalMs, 5_000],
    [{ 'max-csv-bytes': '100 MB' }, (i) => i.maxCsvBytes, 100_000_000],
    [{ 'max-csv-bytes': '1.5gib' }, (i) => i.maxCsvBytes, 1.5 * 1024 ** 3],
    [{ 'max-csv-bytes': '1048576' }, (i) => i.maxCsvBytes, 1_048_576],
    [{ 'max-csv-bytes': '10 KiB' }, (i) => i.maxCsvBytes, 10_240],
    [{ artifact: 'OFF' }, (i) => i.artifact.mode, 'off'],
    [{ artifact: 'false' }, (i) => i.artifact.mode, 'off'],
    [{ artifact: 'True' }, (i) => i.artifact.mode, 'required'],
    [{ ...teamReport, 'split-by': 'week', period: '2026-01' }, (i) => i.pieces.length, 5],
    [{ 'api-key': 'pat.a.b.c' }, (i) => i.requestsPerMinute, 350],
    [teamReport, (i) => i.requestsPerMinute, 350],
    [{ ...teamReport, 'requests-per-minute': '390' }, (i) => i.requestsPerMinute, 390],
    [{ ...efficiency, 'requests-per-minute': '390' }, (i) => i.requestsPerMinute, 390],
    [{ 'api-key': '', 'team-ids': '', 'input-files': '*.csv' }, (i) => i.apiKey, ''],
    [{ 'output-directory': 'HARNESS_SEI' }, (i) => i.outputDirectory, 'HARNESS_SEI'],
    [{ 'artifact-format': 'CSV.GZ' }, (i) => i.artifact.format, 'csv.gz'],
    [{ 'artifact-retention-days': '7' }, (i) => i.artifact.retentionDays, 7],
    [{ 'artifact-compression-level': '0' }, (i) => i.artifact.compressionLevel, 0],
    [{ 'artifact-overwrite': 'true' }, (i) => i.artifact.overwrite, true],
    [{ 'artifact-name': '{export}-{granularity}' }, (i) => i.artifact.nameTemplate, '{export}-{granularity}'],
    [{ 'file-name': 'x.csv' }, (i) => i.fileNameTemplate, 'x.csv'],
    [{ summary: 'false' }, (i) => i.summary, false],
    [{ 'on-empty': 'Ignore' }, (i) => i.policies.onEmpty, 'ignore'],
    [{ 'on-partial': 'WARN' }, (i) => i.policies.onPartial, 'warn'],
    [{ 'on-timeout': 'ignore' }, (i) => i.policies.onTimeout, 'ignore'],
  ];
  for (const [given, what, value] of rows) {
    test(JSON.stringify(given), async () => assert.deepEqual(what(await parse(given)), value));
  }

  test('as in actions/upload-artifact, 0 retention days means the default of the repository', async () => {
    const { artifact } = await parse({ 'artifact-retention-days': '0' });
    assert.ok(artifact.retentionDays === undefined || artifact.retentionDays === 0);
  });
});

suite('one invalid value is one message: the input, what was expected, what came', () => {
  const rows: readonly (readonly [given: Given, problem: string])[] = [
    [
      { 'api-key': '' },
      'api-key: required: an SEI API key, given from a secret; it came empty (a secret that is not set is an empty string)',
    ],
    [
      { 'api-key': 'two words' },
      "api-key: expected the key alone: ASCII characters without blanks, quotes, a header's name or the word ApiKey or Bearer; check the stored secret",
    ],
    [
      { 'api-key': 'two\nlines' },
      "api-key: expected the key alone: ASCII characters without blanks, quotes, a header's name or the word ApiKey or Bearer; check the stored secret",
    ],
    [{ export: '' }, `export: required, one of ${KINDS}`],
    [{ export: 'dora' }, `export: expected ${KINDS}, got "dora"`],
    [{ export: 'constructor' }, `export: expected ${KINDS}, got "constructor"`],
    [
      { 'org-identifier': ' ' },
      'org-identifier: required for export business-alignment: the identifier of the Harness organization; it follows /orgs/ in the address bar of Harness',
    ],
    [
      { 'project-identifier': '' },
      'project-identifier: required for export business-alignment: the identifier of the Harness project that the key belongs to; it follows /projects/ in the address bar of Harness',
    ],
    [{ 'metric-groups': 'CATEGORISED' }, 'metric-groups: expected CATEGORIZED, got "CATEGORISED"'],
    [
      { ...sprint, 'metric-groups': 'works, delivry, speed' },
      'metric-groups: expected work and delivery, got "works" and "delivry"',
    ],
    [{ ...productivity, metrics: 'PR_Mergd, CODING_DAYS' }, 'metrics: expected PR_MERGED, got "PR_Mergd"'],
    [
      { ...teamReport, 'efficiency-metrics': 'LEAD_TIME_FOR_CHANGE' },
      'efficiency-metrics: expected LEAD_TIME_FOR_CHANGES, got "LEAD_TIME_FOR_CHANGE"',
    ],
    [
      { granularity: 'daily' },
      'granularity: expected weekly, monthly or quarterly for export business-alignment, got "daily"',
    ],
    [
      { granularity: 'sprint' },
      'granularity: expected weekly, monthly or quarterly for export business-alignment, got "sprint"',
    ],
    [
      { ...teamReport, granularity: 'quarterly' },
      'granularity: expected daily, weekly or monthly for export team-report, got "quarterly"',
    ],
    [
      { ...sprint, 'metric-level': 'developer' },
      'metric-level: expected team or sprint for export sprint, got "developer"',
    ],
    [
      { ...productivity, 'metric-level': 'sprint' },
      'metric-level: expected team or developer for export productivity, got "sprint"',
    ],
    [
      { ...productivity, aggregation: 'p90' },
      'aggregation: expected mean for export productivity, got "p90"',
    ],
    [
      { ...efficiency, aggregation: 'p99' },
      'aggregation: expected mean, median, p90 or p95 for export efficiency, got "p99"',
    ],
    [
      { ...teamReport, aggregation: 'median' },
      'aggregation: only valid with efficiency-metrics for export team-report, got "median"',
    ],
    [
      { ...sprint, 'computation-mode': 'hours' },
      'computation-mode: expected story-points or tickets, got "hours"',
    ],
    [
      { ...timeInStatus, 'terminal-date': 'created' },
      'terminal-date: expected issue-resolved or version-release, got "created"',
    ],
    [
      { ...timeInStatus, 'terminal-date': 'constructor' },
      'terminal-date: expected issue-resolved or version-release, got "constructor"',
    ],
    [
      { ...efficiency, 'work-categories': 'bugs,chores' },
      'work-categories: expected all, bugs or features, got "chores"',
    ],
    [
      { ...contributorReport, 'include-ratings': 'yes' },
      'include-ratings: expected true or false, got "yes"',
    ],
    [
      { ...efficiency, 'work-categories': 'bugs', 'metric-groups': 'cfr' },
      'work-categories: only valid with lttc among metric-groups, since they filter lead time for changes, got "bugs"',
    ],
    [{ wait: 'No' }, 'wait: expected true or false, got "No"'],
    [{ 'dry-run': '1' }, 'dry-run: expected true or false, got "1"'],
    [
      { 'dry-run': 'true', 'batch-size': '0' },
      'batch-size: expected a whole number of teams from 1 to 10000, got "0"',
    ],
    [{ 'batch-size': '20' }, 'batch-size: only valid with dry-run: true, got "20"'],
    [{ ...efficiency, 'manager-email': 'Ada' }, 'manager-email: expected an e-mail address, got "Ada"'],
    [
      { ...efficiency, metrics: 'CFR', 'metric-groups': 'cfr' },
      'metrics: not valid together with metric-groups for export efficiency, got "CFR"',
    ],
    [{ 'team-ids': 'Platform=' }, `team-ids: ${TEAMS}, got "Platform="`],
    [{ 'team-ids': '=5' }, `team-ids: ${TEAMS}, got "=5"`],
    [
      { 'team-ids': '' },
      'team-ids: required for export business-alignment unless org-tree-name or org-tree-id is given: the ids of the teams to export; a dry run with the name of a tree as org-tree-id lists its teams with their ids',
    ],
    [
      { ...teamReport, 'team-ids': '' },
      "team-ids: required for export team-report: the number after collectionId= in the browser's address bar",
    ],
    [
      { ...teamReport, 'team-ids': 'team_abc' },
      'team-ids: expected numbers for export team-report (collectionId= in the browser\'s address bar), got "team_abc"',
    ],
    [
      { 'org-tree-name': 'Engineering' },
      'org-tree-name: not valid together with team-ids for export business-alignment, got "Engineering"',
    ],
    [{ period: 'last-fortnight' }, `period: expected ${PERIODS}, got "last-fortnight"`],
    [
      { timezone: 'Mars/Olympus' },
      'timezone: expected an IANA time zone such as Europe/Berlin, got "Mars/Olympus"',
    ],
    [{ 'as-of': '31.03.2026' }, 'as-of: expected a date yyyy-MM-dd, got "31.03.2026"'],
    [{ 'as-of': '2026-02-30' }, 'as-of: February 2026 has 28 days, got "2026-02-30"'],
    [{ 'start-date': '2026-01-01' }, 'end-date: required, since start-date and end-date go together'],
    [{ 'end-date': '2026-01-01' }, 'start-date: required, since start-date and end-date go together'],
    [
      { 'start-date': '2026-1-1', 'end-date': '2026-01-31' },
      'start-date: expected a date yyyy-MM-dd, got "2026-1-1"',
    ],
    [
      { 'start-date': '2026-03-31', 'end-date': '2026-03-30' },
      'end-date: lies before start-date 2026-03-31, got "2026-03-30"',
    ],
    [
      { 'start-date': '2026-01-01', 'end-date': '2026-01-31', period: '2026' },
      'period: not valid together with start-date and end-date, got "2026"',
    ],
    [
      { 'request-overrides': '- a' },
      'request-overrides: expected a mapping in YAML or JSON, such as {"options": {"format": "csv"}}',
    ],
    [
      { 'request-overrides': 'text' },
      'request-overrides: expected a mapping in YAML or JSON, such as {"options": {"format": "csv"}}',
    ],
    [{ 'team-ids': '', 'export-id': 'a/b' }, 'export-id: expected an id such as exp_2B3C4D5E, got "a/b"'],
    [{ 'export-id': '..' }, 'export-id: expected an id such as exp_2B3C4D5E, got ".."'],
    [{ 'export-id': 'a?b' }, 'export-id: expected an id such as exp_2B3C4D5E, got "a?b"'],
    [
      { 'export-id': 'a,b' },
      'export-id: expected as many ids as there are targets and pieces (1), in their order, got "2"',
    ],
    [
      { 'export-id': 'a', wait: 'false' },
      'wait: not valid together with export-id, since there is nothing to start, got "false"',
    ],
    [{ 'timeout-minutes': '0' }, 'timeout-minutes: expected a number of minutes from 0.01 to 7200, got "0"'],
    [
      { 'timeout-minutes': '-1' },
      'timeout-minutes: expected a number of minutes from 0.01 to 7200, got "-1"',
    ],
    [
      { 'timeout-minutes': '1e3' },
      'timeout-minutes: expected a number of minutes from 0.01 to 7200, got "1e3"',
    ],
    [
      { 'timeout-minutes': '30 min' },
      'timeout-minutes: expected a number of minutes from 0.01 to 7200, got "30 min"',
    ],
    [
      { 'poll-interval-seconds': '9999' },
      'poll-interval-seconds: expected a number of seconds from 0.1 to 3600, got "9999"',
    ],
    [{ 'max-csv-bytes': '0' }, 'max-csv-bytes: expected a size such as 5 GiB, 100 MB or 1048576, got "0"'],
    [
      { 'max-csv-bytes': '5 PiB' },
      'max-csv-bytes: expected a size such as 5 GiB, 100 MB or 1048576, got "5 PiB"',
    ],
    [
      { 'max-csv-bytes': '99999999 TiB' },
      'max-csv-bytes: expected a size such as 5 GiB, 100 MB or 1048576, got "99999999 TiB"',
    ],
    [{ artifact: 'on' }, 'artifact: expected required, optional or off, got "on"'],
    [
      { 'artifact-format': 'gzip' },
      'artifact-format: expected zip, csv, csv.gz or html (did you mean zip?), got "gzip"',
    ],
    [
      { 'artifact-format': 'csv', 'team-ids': '1,2', merge: 'false' },
      'artifact-format: expected zip, since there may be several files with merge: false, got "csv"',
    ],
    [
      { 'artifact-format': 'csv', 'team-ids': '', 'org-tree-id': '1', merge: 'false' },
      'artifact-format: expected zip, since there may be several files with merge: false, got "csv"',
    ],
    [
      { 'artifact-format': 'csv.gz', 'team-ids': '', 'input-files': '*.csv', merge: 'false' },
      'artifact-format: expected zip, since there may be several files with merge: false, got "csv.gz"',
    ],
    [
      { 'artifact-retention-days': '1.5' },
      'artifact-retention-days: expected a whole number of days from 0 to 400, got "1.5"',
    ],
    [
      { 'artifact-compression-level': '10' },
      'artifact-compression-level: expected a whole number of the zlib scale from 0 to 9, got "10"',
    ],
    [
      { 'file-name': '{team}.csv' },
      'file-name: expected placeholders among {export} {target} {start} {end} {period} {granularity}, got "{team}"',
    ],
    [
      { 'file-name': 'a/b.csv' },
      'file-name: expected a name without a path (output-directory says where), got "a/b.csv"',
    ],
    [
      { 'artifact-name': '{x}' },
      'artifact-name: expected placeholders among {export} {target} {start} {end} {period} {granularity}, got "{x}"',
    ],
    [{ summary: 'off' }, 'summary: expected true or false, got "off"'],
    [{ 'on-empty': 'pass' }, 'on-empty: expected fail, warn or ignore, got "pass"'],
    [{ 'on-partial': 'true' }, 'on-partial: expected fail, warn or ignore, got "true"'],
    [{ 'on-timeout': 'retry' }, 'on-timeout: expected fail, warn or ignore, got "retry"'],
  ];
  for (const [given, problem] of rows) {
    test(JSON.stringify(given), async () => assert.deepEqual(await problemsOf(given), [problem]));
  }

  test('request-overrides that are neither YAML nor JSON: with the place of the fault', async () => {
    const problems = await problemsOf({ 'request-overrides': '{"options": {' });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^request-overrides: expected YAML or JSON \(.*line 1.*\)$/);
  });

  test('what came is quoted as one short line', async () => {
    const [problem = ''] = await problemsOf({ granularity: `x\r\n::error::\u202e${'y'.repeat(9_000)}` });
    assert.ok(problem.length < 300);
    assert.doesNotMatch(problem, /[\r\n\u202e]/);
  });
});

suite('all problems are reported at once', () => {
  test('of inputs that have nothing to do with each other', async () => {
    const problems = await problemsOf({
      'api-key': '',
      'base-url': 'app.harness.io',
      export: 'sprint',
      'project-identifier': '',
      granularity: 'hourly',
      'team-ids': '',
      period: 'soon',
      'timeout-minutes': 'x',
      artifact: 'x',
      'on-empty': 'x',
    });
    assert.deepEqual(problems.map((problem) => problem.split(':')[0]).sort(), [
      'api-key',
      'artifact',
      'base-url',
      'granularity',
      'on-empty',
      'period',
      'project-identifier',
      'team-ids',
      'timeout-minutes',
    ]);
  });

  test('a wrong export, a wrong number and a wrong date are three problems', async () =>
    assert.deepEqual(
      await problemsOf({ export: 'efficency', 'max-parallel': '0', 'as-of': '2026-02-30', granularity: 'x' }),
      [
        `export: expected ${KINDS} (did you mean efficiency?), got "efficency"`,
        'as-of: February 2026 has 28 days, got "2026-02-30"',
        'max-parallel: expected a whole number of exports from 1 to 256, got "0"',
      ],
    ));

  test('rules between inputs are applied beside a wrong value', async () =>
    assert.deepEqual(
      (
        await problemsOf({ granularity: 'x', 'start-date': '2026-01-01', 'batch-size': '7', 'team-ids': '' })
      ).map((problem) => problem.split(':')[0]),
      ['granularity', 'team-ids', 'end-date', 'batch-size'],
    ));

  test('an unknown export does not hide the problems of the rest, and adds none', async () => {
    const problems = await problemsOf({
      export: 'x',
      granularity: 'daily',
      'metric-groups': 'anything',
      'org-identifier': '',
      period: 'soon',
    });
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['export', 'period'],
    );
  });

  test('several wrong entries of one list are each named', async () => {
    const problems = await problemsOf({ ...efficiency, 'work-categories': 'a,bugs,b' });
    assert.deepEqual(
      problems.map((problem) => problem.split(', got ')[1]),
      ['"a" and "b"'],
    );
  });
});

suite('the nearest word is named', () => {
  const rows: readonly (readonly [given: Given, meant: string])[] = [
    [{ export: 'efficency' }, 'efficiency'],
    [{ granularity: 'montly' }, 'monthly'],
    [{ ...productivity, 'metric-level': 'develper' }, 'developer'],
    [{ ...efficiency, aggregation: 'mediann' }, 'median'],
    [{ ...sprint, 'computation-mode': 'story-pionts' }, 'story-points'],
    [{ ...timeInStatus, 'terminal-date': 'isue resolved' }, 'issue-resolved'],
    [{ ...efficiency, 'work-categories': 'bugs, featurs' }, 'features'],
    [{ 'split-by': 'quater' }, 'quarter'],
    [{ artifact: 'requird' }, 'required'],
    [{ 'on-timeout': 'ignored' }, 'ignore'],
    [{ period: 'last-moth' }, 'last-month'],
    [{ period: 'quater-to-date' }, 'quarter-to-date'],
    [{ 'file-name': '{taget}.csv' }, 'target'],
  ];
  for (const [given, meant] of rows)
    test(JSON.stringify(given), async () => {
      const problems = await problemsOf(given);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', new RegExp(`\\(did you mean ${meant}\\?\\), got "`));
    });
  test('but none that is far', async () => {
    for (const given of [
      { export: 'dora' },
      { granularity: 'hourly' },
      { ...efficiency, aggregation: 'p99' },
    ])
      assert.doesNotMatch((await problemsOf(given)).join(), /did you mean/);
  });
});

suite('an input that the export does not use is an error that names those that do', () => {
  const V2 = 'business-alignment, productivity, sprint, efficiency and time-in-status';
  const rows: readonly (readonly [given: Given, usedBy: string])[] = [
    [{ metrics: 'CFR' }, 'productivity, sprint, efficiency, team-report and contributor-report'],
    [
      { ...timeInStatus, metrics: 'CFR' },
      'productivity, sprint, efficiency, team-report and contributor-report',
    ],
    [{ ...timeInStatus, 'metric-groups': 'work' }, 'business-alignment, productivity, sprint and efficiency'],
    [{ ...teamReport, 'metric-groups': 'work' }, 'business-alignment, productivity, sprint and efficiency'],
    [{ 'metric-level': 'developer' }, 'productivity, sprint and time-in-status'],
    [{ ...efficiency, 'metric-level': 'sprint' }, 'productivity, sprint and time-in-status'],
    [{ ...sprint, aggregation: 'mean' }, 'productivity, efficiency and team-report'],
    [{ ...productivity, 'computation-mode': 'tickets' }, 'sprint'],
    [{ ...sprint, 'issue-statuses': 'Done' }, 'time-in-status'],
    [{ ...sprint, 'terminal-date': 'issue-resolved' }, 'time-in-status'],
    [{ ...sprint, 'work-categories': 'all' }, 'efficiency'],
    [{ ...teamReport, 'include-ratings': 'true' }, 'contributor-report'],
    [{ ...contributorReport, 'efficiency-metrics': 'all' }, 'team-report'],
    [{ ...sprint, 'manager-email': 'a@b.c' }, 'efficiency'],
    [{ ...teamReport, 'org-tree-name': 'Engineering' }, V2],
    [{ ...teamReport, 'export-id': 'exp_1' }, V2],
    [{ ...contributorReport, wait: 'false' }, V2],
  ];
  for (const [given, usedBy] of rows) {
    test(JSON.stringify(given), async () => {
      const kind = given.export ?? 'business-alignment';
      const [name = '', value = ''] = Object.entries(given).find(([key]) => key !== 'export') ?? [];
      assert.deepEqual(await problemsOf(given), [
        `${name}: not used by export ${kind}, only by ${usedBy}, got "${value}"`,
      ]);
    });
  }

  const nonsense: readonly Given[] = [
    { aggregation: 'zz' },
    { 'metric-level': 'zz' },
    { 'terminal-date': 'zz' },
    { 'work-categories': 'zz' },
    { 'include-ratings': 'zz' },
    { 'manager-email': 'zz' },
    { ...teamReport, 'export-id': 'a/b' },
    { ...teamReport, 'team-ids': '1,2', 'export-id': 'exp_1' },
  ];
  for (const given of nonsense) {
    test(`also with a value that no export would take it is one message: ${JSON.stringify(given)}`, async () => {
      const problems = await problemsOf(given);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', /not used by export/);
    });
  }

  test('the default in another spelling is not an input that was given', async () => {
    assert.deepEqual(await problemsOf({ 'metric-level': 'TEAM', 'include-ratings': 'False' }), []);
    assert.deepEqual(await problemsOf({ ...teamReport, wait: 'TRUE' }), []);
  });
});

suite('base-url', () => {
  const taken: readonly (readonly [given: string, href: string])[] = [
    ['https://accounts.harness.io/sei/api', 'https://accounts.harness.io/sei/api'],
    ['https://app.harness.io/gratis/sei/api/', 'https://app.harness.io/gratis/sei/api/'],
    ['https://app.harness.io', 'https://app.harness.io/'],
    ['HTTPS://App.Harness.IO/prod1/sei/api', 'https://app.harness.io/prod1/sei/api'],
    ['https://sei.internal:8443/api', 'https://sei.internal:8443/api'],
    ['http://localhost:8080/prod1/sei/api', 'http://localhost:8080/prod1/sei/api'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://127.8.9.1', 'http://127.8.9.1/'],
    ['http://[::1]:9000/x', 'http://[::1]:9000/x'],
  ];
  for (const [given, href] of taken) {
    test(`${given} is taken`, async () =>
      assert.equal((await parse({ 'base-url': given })).baseUrl.href, href));
  }

  const refused: readonly (readonly [given: string, problem: string])[] = [
    ['app.harness.io', `base-url: ${CLUSTER}, got "app.harness.io"`],
    ['app.harness.io:443/sei/api', `base-url: ${CLUSTER}, got "app.harness.io:443/sei/api"`],
    ['/prod1/sei/api', `base-url: ${CLUSTER}, got "/prod1/sei/api"`],
    ['ftp://app.harness.io', `base-url: ${CLUSTER}, got "ftp://app.harness.io"`],
    ['https://', `base-url: ${CLUSTER}, got "https://"`],
    ['javascript:alert(1)', `base-url: ${CLUSTER}, got "javascript:alert(1)"`],
    [
      'http://app.harness.io/prod1/sei/api',
      `base-url: ${CLUSTER}, got "http://app.harness.io/prod1/sei/api"`,
    ],
    ['http://127.0.0.1.evil.example', `base-url: ${CLUSTER}, got "http://127.0.0.1.evil.example"`],
    ['http://localhost.evil.example', `base-url: ${CLUSTER}, got "http://localhost.evil.example"`],
    ['http://not-localhost', `base-url: ${CLUSTER}, got "http://not-localhost"`],
    ['http://0.0.0.0', `base-url: ${CLUSTER}, got "http://0.0.0.0"`],
    ['https://app.harness.io/sei/api?x=1', `base-url: ${CLUSTER}, got "https://app.harness.io/sei/api?***"`],
    ['https://app.harness.io/sei/api#x', `base-url: ${CLUSTER}, got "https://app.harness.io/sei/api#***"`],
    ['https://me:secret@app.harness.io', `base-url: ${CLUSTER}, got "***@app.harness.io"`],
  ];
  for (const [given, problem] of refused) {
    test(`${given} is refused`, async () =>
      assert.deepEqual(await problemsOf({ 'base-url': given }), [problem]));
  }

  const passwords = [
    'https://me:hunter2@app.harness.io/sei/api',
    'http://me:hunter2@app.harness.io/sei/api',
    'ftp://me:hunter2@app.harness.io/sei/api',
    'me:hunter2@app.harness.io/sei/api',
    'http:me:hunter2@app.harness.io/sei/api',
  ];
  for (const given of passwords) {
    test(`a password is never repeated: ${given}`, async () => {
      const problems = await problemsOf({ 'base-url': given });
      assert.doesNotMatch(problems.join('\n'), /hunter2/);
      assert.equal(problems.length, 1);
    });
  }
});

suite('the key', () => {
  test('is in no message and no warning, for any problem of it and of the rest', async () => {
    const secret = fc
      .string({ unit: 'binary', minLength: 6, maxLength: 30 })
      .filter((text) => /\S{6}/.test(text));
    await fc.assert(
      fc.asyncProperty(secret, async (key) => {
        const problems = await problemsOf({ 'api-key': key, export: 'x', period: 'x', 'team-ids': 'a=' });
        const redaction = new Redaction();
        redaction.add(key);
        assert.equal(redaction.redact(problems.join('\n')), problems.join('\n'));
        assert.ok(!problems.join('\n').includes(key.trim()));
      }),
    );
  });
});

suite('a key that stands in another input', () => {
  const key = 'sei-key-of-fifty-eight-characters-that-is-very-secret-0123';
  const place = (length: number) => `${'x'.repeat(length)}${key}`;
  for (const length of [70, 90, 115])
    test(`is not left in halves by a cut, after ${length} characters`, async () => {
      for (const given of [
        { period: place(length) },
        { 'team-ids': `${place(length)} y` },
        { 'request-overrides': `- ${place(length)}` },
        { metrics: place(length) },
      ])
        assert.doesNotMatch((await problemsOf({ ...given, 'api-key': key })).join(), /sei-key/);
    });
  test('also in warnings', async () => {
    const { warnings } = await parse({ ...productivity, 'api-key': key, metrics: place(60) });
    assert.equal(warnings.length, 1);
    assert.doesNotMatch(warnings.join(), /sei-key/);
  });
});

suite('lists', () => {
  const commas = '1, 2 ,,3\n4\r\n\r\n 5 ,1,\n';
  test('are separated by commas or newlines; blanks and duplicates are dropped', async () =>
    assert.deepEqual(
      (await parse({ 'team-ids': commas })).targets.map(({ teamId }) => teamId),
      ['1', '2', '3', '4', '5'],
    ));
  test('of export ids too', async () =>
    assert.deepEqual((await parse({ 'team-ids': '', 'export-id': 'exp_1\nexp_2, exp_1' })).exportIds, [
      'exp_1',
      'exp_2',
    ]));
  const statuses = async (text: string) =>
    asked(await parse({ ...timeInStatus, 'issue-statuses': text })).issueStatuses;
  const named: readonly (readonly [text: string, names: readonly string[]])[] = [
    ['In Progress, QA', ['In Progress', 'QA']],
    ['Done, verified\nQA', ['Done, verified', 'QA']],
    ['Done, verified\r\n\r\nQA,\r\n', ['Done, verified', 'QA']],
    ['"Done, verified", QA', ['Done, verified', 'QA']],
    ["QA , 'Done, verified'", ['QA', 'Done, verified']],
    ['"Done, verified"', ['Done, verified']],
    ['"Done, verified"\n"QA"', ['Done, verified', 'QA']],
    ['5" disk, QA', ['5" disk', 'QA']],
    ['QA,,QA, ,Done', ['QA', 'Done']],
  ];
  for (const [text, names] of named)
    test(`of names may hold commas: ${JSON.stringify(text)}`, async () =>
      assert.deepEqual(await statuses(text), names));
  test('of names are those of key-columns and pseudonymize-columns too', async () => {
    const columns = 'Team, long\nPeriod';
    assert.deepEqual((await parse({ 'key-columns': columns })).keyColumns, ['Team, long', 'Period']);
    const given = { pseudonymize: 'true', 'pseudonym-key': 'x'.repeat(16), 'pseudonymize-columns': columns };
    assert.deepEqual((await parse(given)).pseudonyms?.columns, ['Team, long', 'Period']);
  });
  test('of teams are separated by commas also where there is a line break', async () =>
    assert.equal((await parse({ 'team-ids': '1,2\n3' })).targets.length, 3));
  test('of nothing but separators are not given', async () =>
    assert.equal(asked(await parse({ ...productivity, metrics: ',\n ,' })).metrics, undefined));
});

suite('targets', () => {
  const team = (label: string, teamId: string) => ({ label, teamId, orgTreeName: undefined });
  test('a label stands before the first equals sign', async () =>
    assert.deepEqual((await parse({ 'team-ids': 'Platform Team = 12\nWeb=a=b' })).targets, [
      team('Platform Team', '12'),
      team('Web', 'a=b'),
    ]));
  test('a tree alone is one target', async () =>
    assert.deepEqual((await parse({ 'team-ids': '', 'org-tree-name': 'Engineering' })).targets, [
      { label: 'Engineering', teamId: undefined, orgTreeName: 'Engineering' },
    ]));
  test('productivity takes teams within a tree', async () =>
    assert.deepEqual(
      (await parse({ ...productivity, 'team-ids': 'P=456', 'org-tree-name': 'Engineering' })).targets,
      [{ label: 'P', teamId: '456', orgTreeName: 'Engineering' }],
    ));
  test('with export ids no target is needed', async () =>
    assert.deepEqual((await parse({ 'team-ids': '', 'export-id': 'exp_1' })).targets, []));
});

suite('period', () => {
  const label = async (given: Given, now?: string) => (await parse(given, now)).period.label;
  test('"today" is read in UTC by default', async () =>
    assert.equal(await label({ period: 'last-month' }, '2026-04-30T23:59:59Z'), '2026-03'));
  test('"today" is read in the time zone given', async () => {
    assert.equal(await label({ timezone: 'Pacific/Kiritimati' }, '2026-04-30T10:00:00Z'), '2026-04');
    assert.equal(await label({ timezone: 'Pacific/Pago_Pago' }, '2026-05-01T10:59:59Z'), '2026-03');
  });
  test('as-of is counted from instead of today', async () =>
    assert.equal(await label({ 'as-of': '2025-01-06', period: 'last-week' }), '2025-W01'));
  test('as-of wins over the time zone', async () =>
    assert.equal(await label({ 'as-of': '2026-03-31', timezone: 'Pacific/Kiritimati' }), '2026-02'));
  test('explicit dates are taken instead', async () =>
    assert.deepEqual((await parse({ 'start-date': '2026-01-05', 'end-date': '2026-02-07' })).period, {
      start: '2026-01-05',
      end: '2026-02-07',
      label: '2026-01-05..2026-02-07',
    }));

  test('more exports than a run can have are one problem, found at once', { timeout: 5_000 }, async () => {
    const weeks = {
      ...timeInStatus,
      granularity: 'daily',
      'split-by': 'week',
      period: '0001-01-01..9999-12-31',
    };
    const many = Array.from({ length: 8_000 }, (_, index) => index).join();
    for (const given of [
      weeks,
      { ...weeks, 'team-ids': many },
      { ...teamReport, 'split-by': 'week', period: '1000-01-01..2026-12-31' },
      { 'team-ids': many, 'split-by': 'month', period: '2020-01-01..2020-12-31' },
    ])
      assert.match(
        (await problemsOf(given)).join(),
        /^split-by: expected at most 10,000 exports: name fewer teams, .*, got "[\d,]+ teams? in [\d,]+ pieces"$/,
      );
  });

  const warned: readonly (readonly [period: string, warning: string | undefined])[] = [
    ['2026-03', undefined],
    ['month-to-date', undefined],
    ['2026-04', 'The period 2026-04 is not over yet (today is 2026-04-15).'],
    ['2026-05', 'The period 2026-05 lies in the future (today is 2026-04-15).'],
  ];
  for (const [period, warning] of warned) {
    test(`${period} is ${warning ? 'taken with a warning' : 'taken'}`, async () =>
      assert.deepEqual((await parse({ period })).warnings, warning ? [warning] : []));
  }
});

suite('what looks like a slip', () => {
  const warnings = async (given: Given) => (await parse(given)).warnings;
  for (const entry of ['456', 'team_abc-123', 'Platform Team (new)=team.abc'])
    test(`a team "${entry}" is taken`, async () =>
      assert.deepEqual(await warnings({ 'team-ids': entry }), []));
});

suite('metrics', () => {
  const warnings = async (given: Given) => (await parse(given)).warnings;
  test('an unknown one is sent on as it came, with a warning that names the nearest', async () => {
    const { selection, warnings: told } = await parse({ ...productivity, metrics: 'PR_Mergs, CODING_DAYS' });
    assert.deepEqual('metrics' in selection && selection.metrics, ['PR_Mergs', 'CODING_DAYS']);
    assert.deepEqual(told, [
      'metrics: "PR_Mergs" is not a documented metric and is sent as it is; the nearest known one is PR_MERGED.',
    ]);
  });
  test('so is a group', async () => {
    const { selection, warnings: told } = await parse({ ...sprint, 'metric-groups': 'work, speed' });
    assert.deepEqual('metricGroups' in selection && selection.metricGroups, ['work', 'speed']);
    assert.deepEqual(told, [
      'metric-groups: "speed" is not a documented group of metrics and is sent as it is.',
    ]);
  });
  for (const [typed, nearest] of [
    ['lttc_mean_d', 'LTTC_Mean_Days'],
    ['cfr_failure_rate', 'CFR_Failure_Rate_Percent'],
    ['DF_Deployments_Counts', 'DF_Deployment_Count'],
  ]) {
    test(`the nearest to ${typed} is ${nearest}`, async () =>
      assert.match(
        (await warnings({ ...efficiency, metrics: typed ?? '' }))[0] ?? '',
        new RegExp(`is ${nearest}\\.$`),
      ));
  }
  test('an unknown DORA metric of the team report is compared with those', async () =>
    assert.deepEqual(await warnings({ ...teamReport, 'efficiency-metrics': 'LEAD_TIME_CHANGES' }), [
      'efficiency-metrics: "LEAD_TIME_CHANGES" is not a documented metric and is sent as it is; the nearest known one is LEAD_TIME_FOR_CHANGES.',
    ]));
});

test('an id of an export may be long', async () => {
  const id = 'x'.repeat(1_500);
  assert.deepEqual((await parse({ 'team-ids': '', 'export-id': id })).exportIds, [id]);
});

test('no message quotes overrides, which may hold a token', async () => {
  for (const text of [
    '{headers: {token: hunter2hunter2}, a: 12345678901234567890}',
    '{token: hunter2hunter2',
  ])
    assert.doesNotMatch((await problemsOf({ 'request-overrides': text })).join(), /hunter2/);
});

suite('request-overrides', () => {
  const overrides = async (text: string) => (await parse({ 'request-overrides': text })).selection.overrides;
  const rows: readonly (readonly [name: string, text: string, value: unknown])[] = [
    ['JSON', '{"options": {"format": "csv"}, "a": [1, null]}', { options: { format: 'csv' }, a: [1, null] }],
    [
      'YAML',
      'options:\n  granularity: WEEKLY\nscope:\n  unit: "007"\n',
      { options: { granularity: 'WEEKLY' }, scope: { unit: '007' } },
    ],
    ['null, which removes', 'metricGroups: null', { metricGroups: null }],
    ['a date, which stays text', 'dateRange: {from: 2026-01-01}', { dateRange: { from: '2026-01-01' } }],
    ['an empty mapping', '{}', {}],
  ];
  for (const [name, text, value] of rows) {
    test(`takes ${name}`, async () => assert.deepEqual(await overrides(text), value));
  }
  test('is not changed by blanks around it', async () =>
    assert.deepEqual(await overrides('\n  a: 1\n'), { a: 1 }));
  test('pollutes nothing', async () => {
    for (const text of [
      '__proto__: {polluted: true}',
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    ])
      await overrides(text);
    assert.equal('polluted' in {}, false);
  });
  test('that would grow without bound is refused', async () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x]'
        : `a${level}: &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    );
    assert.equal((await problemsOf({ 'request-overrides': levels.join('\n') })).length, 1);
  });
  test('a number that is none is refused rather than taken for null, which removes', async () => {
    assert.equal((await problemsOf({ 'request-overrides': 'options: {granularity: .nan}' })).length, 1);
  });
  for (const number of ['12345678901234567890', '-9007199254740993', '9_007_199_254_740_993'])
    test(`refuses ${number}, which JSON would change`, async () => {
      const problems = await problemsOf({
        'request-overrides': `scope: {teamId: ${number.replaceAll('_', '')}}`,
      });
      assert.deepEqual(problems, [
        `request-overrides: expected numbers that JSON can hold; put a longer one in quotes, got "${number.replaceAll('_', '')}"`,
      ]);
    });
  test('takes a long number in quotes, and the longest that JSON holds', async () =>
    assert.deepEqual(await overrides('a: "12345678901234567890"\nb: 9007199254740991\nc: 1.5'), {
      a: '12345678901234567890',
      b: 9007199254740991,
      c: 1.5,
    }));
  test('writes nothing to the log past the runner, where its lines could be commands', async (t) => {
    const warned: Error[] = [];
    const listener = (warning: Error) => warned.push(warning);
    process.on('warning', listener);
    t.after(() => process.off('warning', listener));
    await overrides('a: !unknown x');
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(warned, []);
  });
});
