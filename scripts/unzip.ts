import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
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
    archive.on('entry', async (entry: yauzl.Entry) => {
      archive.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        files[entry.fileName] = await buffer(stream);
        archive.readEntry();
      });
    });
    archive.readEntry();
  });
}
