import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findOrgTree, readEntries } from '../../src/harness/lists.ts';
import { respond } from './fake-transport.ts';

const redact = (text: string) => text.replaceAll('secret', '***');
const read = (body: object) => readEntries(respond({ body }), redact);

suite('the entries of a list', () => {
  const entry = { id: 1 };
  const taken: readonly (readonly [name: string, body: object, entries: readonly unknown[]])[] = [
    ['an array', [entry], [entry]],
    ['an empty array', [], []],
    ['an array under any name', { things: [entry], total: 1 }, [entry]],
    ['an empty array under any name', { things: [], total: 0 }, []],
    ['an array further down', { status: 'SUCCESS', data: { content: [entry] } }, [entry]],
    ['the one array that holds objects', { content: [entry], sort: [], warnings: ['old'] }, [entry]],
    ['an array whose entries hold arrays', { content: [{ id: 1, teams: [{}] }] }, [{ id: 1, teams: [{}] }]],
  ];
  for (const [name, body, entries] of taken)
    test(`are those of ${name}`, async () => assert.deepEqual(await read(body), entries));

  test('are handed on where they are texts, to be counted', async () =>
    assert.deepEqual(await read(['exp_1', 'exp_2']), ['exp_1', 'exp_2']));

  const refused: readonly (readonly [name: string, body: object, message: RegExp])[] = [
    ['no array', { total: 0 }, /with no list/],
    ['two arrays of objects', { trees: [entry], teams: [entry] }, /with 2 lists/],
    ['an error', { status: 'ERROR', message: 'a secret', responseMessages: [] }, /an error: a \*\*\*/],
  ];
  for (const [name, body, message] of refused)
    test(`are not found in ${name}`, async () => assert.rejects(read(body), message));
});

suite('an organization tree', () => {
  const entries = [
    { id: 7, name: 'Engineering' },
    { id: '8', name: ' Sales ' },
    { id: 9, name: 'sales' },
    { id: 10, name: '7' },
    { name: 'without an id' },
    { id: 11 },
    { id: 12, name: 'Field' },
    { id: 13, name: 'Field' },
  ];
  const find = (idOrName: string) => findOrgTree(entries, idOrName, redact);
  for (const [idOrName, id] of [
    ['12', '12'],
    ['Engineering', '7'],
    ['Sales', '8'],
    ['sales', '9'],
    ['11', '11'],
  ] as const)
    test(`${idOrName} has the id ${id}`, () => assert.equal(find(idOrName), id));

  for (const [idOrName, candidates] of [
    ['Field', /several .*: "12 \(Field\)", "13 \(Field\)"$/],
    ['SALES', /no organization tree .*: "7 \(Engineering\)", "8 \(Sales\)", /],
    ['7', /several .*: "7 \(Engineering\)", "10 \(7\)"$/],
    ['Support', /no organization tree .*: "7 \(Engineering\)", "8 \(Sales\)", /],
  ] as const)
    test(`${idOrName} is refused with the candidates`, () =>
      assert.throws(() => find(idOrName), { code: 'not-found', message: candidates }));

  test('of many is refused with some of them, and never with a secret', () => {
    const many = Array.from({ length: 100 }, (_, id) => ({ id, name: `secret ${id}` }));
    assert.throws(() => findOrgTree(many, 'Support', redact), /"0 \(\*\*\* 0\)".* and 80 more$/);
    assert.throws(() => findOrgTree([], 'Support', redact), /there are none$/);
  });
});
