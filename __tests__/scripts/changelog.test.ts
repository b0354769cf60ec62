import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { cutRelease } from '../../scripts/changelog.ts';

const first = `# Changelog

## [Unreleased]

### Added

- The beginning, for $1 or $& more.

[Unreleased]: https://github.com/octo-org/harness-sei-export/commits/main
`;

suite('cutRelease', () => {
  test('what was unreleased is the release, and the next section is empty', () => {
    const { changelog, notes } = cutRelease(first, '1.0.0', '2026-12-01');
    assert.equal(notes, '### Added\n\n- The beginning, for $1 or $& more.');
    assert.equal(
      changelog,
      `# Changelog

## [Unreleased]

## [1.0.0] - 2026-12-01

### Added

- The beginning, for $1 or $& more.

[Unreleased]: https://github.com/octo-org/harness-sei-export/compare/v1.0.0...HEAD
[1.0.0]: https://github.com/octo-org/harness-sei-export/releases/tag/v1.0.0
`,
    );
  });

  test('the next release stands above the last', () => {
    const { changelog } = cutRelease(first, '1.9.0', '2026-12-01');
    const more = changelog.replace('## [Unreleased]\n', '## [Unreleased]\n\n### Fixed\n\n- It.\n');
    const next = cutRelease(more, '1.10.0', '2026-12-02');
    assert.equal(next.notes, '### Fixed\n\n- It.');
    assert.deepEqual(
      [...next.changelog.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
      ['[Unreleased]', '[1.10.0] - 2026-12-02', '[1.9.0] - 2026-12-01'],
    );
    assert.deepEqual(
      [...next.changelog.matchAll(/^\[(.*)\]: .*\/(.*)$/gm)].map(([, name, end]) => [name, end]),
      [
        ['Unreleased', 'v1.10.0...HEAD'],
        ['1.10.0', 'v1.10.0'],
        ['1.9.0', 'v1.9.0'],
      ],
    );
  });

  for (const [version, message] of [
    ['1.0.0', '1.0.0 does not come after 1.0.0'],
    ['0.9.9', '0.9.9 does not come after 1.0.0'],
    ['v1.1.0', '"v1.1.0" is not a version such as 1.2.3'],
    ['1.1', '"1.1" is not a version such as 1.2.3'],
    ['1.1.0-rc.1', '"1.1.0-rc.1" is not a version such as 1.2.3'],
    ['1.1.0\n', '"1.1.0\n" is not a version such as 1.2.3'],
    ['1.1.0', 'CHANGELOG.md has nothing under [Unreleased]'],
  ] as const) {
    test(`after 1.0.0, ${JSON.stringify(version)} is refused`, () => {
      const { changelog } = cutRelease(first, '1.0.0', '2026-12-01');
      assert.throws(() => cutRelease(changelog, version, '2026-12-02'), { message });
    });
  }

  test('our own changelog can be cut once there is something to tell', async () => {
    const own = await readFile(resolve(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');
    const more = own.replace('## [Unreleased]\n', '## [Unreleased]\n\n### Fixed\n\n- It.\n');
    assert.match(cutRelease(more, '999.0.0', '2026-12-01').notes, /^### Fixed/);
  });
});
