import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { crc32 } from 'node:zlib';
import { unzip } from '../../scripts/unzip.ts';

/** A zip archive of one file that is stored as it is, by the fields of APPNOTE 4.3. */
function zipOf(name: string, content: Buffer): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), content]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    common,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

suite('unzip', () => {
  const archive = zipOf('a.csv', Buffer.from('hello'));

  test('gives each file by its name', async () =>
    assert.deepEqual(await unzip(archive), { 'a.csv': Buffer.from('hello') }));

  test('refuses a file that is not what was packed', async () => {
    const damaged = Buffer.from(archive);
    damaged.writeUInt8(damaged.indexOf('hello') === -1 ? 0 : 0x6a, damaged.indexOf('hello'));
    await assert.rejects(unzip(damaged), /a\.csv: wrong CRC/);
  });
});
