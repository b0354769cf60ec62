import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CATALOGUE, EXPORT_KINDS } from '../src/harness/catalogue.ts';
import { type KnownColumn, PATTERNS, SUBJECTS } from '../src/harness/columns.ts';
import { findColumn } from '../src/harness/find-column.ts';
import { MEASURES } from '../src/harness/measures.ts';

/** Writes the tables of docs/exports.md that the column table gives: `node scripts/document-columns.ts`. */

export const COLUMNS_PAGE = join(resolve(import.meta.dirname, '..'), 'docs', 'exports.md');
const MARKED = /(?<=<!-- columns -->\n)[\s\S]*?(?=<!-- \/columns -->)/;

/** The page with its tables as the column table has them. */
export function documentColumns(page: string): string {
  if (!MARKED.test(page)) throw new Error('docs/exports.md has lost its marks <!-- columns -->');
  return page.replace(MARKED, () => columnTables());
}

function columnTables(): string {
  const about = [
    '| Every export | Role |',
    '|:--|:--|',
    ...SUBJECTS.map((column) => `| ${namesOf(column)} | ${column.role} |`),
    ...PATTERNS.filter(({ exports }) => exports === undefined).map(
      ({ example, role }) => `| \`${example}\` | ${role} |`,
    ),
  ];
  const measures = EXPORT_KINDS.map((kind) => [
    `| ${CATALOGUE[kind].title} | Unit | Better | Rows | In output \`figures\` |`,
    '|:--|:--|:--|:--|:--|',
    ...PATTERNS.filter(({ exports }) => exports?.includes(kind)).map(
      ({ example, unit = '–', combine }) => `| \`${example}\` | ${unit} | – | ${rowsText(combine)} | – |`,
    ),
    ...MEASURES.filter(({ exports }) => exports?.includes(kind)).map((column) => {
      const { name, rank } = findColumn(column.names[0], kind) ?? {};
      const cells = [
        namesOf(column),
        unitText(column),
        column.better ?? '–',
        rowsText(column.combine),
        rank === undefined ? '–' : `\`${name}\``,
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ]);
  return `\n${[about, ...measures].map((lines) => lines.join('\n')).join('\n\n')}\n\n`;
}

function namesOf({ names }: KnownColumn): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function unitText({ unit }: KnownColumn): string {
  if (unit === undefined) return 'as the name says';
  return unit === '{work}' ? 'points or tickets' : unit.replace('{granularity}', '*granularity*');
}

function rowsText(combine: KnownColumn['combine'] = 'median'): string {
  if (typeof combine === 'string') return combine;
  const sum = (names: readonly string[]) => {
    const words = names.map((name) => `\`${name}\``).join(' + ');
    return names.length > 1 ? `(${words})` : words;
  };
  return `${sum(combine.part)} ÷ ${sum(combine.whole)}`;
}

if (import.meta.main) await writeFile(COLUMNS_PAGE, documentColumns(await readFile(COLUMNS_PAGE, 'utf8')));
