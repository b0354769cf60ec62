import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { harmlessLog } from '../../src/github/runner.ts';
import { codeText, fencedCode, markdownText, mermaidText } from '../../src/summary/markup.ts';

const commands =
  'error|warning|notice|debug|group|endgroup|add-mask|add-path|set-env|set-output|save-state|echo|stop-commands|add-matcher|remove-matcher|internal-set-repo-path';
const name = `(?:${commands})`;
/** What is skipped when .NET compares text by culture. */
const ignorable = '[\\p{Cf}\\u034f]*';

/**
 * The commands that the runner finds in what a step prints: in a line that starts with `::` after white space, or that
 * has `##[` anywhere (actions/runner, ActionCommand.cs). It compares by culture, which overlooks zero-width characters.
 */
function commandsIn(log: string): string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => {
    const trimmed = line.replace(/^[\s\x85]+/u, '');
    const v2 = new RegExp(`^${ignorable}:${ignorable}:`, 'u').test(trimmed);
    if (v2 && new RegExp(`^${name}(?: .*?)?${ignorable}:${ignorable}:`, 'iu').test(trimmed.slice(2)))
      return true;
    return [...line.matchAll(new RegExp(`${ignorable}#${ignorable}#${ignorable}\\[`, 'gu'))].some(
      ({ index }) => new RegExp(`^${name}(?: .*?)?\\]`, 'iu').test(line.slice(index + 3)),
    );
  });
}

suite('harmlessLog', () => {
  const hostile: readonly string[] = [
    '::error::x',
    '::error file=a,line=1::x',
    ' \t::add-mask::x',
    '\u00a0\u3000::set-env name=PATH::/tmp',
    'text\n::add-path::/tmp/evil',
    'text\r::stop-commands::x',
    'text\r\n::warning::x',
    '##[error]x',
    'text ##[group]x',
    'text ###[error]x',
    '####[debug]##[error]x',
    '\x1b[31m::error::x',
    ':\x1b[0m:error::x',
    ':\0:error::x',
    '#\x07#[error]x',
    '#\x1b[0m#[error]x',
    '\v\f::error::x',
    '\x85::error::x',
    '\u2028::error::x',
    'text\u2029::error::x',
    '\u202e::error::x',
    '\ufeff::error::x',
  ];
  for (const text of hostile) {
    test(`${JSON.stringify(text)} has no command any more`, () => {
      assert.deepEqual(commandsIn(harmlessLog(text)), []);
    });
  }

  test('the check above does see commands', () => {
    for (const text of ['::error::x', ' ::set-env name=a::b', 'a ##[error]x', 'a\r::notice::b']) {
      assert.equal(commandsIn(text).length, 1, text);
    }
  });

  test('no text at all is taken for a command', () => {
    const piece = fc.constantFrom(
      ':',
      '::',
      '#',
      '##',
      '[',
      ']',
      'error',
      'add-mask',
      ' ',
      '\t',
      '\n',
      '\r',
      '\0',
      '\x1b[0m',
      '\x1b',
      '[',
      '0m',
      '\u200b',
      '\u00ad',
      '\ufeff',
      '\u202e',
      '\u2028',
      '\x85',
      '\x9b',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        assert.deepEqual(commandsIn(harmlessLog(pieces.join(''))), []);
      }),
      { numRuns: 20_000 },
    );
  });

  test('terminal sequences and control characters are gone', () => {
    const text = 'a\x1b[31;1mb\x1b[0mc\x1b]0;title\x07d\x1b]8;;http://x\x1b\\e\x9b2Jf\x00g\x7fh\bi';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    assert.doesNotMatch(harmlessLog(text), /[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
    assert.match(harmlessLog(text), /^abcde/);
  });

  test('text cannot be turned round', () => {
    assert.doesNotMatch(
      harmlessLog('a\u202eb\u202dc\u2066d\u2067e\u2068f\u2069g\u202ah\u202bi\u202cj'),
      /[\u202a-\u202e\u2066-\u2069]/,
    );
  });

  test('a sequence that is never closed does not swallow what follows on later lines', () => {
    assert.match(harmlessLog('Reason: \x1b]0;oops\nthe team does not exist'), /the team does not exist/);
  });

  test('an ordinary text comes out as it went in', () => {
    const text =
      'Export exp_1: COMPLETED after 4 s, 3 polls.\n\tC:\\x a::b std::string # ## [x] 10:30 – “ü” 漢 😀';
    assert.equal(harmlessLog(text), text);
  });
});

