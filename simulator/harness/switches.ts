/** One way in which servers may differ: its values, the default first, and a line for `--help`. */
interface Switch {
  readonly values: readonly [SwitchValue, ...SwitchValue[]];
  readonly about: string;
}

type SwitchValue = string | number | boolean;

type ValuesOf<Switches extends Record<string, Switch>> = {
  readonly [Name in keyof Switches]: Switches[Name]['values'][number];
};

/**
 * What Harness's pages leave open, or say in two ways. The defaults are what the pages print, and of two documented
 * spellings both. Each of them is an option of the command line, and __tests__/dialects.ts has runs against each value.
 */
export const switches = {
  // What is taken of a request.
  levelKey: {
    values: ['either', 'metricLevel', 'aggregationLevel'],
    about: "key of productivity's level option",
  },
  sprintMetricsKey: { values: ['either', 'metrics', 'metric'], about: "key of sprint's list of metrics" },
  efficiencyGroups: {
    values: ['either', 'examples', 'table'],
    about: "efficiency's group names: those of its page's examples or of its table",
  },
  efficiencyNeedsGroups: {
    values: [false, true],
    about: 'efficiency without metricGroups and metrics is answered 400',
  },
  unknownKeys: { values: ['refused', 'ignored'], about: 'keys of bodies and queries that no page names' },
  contentTypeNeeded: {
    values: ['with-body', 'always'],
    about: 'which requests need Content-Type: application/json',
  },
  reportAuthentication: {
    values: ['either', 'both', 'x-api-key', 'authorization'],
    about: 'key headers that legacy reports need',
  },
  sprintPath: {
    values: ['sprints', 'sprint'],
    about: "spelling of sprint's poll and download paths; the other one is answered 404",
  },
  wrongPath: { values: [404, 401, 'html'], about: 'answer to a path that does not exist' },

  // How requests are answered.
  statusCase: {
    values: ['documented', 'lower', 'upper'],
    about: 'case of status words; documented: lower for productivity, upper for the others',
  },
  downloadLink: {
    values: ['documented', 'object', 'flat', 'none', 'absolute', 'from-host'],
    about:
      'download.url, downloadUrl or no link; absolute: with scheme and host; from-host: with the base path',
  },
  timestamps: {
    values: ['seconds', 'milliseconds', 'none'],
    about: 'createdAt and completedAt, in ISO 8601, or left out',
  },
  reusedStatus: {
    values: ['documented', 200, 202],
    about:
      'status of a create that gets an existing export; documented: 200 for productivity, 202 for the others',
  },
  listShape: {
    values: ['named', 'array', 'content', 'data'],
    about: 'lists of exports and trees: {"exports": […]}, […], {"content": […]} or {"data": […]}',
  },
  orgTreeStatus: { values: [200, 206], about: 'status of the answer with the teams of a tree' },
  refIdType: { values: ['number', 'string'], about: 'JSON type of refId there' },
  leafFlag: {
    values: ['right', 'inverted', 'text', 'missing'],
    about: 'leaf there; inverted: true of groups; text: "true" or "false"',
  },
  leafChildren: { values: ['empty', 'null', 'missing'], about: 'children there, of a node that has none' },

  // How files are written.
  compression: {
    values: ['documented', 'gzip', 'none'],
    about: 'documented: gzip, but reports and productivity below 1,000 rows plain',
  },
  contentEncoding: { values: [false, true], about: "files travel with HTTP's own gzip on top" },
  lineEnd: { values: ['lf', 'crlf'], about: 'line ends of files' },
  byteOrderMark: { values: [false, true], about: 'files begin with a UTF-8 byte order mark' },
  columnNames: {
    values: ['documented', 'snake', 'upper', 'title'],
    about: 'start_date, START_DATE or Start Date for every column',
  },
  durationUnit: {
    values: ['days', 'hours', 'minutes'],
    about: "unit of efficiency's durations, in its columns' names as well",
  },
  inconsistentRates: {
    values: [false, true],
    about: 'percentages and ratios do not follow from the counts of their row',
  },
} as const satisfies Record<string, Switch>;

/** A value for each of `switches`. */
export type Dialect = ValuesOf<typeof switches>;

/** The first value of each switch. */
export function defaultsOf<Switches extends Record<string, Switch>>(table: Switches): ValuesOf<Switches> {
  const defaults = Object.entries(table).map(([name, { values }]) => [name, values[0]]);
  return Object.fromEntries(defaults) as ValuesOf<Switches>;
}

/** Flaws of the organization tree, each an option of the command line as well. */
export const treeSwitches = {
  names: {
    values: ['plain', 'hostile'],
    about: 'hostile: names that break logs, files, tables and code that trust them',
  },
  sharedTeams: { values: [false, true], about: 'teams that stand below two groups' },
  cycles: {
    values: ['none', 'stub', 'unrolled'],
    about: 'children that repeat an ancestor: without children, or whole, twice over',
  },
  stale: { values: [false, true], about: 'the last team is missing unless there_is_no_cache=true is sent' },
} as const satisfies Record<string, Switch>;

export type TreeFlaws = ValuesOf<typeof treeSwitches>;
