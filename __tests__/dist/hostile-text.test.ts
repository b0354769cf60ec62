import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRig } from './rig.ts';

const HOSTILE =
  'first\n::set-output name=csv-path::/etc/passwd\r\n  ::stop-commands::x\u2028##[error]boo\u001b[31mred\u0007\u202Eevil ' +
  '<img src=x onerror=alert(1)> | cell | `code` [link](https://evil.example) @octocat www.evil.example ```mermaid\n';

/** What the runner takes for a command, except those that the action writes itself. */
const COMMANDS = /^\s*::(?!(?:add-mask|error|warning|notice|debug)::)|##\[|\u202E/m;

/** The summary without its blocks of code, whose content is no Markdown; that nothing can end them has a test of its own. */
function prose(summary: string): string {
  return summary.replaceAll(/^(```+)(?:yaml|mermaid)\n[\s\S]*?\n\1$/gm, '');
}

describe('text of the server is data', () => {
  test('in an error message it is one harmless line of the log and the summary', async (t) => {
    const { simulator, run } = await createRig(t);
    const body = JSON.stringify({ message: HOSTILE, code: '::x::', correlationId: '##[group]' });
    simulator.faults.add({ on: 'create', do: { answer: { status: 400, body } } });
    const { exitCode, log, outputs, summary } = await run();
    assert.equal(exitCode, 1);
    assert.match(log, /answered 400: first/);
    assert.doesNotMatch(log, COMMANDS);
    assert.ok(!log.includes('\u001b'), 'no terminal sequence');
    assert.equal(outputs['csv-path'], undefined);
    assert.doesNotMatch(prose(summary), /<img|\]\(https:|@octocat|`|www\.evil/);
    const rows = summary.split('\n').filter((line) => line.includes('first'));
    assert.equal(rows.length, 1, 'one line of the list');
    assert.match(rows[0] ?? '', /^- /);
  });

  test('in a reason, a status word, a team name and a column it is harmless too', async (t) => {
    const { simulator, run } = await createRig(t);
    simulator.faults.add({ on: 'poll', do: { patchJson: (json) => ({ ...json, status: HOSTILE }) } });
    // The last one would end the output that it stands in.
    const columns = [
      '<script>x</script>',
      'a|b',
      '##[error]',
      '\n::warning::x',
      'a\nghadelimiter\noutcome=completed\nEOF\n',
    ];
    const header = columns.map((column) => `"${column}"`).join();
    simulator.faults.add({ on: 'download', do: { body: `${header}\n1,2,3,4,5\n` } });
    const { exitCode, log, outputs, summary } = await run({ 'team-ids': '<b>::x::</b>|##[y]=1' });
    assert.equal(exitCode, 0, log);
    assert.doesNotMatch(log, COMMANDS);
    assert.doesNotMatch(prose(summary), /<script|<b>/);
    assert.deepEqual(JSON.parse(outputs.columns ?? ''), columns);
    assert.match(outputs['csv-path'] ?? '', /harness-sei[\\/][\p{L}\p{N}._-]+\.csv$/u);
  });
});
