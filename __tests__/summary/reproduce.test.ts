import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { reproduceSection } from '../../src/summary/reproduce.ts';

function blockOf(inputs: readonly (readonly [string, string])[]): string {
  return /(`{3,})yaml\n([\s\S]*)\n\1/.exec(reproduceSection(inputs) ?? '')?.[2] ?? '';
}

function parsed(inputs: readonly (readonly [string, string])[]): Record<string, string> {
  return parse(blockOf(inputs), { schema: 'failsafe' }).with;
}

suite('how to get an export again', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  const key = '${{ secrets.HARNESS_SEI_API_KEY }}';

  test('without inputs there is no section', () => assert.equal(reproduceSection([]), undefined));

  test('the key is an expression, and stays one', () =>
    assert.equal(parsed([['api-key', key]])['api-key'], key));

  test('plain values stand as people write them', () => {
    const markdown = reproduceSection([
      ['export', 'time-in-status'],
      ['issue-statuses', 'In Progress\nIn Review'],
      ['team-ids', 'platform-team=201, mobile-apps=102'],
      ['start-date', '2026-01-01'],
    ]);
    assert.match(
      markdown ?? '',
      /with:\n {2}export: time-in-status\n {2}issue-statuses: \|\n {4}In Progress\n {4}In Review\n {2}team-ids: platform-team=201, mobile-apps=102\n {2}start-date: "2026-01-01"\n```/,
    );
  });

  test('no expression of a value is one for GitHub', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    const value = parsed([['org-tree-name', 'a ${{ secrets.X }} b']])['org-tree-name'];
    // What GitHub makes of it: each expression replaced by the text in its quotes.
    const seen = value?.replaceAll(/\$\{\{ '([^']*)' \}\}/g, '$1');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    assert.equal(seen, 'a ${{ secrets.X }} b');
  });

  // An input's value may be such a text: an expression that a branch name or an issue's title was put into, say.
  test('a value that is nothing but an expression for a secret is not one for GitHub', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    const value = parsed([['file-name', '${{ secrets.GITHUB_TOKEN }}']])['file-name'];
    assert.match(value ?? '', /^\$\{\{ '\$\{\{' \}\} secrets/);
  });

  test('YAML takes no value for anything but text', () => {
    for (const text of [
      '0x1F',
      '0xabc',
      '0o17',
      '.inf',
      '-.INF',
      '.nan',
      '1e3',
      '1_0',
      '2026-01-01',
      'y',
      'No',
      '=',
      '<<',
      '!x',
      '&a',
    ]) {
      for (const version of ['1.1', '1.2'] as const) {
        const value = parse(blockOf([['team-ids', text]]), { version }).with['team-ids'];
        assert.equal(value, text, `${text} in YAML ${version}`);
      }
    }
  });

  test('YAML gives any value back', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        fc.pre(text.trim() !== '' && !text.includes('${{'));
        const value = parsed([['org-tree-name', text]])['org-tree-name'];
        assert.equal(value?.trim(), text.trim());
      }),
      {
        examples: [
          ['a: b'],
          ['- x'],
          ['# c'],
          ['yes'],
          ["it's"],
          ['a\nb'],
          ['a\n b'],
          ['```\n</details>'],
          ['1e3'],
          ['\uFEFFx'],
          ['a\\b'],
          ['"'],
        ],
      },
    ));
});
