import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';

/** The files of a zip archive, by name, each checked against its CRC. */
export async function unzip(bytes: Buffer): Promise<Record<string, Buffer>> {
  const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, {
    lazyEntries: true,
  });
  const files: Record<string, Buffer> = {};
  return new Promise((resolve, reject) => {
    archive.on('error', reject);
    archive.on('end', () => resolve(files));
    archive.on('entry', (entry: yauzl.Entry) => {
      archive.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream)
          .then((content) => {
            if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName}: wrong CRC`);
            files[entry.fileName] = content;
            archive.readEntry();
          }, reject)
          .catch(reject);
      });
    });
    archive.readEntry();
  });
}