/** What acts in GitHub's Markdown, each as a pattern for what must not be left in the source. */
suite('markdownText', () => {
  const acting: readonly (readonly [what: string, text: string, pattern: RegExp])[] = [
    ['a tag', '<img src=x onerror=alert(1)>', /</],
    ['a comment', '<!-- hidden -->', /</],
    ['an entity', '&lt;script&gt; &copy;', /&(?!#\d+;)/],
    ['a link', '[click](https://evil.example)', /\[|\]|\(|\)/],
    ['an image', '![x](https://evil.example/pixel.png)', /!|\[/],
    ['a link in angle brackets', '<https://evil.example>', /<|:\//],
    ['a bare link', 'see https://evil.example now', /https?:\//],
    ['a bare link in capitals', 'HTTPS://EVIL.EXAMPLE', /HTTPS:\//],
    ['a bare ftp link', 'ftp://evil.example', /ftp:\//],
    ['a bare www link', 'see www.evil.example', /www\./i],
    ['a bare WWW link', 'WWW.evil.example', /www\./i],
    ['a bare www link behind an underscore', 'a_www.evil.example', /www\./i],
    ['a mention', '@octocat', /@/],
    ['a team mention', 'cc @octo-org/everyone', /@/],
    ['an e-mail address', 'a@b.example', /@/],
    ['an issue reference', 'fixes #1', /#(?!\d+;)/],
    ['strong text', '**bold** __bold__', /\*|__/],
    ['emphasis', '*a* _b_', /\*|(?<![a-z0-9])_|_(?![a-z0-9])/],
    ['code', '`rm -rf`', /`/],
    ['a fence', '```mermaid\ngraph TD\n```', /`|\n/],
    ['a fence of tildes', '~~~mermaid\ngraph TD\n~~~', /~|\n/],
    ['struck text', '~~gone~~', /~/],
    ['mathematics', '$\\frac{1}{0}$', /\$|\\/],
    ['a table', 'a | b', /\|/],
    ['a heading', '# Title', /^#/],
    ['an underlined heading', 'Title\n=====', /\n/],
    ['an underline', '=====', /^=/],
    ['a ruler', '---', /^-/],
    ['a list of dashes', '- item', /^-/],
    ['a list of plus signs', '+ item', /^\+/],
    ['a numbered list', '1. item', /^\d+\./],
    ['a numbered list in brackets', '1) item', /^\d+\)/],
    ['a quotation', '> quoted', />/],
    ['an alert', '> [!WARNING]\n> boo', />|\[/],
    ['an escape', '\\', /\\/],
    ['a footnote', 'x[^1]', /\[|\^/],
    ['a task', '- [ ] todo', /\[/],
    ['a code block by indentation', '    code', /^ /],
    ['a workflow command', '::error::x', /^::/],
    ['text turned round', 'a\u202eb', /\u202e/],
    ['control characters', 'a\0b\x1b[31mc', /\p{Cc}/u],
    ['lines', 'a\r\nb\rc\u2028d\x85e', /[\r\n\u2028\x85]/],
  ];
  for (const [what, text, pattern] of acting) {
    test(`${what} does not act`, () => {
      assert.match(text, new RegExp(pattern, pattern.flags), 'the pattern sees it where it acts');
      assert.doesNotMatch(markdownText(text), pattern);
    });
  }

  /** What a reader sees: entities decoded, and nothing of a zero-width space. */
  const shown = (markdown: string) =>
    markdown
      .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replaceAll('\u200B', '');

  test('it shows just the text, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        assert.equal(shown(markdownText(text)), text.replaceAll(/\s+/g, ' ').trim());
      }),
    );
  });

  test('nothing but the entities of this function brings special characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(markdownText(text).replaceAll(/&#\d+;/g, ''), /[\\`*[\]()#!|~$<>&@^\n\r]/);
      }),
    );
  });

  test('names stay searchable in the source', () => {
    for (const text of [
      'KTLO_story_points',
      'exp_2B3C4D5E',
      'Jan 2026',
      'a-b.csv',
      'Engineering/Platform',
      '50 %',
    ])
      assert.equal(markdownText(text), text);
  });
});

test('code holds no backtick to break out of and no bar to end a cell', () => {
  const code = codeText('a`b|c</code><script>');
  assert.match(code, /^<code>[^`|<>]*<\/code>$/);
});

suite('mermaidText', () => {
  const rows: readonly (readonly [text: string, maxLength: number, shown: string])[] = [
    ['New Capability', 40, 'New Capability'],
    ['say "hi"; end', 40, 'say ”hi”, end'],
    ['%%{init: {}}%%', 40, '%(init: ())%'],
    ['[a](b) <b> {c}', 40, '(a)(b) ‹b› (c)'],
    ['`x` $$y$$ #1 a\\b', 40, '’x’ $y$ ♯1 a∖b'],
    ['a\nb\r\n\tc', 40, 'a b c'],
    ['\u202Eright\u200B', 40, 'right'],
    ['half \uD83D', 40, 'half �'],
    ['', 40, '–'],
    ['\u0000', 40, '–'],
    ['漢字かな', 3, '漢字…'],
    ['👩👩👩', 2, '👩…'],
  ];
  for (const [text, maxLength, shown] of rows)
    test(JSON.stringify(text), () => assert.equal(mermaidText(text, maxLength), shown));

  test('any text becomes one line that opens and closes nothing', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc.integer({ min: 1, max: 50 }),
        (text, maxLength) => {
          const shown = mermaidText(text, maxLength);
          assert.doesNotMatch(shown, /["`\\#;<>{}[\]\n\r\u2028\u2029]|%%|\$\$|^\s|\s$|^$/);
          assert.ok([...shown].length <= maxLength);
          assert.ok(shown.isWellFormed());
        },
      ),
    ));
});

suite('fencedCode', () => {
  test('no run of backticks ends it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('`', '```', '\n', 'a', ' ', '~~~'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const lines = fencedCode(text, 'yaml').split('\n');
          const fence = lines[0]?.slice(0, -'yaml'.length) ?? '';
          assert.match(fence, /^`{3,}$/);
          assert.equal(lines.at(-1), fence);
          assert.ok(lines.slice(1, -1).every((line) => !line.includes(fence)));
          assert.equal(lines.slice(1, -1).join('\n'), text);
        },
      ),
    ));
});
