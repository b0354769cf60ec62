import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, test } from 'node:test';

const root = resolve(import.meta.dirname, '..');

/** Who may import whom, by room: an import points down or sideways, never up. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ports: ['domain'],
  flow: ['ports', 'domain'],
  inputs: ['domain'],
  sei: ['ports', 'domain'],
  adapters: ['ports', 'domain'],
  stages: ['inputs', 'sei', 'flow', 'ports', 'domain'],
  index: ['stages', 'adapters', 'domain', 'package.json'],
};

/** Which room may use which package. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@actions/artifact': ['src/adapters/github/'],
  '@actions/http-client': ['src/adapters/http-transport.ts'],
  'date-fns': ['src/domain/calendar.ts'],
  '@date-fns/utc/date/mini': ['src/domain/calendar.ts'],
  'zod/mini': ['src/sei/'],
  yaml: ['src/inputs/'],
  leven: ['src/inputs/'],
};

/** Which of Node's own modules a room may use: the edge any, the rest those that compute and touch nothing outside. */
const NODE_MODULES: Readonly<Record<string, readonly string[]>> = {
  domain: ['node:buffer'],
  ports: [],
  flow: [],
  inputs: ['node:path'],
  sei: ['node:zlib'],
  stages: ['node:path'],
};

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

function roomOf(file: string): string {
  const [, first = '', second] = file.split('/');
  if (!file.startsWith('src/')) return file;
  if (second !== undefined) return first;
  return first === 'index.ts' || first === 'ports.ts' ? first.replace('.ts', '') : 'stages';
}

describe('the house', () => {
  test('an import points down or sideways, never up', async () => {
    const imports = await importsBelow('src');
    assert.ok(imports.length > 50, 'the imports were found');
    const upward = imports.filter(({ file, target }) => {
      if (target === '') return false;
      const [from, to] = [roomOf(file), roomOf(target)];
      return from !== to && !MAY_IMPORT[from]?.includes(to);
    });
    assert.deepEqual(
      upward.map(({ file, target }) => `${file} → ${target}`),
      [],
    );
  });

  test('each package has one room that uses it', async () => {
    const strays = (await importsBelow('src')).filter(({ file, specifier }) => {
      if (specifier.startsWith('.') || specifier.startsWith('node:')) return false;
      return !PACKAGES[specifier]?.some((place) => file.startsWith(place));
    });
    assert.deepEqual(
      strays.map(({ file, specifier }) => `${file} → ${specifier}`),
      [],
    );
  });

  test('files, network and processes are touched at the edge only', async () => {
    const strays = (await importsBelow('src')).filter(({ file, specifier }) => {
      const allowed = NODE_MODULES[roomOf(file)];
      return specifier.startsWith('node:') && allowed !== undefined && !allowed.includes(specifier);
    });
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
    for (const name of files.filter((file) => !file.startsWith('adapters') && file !== 'index.ts')) {
      const source = await readFile(join(root, 'src', name), 'utf8');
      assert.doesNotMatch(
        source,
        /Date\.now|new Date\(\)|Temporal\.Now|set(?:Timeout|Interval|Immediate)|Math\.random|process\.|performance\.|\bfetch\(|\bconsole\.|\bcrypto\.|globalThis/,
        name,
      );
    }
  });
});
