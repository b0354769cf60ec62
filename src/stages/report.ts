import { Failure } from '../failure.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import { nameBeside } from '../plan/file-names.ts';
import { runFileName } from '../plan/plan.ts';
import { personColumnsIn, possiblePersonColumns } from '../privacy/personal-columns.ts';
import { describePeople } from '../privacy/visibility.ts';
import { renderPage } from '../report/page.ts';
import { WHY_NOT } from '../summary/figures/figures.ts';
import { readRows } from './read-figures.ts';
import type { RunContext, RunState } from './state.ts';

/**
 * Writes the page that input `report` asks for, of the history where there is one, else of what the summary shows, and sets where it
 * is. A page about people is refused, which fails the run; one of nothing is a warning.
 */
export async function writeReport(context: RunContext, state: RunState): Promise<void> {
  const { inputs, store, runner, clock, runUrl, version } = context;
  const { results, history } = state;
  const { selection, period } = inputs;
  const files = history === undefined ? state.files : [history];
  if (inputs.report === undefined || state.files.length === 0) return;
  const columns = files.flatMap((file) => file.columns);
  const found = personColumnsIn(files, inputs);
  const possible = possiblePersonColumns(columns, selection, found);
  const people = describePeople([...new Set([...found, ...possible])], columns);
  if (people !== undefined) {
    state.failure = new Failure(
      'personal-data',
      `report: ${people} about individual people, and no page is made of them`,
      { hint: 'Leave report out for this export.' },
    );
    state.outcome = 'failed';
    return;
  }
  const data = history === undefined ? state.summaryData : await readRows(files, context, state.plan, false);
  const figures = data?.figures ?? 'no-rows';
  if (typeof figures === 'string') {
    runner.warning(`report: no page was written. ${WHY_NOT[figures]}`);
    return;
  }
  const { ASSETS } = await import('../report/assets.ts');
  const page = renderPage(
    {
      title: CATALOGUE[selection.kind].title,
      granularity: selection.granularity,
      period,
      files,
      exportedAt: results.find(({ completedAt }) => completedAt)?.completedAt,
      madeAt: new Date(clock.now()).toISOString(),
      runUrl,
      version,
    },
    figures,
    ASSETS,
  );
  const items = results.map(({ item }) => item);
  state.reportPath = await store.write(nameBeside(runFileName(items, inputs), '.html'), page);
  runner.output('report-path', state.reportPath);
  runner.info(`Wrote ${state.reportPath}.`);
}
