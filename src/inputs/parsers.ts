/** How the inputs of this action are written, each by itself. */
import { posix } from 'node:path';
import { quoteForeign } from '../format.ts';
import type { JsonObject } from '../harness/selection.ts';
import { isExportId, isLoopback } from '../harness/urls.ts';
import { dateInZone, dateProblem, type PlainDate, plainDate } from '../plan/calendar.ts';
import { PLACEHOLDERS, RESERVED_ON_WINDOWS, unknownPlaceholders } from '../plan/file-names.ts';
import { isReversed, readEntry, type Team } from '../plan/team-entries.ts';
import { didYouMean, list, type Parser } from './fields.ts';

/** The key alone, without quotes, and without a header's name or its scheme. */
export const apiKey: Parser<string> = (text, refuse) => {
  const isAlone = !/^(?:authorization|x-api-key|apikey|bearer)[:=]|^["'`]|["'`]$|[^\x21-\x7e]/i.test(text);
  return isAlone
    ? text
    : refuse(
        "expected the key alone: ASCII characters without blanks, quotes, a header's name or the word ApiKey or Bearer; " +
          'check the stored secret',
      );
};

export const baseUrl: Parser<URL> = (text, refuse) => {
  const url = URL.parse(text);
  // Plain http would send the key in the clear.
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  const isBare = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isSafe && isBare
    ? url
    : refuse(
        'expected the SEI URL of your cluster, such as https://app.harness.io/prod1/sei/api: ' +
          'https (http on loopback alone), without user, query and fragment',
        // What stands before an @, or in a query, may be a secret.
        text.replace(/^.*@/s, '***@').replace(/(?<=[?#]).*$/s, '***'),
      );
};

export const date: Parser<PlainDate> = (text, refuse) => plainDate(text) ?? refuse(dateProblem(text));

export const timezone: Parser<string> = (text, refuse) =>
  dateInZone(0, text) === undefined ? refuse('expected an IANA time zone such as Europe/Berlin') : text;

export const email: Parser<string> = (text, refuse) =>
  /^[^\s@]+@[^\s@]+$/.test(text) ? text : refuse('expected an e-mail address');

export const exportIds: Parser<readonly string[] | undefined> = list((entries, refuse) => {
  const wrong = entries.filter((id) => !isExportId(id));
  return wrong.length > 0 ? refuse('expected an id such as exp_2B3C4D5E', ...wrong) : entries;
});

/** Each team once. */
export const teams: Parser<readonly Team[] | undefined> = list((entries, refuse) => {
  const slip = entries.find((entry) => !isTeam(entry));
  if (slip !== undefined) {
    return refuse(
      'expected teams separated by commas or line breaks, each id or label=id, such as "platform-team=456, 789"',
      slip,
    );
  }
  const all = new Map(entries.map(readEntry).map((team) => [`${team.label}=${team.teamId}`, team]));
  const same = (['teamId', 'label'] as const).flatMap((part) =>
    [...Map.groupBy(all.keys(), (entry) => all.get(entry)?.[part]).values()].filter(
      ({ length }) => length > 1,
    ),
  );
  if (same[0] !== undefined) return refuse('expected each team once, with a label of its own', ...same[0]);
  return [...all.values()];
});

/** False for other notations, such as a YAML or JSON list. Harness documents ids such as 456 and team_abc123, and no rule. */
function isTeam(entry: string): boolean {
  const team = readEntry(entry);
  const isForeign = /^-\s|^[[\]{}"']|[[\]{}"']$/.test(entry) || /[;|\s]/.test(team.teamId);
  return !isForeign && !isReversed(team) && team.label !== '' && team.teamId !== '';
}

/** A name with placeholders. */
export const nameTemplate: Parser<string> = (text, refuse) => {
  const unknown = unknownPlaceholders(text);
  if (unknown.length > 0) {
    const all = PLACEHOLDERS.map((word) => `{${word}}`).join(' ');
    const meant = didYouMean(unknown[0] ?? '', PLACEHOLDERS);
    return refuse(`expected placeholders among ${all}${meant}`, `{${unknown.join('} {')}}`);
  }
  if (/[/\\]/.test(text)) return refuse('expected a name without a path (output-directory says where)');
  return text;
};

/** A path with `/` between its parts. Whether an absolute path or a link leads out is for the file system to say. */
export function workspacePath(what: string): Parser<string> {
  return (text, refuse) => {
    const path = text.replaceAll('\\', '/');
    const normal = posix.normalize(path);
    if (normal === '..' || normal.startsWith('../')) return refuse(`expected ${what} inside the workspace`);
    const parts = path.replace(/^[a-z]:(?=\/)/i, '').split('/');
    if (parts.some((part) => !isPortable(part)))
      return refuse(`expected ${what} whose path also works on Windows`);
    return path;
  };
}

/** Whether a part of a path names the same thing on every system. */
function isPortable(part: string): boolean {
  if (/^\.{0,2}$/.test(part)) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them
  return !/[<>:"|?*\x00-\x1f]|[. ]$/.test(part) && !RESERVED_ON_WINDOWS.test(part);
}

/** A mapping in YAML, of which JSON is a part. */
export const overrides: Parser<Promise<JsonObject>> = async (text, refuse) => {
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text, { logLevel: 'error', intAsBigInt: true });
  } catch (thrown) {
    const reason = thrown instanceof Error ? quoteForeign(thrown.message.split('\n')[0] ?? '') : '';
    return refuse(`expected YAML or JSON (${reason})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('expected a mapping in YAML or JSON, such as {"options": {"format": "csv"}}');
  const lost: unknown[] = [];
  const json = JSON.stringify(value, (_, part: unknown) => {
    const number = typeof part === 'bigint' ? Number(part) : part;
    if (typeof number === 'number' && !isExactInJson(number)) lost.push(part);
    return number;
  });
  return lost.length === 0
    ? (JSON.parse(json) as JsonObject)
    : refuse('expected numbers that JSON can hold; put a longer one in quotes', `${lost[0]}`);
};

/** Not an integer that has lost digits, nor one of those that JSON makes null of, which means removal here. */
function isExactInJson(number: number): boolean {
  return Number.isInteger(number) ? Number.isSafeInteger(number) : Number.isFinite(number);
}
