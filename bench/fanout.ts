/**
 * Measures a whole organization: 200 and 1,000 exports of the shipped bundle against the simulator in a process of its own, with
 * job times from 0.2 to 3 s (seeded), a server that works on 8 at once, and the documented limit of 1,000 requests a minute.
 * Prints the makespan against the ideal (work over capacity), and against what the request limit allows. `npm run bench:fanout`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { removeStep, runStep } from '../scripts/run-step.ts';
import { type Simulator, startSimulator } from '../simulator/index.ts';

const CAPACITY = 8;
const LIMIT_PER_MINUTE = 1_000;
const SEED = 4_711;
const [SHORTEST_MS, LONGEST_MS] = [200, 3_000];

interface Report {
  readonly workMs: number;
  readonly requests: number;
  readonly refusals: number;
}

if (process.send) await serve();
else await measure();

/** The server's side: sends its address, and at the end what it saw. */
async function serve(): Promise<void> {
  let random = SEED;
  const jobMs: number[] = [];
  const simulator: Simulator = await startSimulator({
    capacity: CAPACITY,
    rateLimit: { requestsPerMinute: LIMIT_PER_MINUTE },
    jobTimeMs: () => {
      random = (random * 48_271) % 2_147_483_647;
      const processingMs = SHORTEST_MS + (random % (LONGEST_MS - SHORTEST_MS));
      jobMs.push(processingMs);
      return { queuedMs: 0, processingMs };
    },
  });
  process.send?.(simulator.baseUrl);
  await once(process, 'message');
  const report: Report = {
    workMs: jobMs.reduce((sum, ms) => sum + ms, 0),
    requests: simulator.requests.length,
    refusals: simulator.requests.filter(({ answerStatus }) => answerStatus === 429).length,
  };
  process.send?.(report);
  await simulator.close();
  process.disconnect();
}

async function measure(): Promise<void> {
  const { values } = parseArgs({
    options: {
      exports: { type: 'string', default: '10,200,1000' },
      'max-parallel': { type: 'string', default: '16' },
      'requests-per-minute': { type: 'string', default: '600' },
    },
  });
  console.log(
    `max-parallel ${values['max-parallel']}, requests-per-minute ${values['requests-per-minute']}, capacity ${CAPACITY}, seed ${SEED}`,
  );
  console.log('exports | makespan s | ideal s | ratio | by requests s | requests | 429 | peak memory MB');
  for (const count of values.exports.split(',').map(Number)) {
    const server = fork(import.meta.filename);
    const [baseUrl] = (await once(server, 'message')) as [string];
    const startedMs = performance.now();
    const result = await runStep({
      command: ['/usr/bin/time', '-f', 'peak %M KB', process.execPath],
      inputs: {
        'api-key': 'simulator-key',
        'base-url': baseUrl,
        'org-identifier': 'octo-org',
        'project-identifier': 'insights',
        export: 'business-alignment',
        'team-ids': Array.from({ length: count }, (_, index) => index + 2).join(),
        period: '2026-Q1',
        artifact: 'off',
        'max-parallel': values['max-parallel'],
        'requests-per-minute': values['requests-per-minute'],
      },
    });
    const makespanS = (performance.now() - startedMs) / 1_000;
    if (result.exitCode !== 0) throw new Error(result.log.slice(-2_000));
    server.send('report');
    const [report] = (await once(server, 'message')) as [Report];
    const idealS = report.workMs / CAPACITY / 1_000;
    const byRequestsS = (report.requests / Number(values['requests-per-minute'])) * 60;
    const peakMb = Number(/peak (\d+) KB/.exec(result.log)?.[1] ?? 0) / 1_024;
    const rows = (await readFile(result.outputs['csv-path'] ?? '', 'utf8')).split('\n').length;
    if (rows < count) throw new Error(`${rows} lines for ${count} exports`);
    console.log(
      [
        count,
        makespanS.toFixed(1),
        idealS.toFixed(1),
        (makespanS / idealS).toFixed(2),
        byRequestsS.toFixed(1),
        report.requests,
        report.refusals,
        peakMb.toFixed(0),
      ].join(' | '),
    );
    await removeStep(result);
  }
}
