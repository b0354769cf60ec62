/** All that an outsider sees of a step, without what differs from run to run by nature. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ArtifactService, StoredArtifact } from '../../simulator/artifact-service.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { StepResult } from '../run-step.ts';
import { unzip } from '../unzip.ts';

/** What two bundles are compared by; plain JSON. Requests are sorted where exports run side by side. */
export interface Recording {
  readonly behaviour: Readonly<Record<string, unknown>>;
  /** Wording, which may change without harm. */
  readonly text: Readonly<Record<string, readonly string[]>>;
  readonly log: string;
}

const DAY_MS = 86_400_000;

export interface Surroundings {
  readonly simulator: Simulator;
  readonly artifacts: ArtifactService;
  readonly home: string;
}

interface Evidence extends Surroundings {
  /** How many requests had been there before. */
  readonly from: { readonly harness: number; readonly artifacts: number };
  /** How often something is asked depends on the machine's speed. */
  readonly isTimed: boolean;
}

/** What is seen of a step that has ended. */
export async function recordingOf(
  result: StepResult,
  { simulator, artifacts, home, from, isTimed }: Evidence,
): Promise<Recording> {
  const plain = normalizerOf(simulator, artifacts, home);
  const harness = simulator.requests.slice(from.harness);
  const service = artifacts.requests.slice(from.artifacts);
  const counted = (lines: string[]) => (isTimed ? [...new Set(lines)].sort() : lines);
  const requests = harness.map(({ route, method, path, query, body }) =>
    plain([route ?? 'unknown', method, path, JSON.stringify(Object.entries(query).sort()), body].join(' ')),
  );
  const reports = new Set(harness.filter(({ route }) => route === 'report').map(({ body }) => body));
  const isParallel = simulator.exports.length > 1 || reports.size > 1;
  const log = plain(result.log);
  const lines = counted(log.split('\n').map((line) => withoutNumbers(withoutDigests(line, artifacts))));
  const annotations = lines.filter((line) => /^::(error|warning|notice)/.test(line));
  const masks = lines.filter((line) => line.startsWith('::add-mask::'));
  return {
    behaviour: {
      exitCode: result.exitCode,
      outputs: mapped(result.outputs, (value) => withoutDigests(plain(value), artifacts)),
      files: await filesBelow(result.workspace, plain),
      temporary: (await readdir(result.temporary, { recursive: true }))
        .map((path) => path.replace(/^([a-z-]+-)\w{6}/, '$1<random>'))
        .sort(),
      artifacts: await Promise.all(artifacts.artifacts.map((artifact) => artifactRecord(artifact, plain))),
      requests: counted(isParallel ? requests.sort() : requests),
      headers: headersOf(harness, plain),
      artifactRequests: counted(service.map(({ route, json }) => `${route} ${JSON.stringify(masked(json))}`)),
      artifactHeaders: mapped(headersOf(service, plain), (values) => Object.keys(values)),
      masks: [...new Set(masks)].sort(),
    },
    text: {
      annotations,
      'inputs named in errors': inputsNamed(annotations),
      log: isTimed ? [] : lines.filter((line) => !annotations.includes(line) && !masks.includes(line)),
      'job summary': counted(plain(result.summary).split('\n').map(withoutNumbers)),
    },
    log,
  };
}

/** Names of this run in place of addresses, ports, folders, moments, and ids that depend on which export came first. */
function normalizerOf(
  { exports, origin }: Simulator,
  { resultsUrl }: ArtifactService,
  home: string,
): (text: string) => string {
  const seen = new Map<string, number>();
  const ids = exports.map(({ exportId, request }) => {
    const { scope, dateRange } = request;
    const key = [scope?.teamId, scope?.orgTreeName, dateRange?.start, dateRange?.end]
      .filter(Boolean)
      .join(' ');
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return [exportId, `exp(${key} #${seen.get(key)})`] as const;
  });
  return (text) =>
    ids
      .reduce((all, [id, name]) => all.replaceAll(id, name), text)
      .replaceAll(new URL(origin).host, '<harness>')
      .replaceAll(new URL(resultsUrl).host, '<artifact service>')
      .replaceAll(`:${new URL(origin).port}`, ':<port>')
      .replaceAll(home, '<home>')
      .replaceAll(/(<home>\/temp\/[a-z-]+-)\w{6}\b/g, '$1<random>')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<moment>')
      .replaceAll(/[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g, '<moment>')
      .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '<uuid>');
}

