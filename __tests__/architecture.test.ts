import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { describe, test } from 'node:test';

const root = resolve(import.meta.dirname, '..');

/** The rooms from the top down, those beside each other in one row: an import points down or sideways, never up. */
const FLOORS: readonly (readonly string[])[] = [
  ['index'],
  ['run'],
  ['stages'],
  ['inputs', 'report', 'summary'],
  ['csv', 'github'],
  ['plan', 'privacy'],
  ['harness'],
  ['flow', 'platform'],
  ['ports', 'failure', 'outcome', 'format', 'redaction'],
];

/** Which files may use which package, or which of its modules. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@actions/artifact': ['src/github/artifacts.ts'],
  '@actions/core': ['src/github/runner.ts'],
  '@actions/http-client': ['src/platform/http-transport.ts'],
  '@actions/http-client/lib/proxy': ['src/platform/proxy.ts'],
  'date-fns': ['src/plan/calendar.ts'],
  '@date-fns/utc/date/mini': ['src/plan/calendar.ts'],
  'zod/mini': ['src/harness/', 'src/inputs/'],
  yaml: ['src/inputs/'],
  leven: ['src/inputs/'],
  uplot: ['src/report/browser/'],
};

/** Node's modules that compute and touch nothing outside: every file may use them. */
const PURE_MODULES = ['node:buffer', 'node:path', 'node:zlib', 'node:stream', 'node:stream/promises'];

/** The files of csv/ that touch the disk or the clock; beside them only index.ts, platform/, github/ and a page in a browser do. */
const AT_THE_EDGE = [
  'src/index.ts',
  'src/platform/',
  'src/github/',
  'src/report/browser/',
  'src/csv/pseudonymize.ts',
  'src/csv/rows.ts',
  'src/csv/store.ts',
  'src/csv/unpack.ts',
  'src/csv/workspace-files.ts',
];

function isAtTheEdge(file: string): boolean {
  return AT_THE_EDGE.some((place) => file.startsWith(place));
}

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly target: string;
}

async function importsBelow(folder: string): Promise<Import[]> {
  const files = (await readdir(join(root, folder), { recursive: true })).filter((file) =>
    file.endsWith('.ts'),
  );
  const all = await Promise.all(
    files.map(async (name) => {
      const file = `${folder}/${name.split(sep).join('/')}`;
      const source = await readFile(join(root, file), 'utf8');
      return [...source.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()'([^']+)'/g)].map(
        ([, specifier = '']) => {
          const target = specifier.startsWith('.')
            ? relative(root, join(root, dirname(file), specifier))
                .split(sep)
                .join('/')
            : '';
          return { file, specifier, target };
        },
      );
    }),
  );
  return all.flat();
}

function floorOf(file: string): number {
  const room =
    file
      .replace(/^src\//, '')
      .replace(/\.ts$/, '')
      .split('/')[0] ?? '';
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  assert.notEqual(floor, -1, `${file} stands in no room of FLOORS`);
  return floor;
}

const STAGES =
  'list-exports guard baseline plan collect collect-input-files assemble publish history manifest read-figures report conclude';

/** When a stage runs first; the context and state of all come before them. */
function runsAt(path: string): number {
  const name = basename(path, '.ts');
  const place = STAGES.split(' ').indexOf(name);
  assert.ok(place !== -1 || name === 'state', `${path} has no place in STAGES`);
  return place;
}

describe('the house', () => {
  test('an import points down or sideways, never up', async () => {
    const imports = await importsBelow('src');
    assert.ok(imports.length > 50, 'the imports were found');
    const upward = imports.filter(
      ({ file, target }) => target.startsWith('src/') && floorOf(file) > floorOf(target),
    );
    assert.deepEqual(
      upward.map(({ file, target }) => `${file} → ${target}`),
      [],
    );
  });

  test('no stage imports a later one', async () => {
    const stages = (await readFile(join(root, 'src/run.ts'), 'utf8')).matchAll(/from '\.(\/stages\/.*)'/g);
    const files = new Map([...stages].map(([, path]) => [`src${path}`, runsAt(path ?? '')]));
    const back = (await importsBelow('src/stages')).filter(
      ({ file, target }) => (files.get(target) ?? -1) > (files.get(file) ?? Number.POSITIVE_INFINITY),
    );
    assert.deepEqual(
      back.map(({ file, target }) => `${file} → ${target}`),
      [],
    );
  });

  test('each package has one room that uses it', async () => {
    const strays = (await importsBelow('src')).filter(({ file, specifier }) => {
      if (specifier.startsWith('.') || specifier.startsWith('node:')) return false;
      const places = PACKAGES[specifier] ?? PACKAGES[specifier.split('/')[0] ?? ''];
      return !places?.some((place) => file.startsWith(place));
    });
    assert.deepEqual(
      strays.map(({ file, specifier }) => `${file} → ${specifier}`),
      [],
    );
  });

  test('files, network and processes are touched at the edge only', async () => {
    const strays = (await importsBelow('src')).filter(
      ({ file, specifier }) =>
        specifier.startsWith('node:') && !PURE_MODULES.includes(specifier) && !isAtTheEdge(file),
    );
    assert.deepEqual(
      strays.map(({ file, specifier }) => `${file} → ${specifier}`),
      [],
    );
  });

  test('the mechanisms know no HTTP, and nothing of the outside but the clock', async () => {
    const files = (await readdir(join(root, 'src', 'flow'))).filter((file) => file.endsWith('.ts'));
    assert.ok(files.length > 3);
    for (const name of files) {
      const source = await readFile(join(root, 'src', 'flow', name), 'utf8');
      assert.doesNotMatch(source, /\bhttps?\b|Http[A-Z]|Transport|\bexport(?:s|Id)\b|harness/i, name);
      for (const [, names] of source.matchAll(/import type \{([^}]*)\} from '\.\.\/ports\.ts'/g))
        assert.equal(names?.trim(), 'Clock', name);
      assert.doesNotMatch(source, /import \{[^}]*\} from '\.\.\/ports\.ts'/, name);
    }
  });

  test('the ports are types', async () => {
    const source = await readFile(join(root, 'src', 'ports.ts'), 'utf8');
    assert.doesNotMatch(source, /^import (?!type )|^export (?!type |interface )/m);
  });

  test('the simulator shares nothing with the action and needs nothing but Node', async () => {
    const strays = (await importsBelow('simulator')).filter(({ specifier, target }) =>
      specifier.startsWith('.') ? !target.startsWith('simulator/') : !specifier.startsWith('node:'),
    );
    assert.deepEqual(
      strays.map(({ file, specifier }) => `${file} → ${specifier}`),
      [],
    );
  });

  test('the action does not know the simulator', async () => {
    assert.deepEqual(
      (await importsBelow('src')).filter(({ target }) => target.startsWith('simulator')),
      [],
    );
  });

  test('time, chance and environment enter only at the edge', async () => {
    const files = (await readdir(join(root, 'src'), { recursive: true })).filter((file) =>
      file.endsWith('.ts'),
    );
    for (const file of files) {
      const name = `src/${file.split(sep).join('/')}`;
      if (isAtTheEdge(name)) continue;
      const source = await readFile(join(root, name), 'utf8');
      assert.doesNotMatch(
        source,
        /Date\.now|new Date\(\)|Temporal\.Now|set(?:Timeout|Interval|Immediate)|Math\.random|process\.|performance\.|\bfetch\(|\bconsole\.|\bcrypto\.|globalThis/,
        name,
      );
    }
  });
});
