import type { TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  type ExportType,
  type Simulator,
  type SimulatorOptions,
  type Style,
  startSimulator,
} from '../../simulator/index.ts';
import { documentedExports } from './documented-bodies.ts';

/** Segments of create, and of poll and download. */
const segments: Record<ExportType, readonly [string, string]> = {
  'business-alignment': ['ba', 'ba'],
  productivity: ['productivity', 'productivity'],
  sprint: ['sprint', 'sprints'],
  efficiency: ['efficiency', 'efficiency'],
  'time-in-status': ['ticket-data', 'ticket-data'],
};

export const query = '?orgIdentifier=default&projectIdentifier=demo';
export const headers = { authorization: 'ApiKey simulator-key', 'content-type': 'application/json' };

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // A test reads what it expects; a wrong expectation fails the test.
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs from answer to answer
  readonly json: any;
}

/** A simulator with a clock that only the test moves, and the requests a client makes of it. */
export interface Harness {
  readonly simulator: Simulator;
  readonly clock: { nowMs: number };
  get(path: string, init?: RequestInit): Promise<Reply>;
  create(type: ExportType, body: unknown, init?: RequestInit): Promise<Reply>;
  poll(type: ExportType, exportId: string): Promise<Reply>;
  /** The bytes as they were sent, and as a CSV text. */
  download(type: ExportType, exportId: string): Promise<{ status: number; bytes: Buffer; csv: string }>;
  /** Creates, waits by the clock, downloads: the CSV's text. */
  csv(type: ExportType, body: unknown): Promise<string>;
  report(body: unknown, init?: RequestInit): Promise<Reply>;
}

export async function startHarness(t: TestContext, options: SimulatorOptions = {}): Promise<Harness> {
  const clock = { nowMs: Date.parse('2026-04-01T12:00:00Z') };
  const simulator = await startSimulator({ now: () => clock.nowMs, ...options });
  t.after(() => simulator.close());
  const url = (path: string) => `${simulator.baseUrl}${path}`;

  const send = async (address: string, init: RequestInit): Promise<Reply> => {
    const response = await fetch(address, { redirect: 'manual', headers, ...init });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  };

  const post = (path: string, body: unknown, init?: RequestInit) =>
    send(url(path), {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });

  const harness: Harness = {
    simulator,
    clock,
    get: (path, init = {}) => send(url(path), init),
    create: (type, body, init) => post(`/v2/insights/${segments[type][0]}/exports${query}`, body, init),
    poll: (type, exportId) => harness.get(`/v2/insights/${segments[type][1]}/exports/${exportId}${query}`),
    async download(type, exportId) {
      const path = `/v2/insights/${segments[type][1]}/exports/${exportId}/download${query}`;
      const response = await fetch(url(path), { headers });
      const bytes = Buffer.from(await response.arrayBuffer());
      const csv = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
      return { status: response.status, bytes, csv };
    },
    async csv(type, body) {
      const { json } = await harness.create(type, body);
      clock.nowMs += 60_000;
      return (await harness.download(type, json.exportId)).csv;
    },
    report: (body, init = {}) =>
      post('/v2/insights/teams/reports?format=csv', body, {
        headers: { ...headers, 'x-api-key': 'simulator-key' },
        ...init,
      }),
  };
  return harness;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A completed export of `type`, under `style`. */
export async function startCompleted(
  t: TestContext,
  type: ExportType,
  style: Partial<Style> = {},
  body = documentedExports[type],
) {
  const harness = await startHarness(t, { style });
  const { json } = await harness.create(type, body);
  harness.clock.nowMs += 5_000;
  const exportId: string = json.exportId;
  const segment = harness.simulator.requests[0]?.path.replace(/\bsprint\b/, style.sprintPath ?? 'sprints');
  const downloadPath = `${segment?.replace('/prod1/sei/api', '')}/${exportId}/download`;
  return { ...harness, exportId, downloadPath };
}