async function filesBelow(folder: string, plain: (text: string) => string): Promise<Record<string, unknown>> {
  const files: Record<string, unknown> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = contentOf(entry.name, await readFile(path), plain);
  }
  return files;
}

/** Exact, but for the manifest, which says when the run was and by which version. */
function contentOf(name: string, bytes: Buffer, plain: (text: string) => string): unknown {
  const text = bytes.toString('utf8');
  const exact = Buffer.from(text).equals(bytes) ? text : bytes.toString('latin1');
  if (!name.endsWith('.manifest.json')) return exact;
  try {
    const manifest = JSON.parse(text, (key, value) => {
      if (typeof value !== 'string') return value;
      return key === 'failure'
        ? withoutNumbers(plain(value))
        : key === 'version'
          ? '<version>'
          : plain(value);
    });
    return { ...manifest, isIndented: text.includes('\n  ') };
  } catch {
    return exact;
  }
}

async function artifactRecord(
  { id, name, mimeType, bytes = Buffer.alloc(0), expiresAt }: StoredArtifact,
  plain: (text: string) => string,
) {
  const head = {
    id,
    name,
    mimeType,
    retentionDays: expiresAt && Math.round((Date.parse(expiresAt) - Date.now()) / DAY_MS),
  };
  if (mimeType !== 'application/zip') {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const content = isGzip ? gunzipSync(bytes) : bytes;
    return {
      ...head,
      packed: createHash('sha256').update(bytes).digest('hex'),
      content: content.toString('utf8'),
    };
  }
  const entries = Object.entries(await unzip(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const size = entries.reduce((sum, [, { length }]) => sum + length, 0);
  const files = Object.fromEntries(entries.map(([file, content]) => [file, contentOf(file, content, plain)]));
  return { ...head, isCompressed: bytes.length < size, files };
}

type Requests = readonly {
  readonly route: string | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
}[];

/** By route, each header with its values. */
function headersOf(
  requests: Requests,
  plain: (text: string) => string,
): Record<string, Record<string, string>> {
  const byRoute: Record<string, Record<string, string>> = {};
  for (const { route = 'unknown', headers } of requests) {
    byRoute[route] ??= {};
    for (const [name, value] of Object.entries(headers)) {
      const shown =
        name === 'content-length' ? '<length>' : plain(String(value)).replaceAll(/\d+(\.\d+)+/g, '<version>');
      const known = byRoute[route][name]?.split(' | ') ?? [];
      byRoute[route][name] = [...new Set([...known, shown])].sort().join(' | ');
    }
  }
  return byRoute;
}

/** A zip holds the manifest, which holds the time. That the digest is right is what the artifact service checks. */
function withoutDigests(text: string, { artifacts }: ArtifactService): string {
  const ofZips = artifacts.filter(({ mimeType }) => mimeType === 'application/zip');
  return ofZips.reduce(
    (all, { hash }) => all.replaceAll(hash?.replace('sha256:', '') || '-', '<digest>'),
    text,
  );
}

/** How long something took; and in what the artifact client says, how much it was. */
function withoutNumbers(line: string): string {
  if (/^::debug::|Uploaded bytes|SHA256 digest/.test(line))
    return line.replaceAll(/\b[\da-f]{64}\b/g, '<digest>').replaceAll(/\d+/g, '<number>');
  return line.replaceAll(/\b(\d[\d.,]*) ?(ms|s|min|h)\b/g, '<time>');
}

function masked(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return undefined;
  return {
    ...json,
    ...('size' in json && { size: '', hash: '' }),
    ...('expires_at' in json && { expires_at: '' }),
  };
}

function inputsNamed(annotations: readonly string[]): string[] {
  const errors = annotations.filter((line) => line.startsWith('::error'));
  return errors.flatMap((line) => /^::error[^:]*::([a-z]+(?:-[a-z]+)*): /.exec(line)?.[1] ?? []).sort();
}

function mapped<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
