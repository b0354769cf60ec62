import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

/** Serves a bare repository over HTTP by git's own CGI program, to those who give the token; its address. */
export async function serveRepository(t: TestContext, folder: string, token: string): Promise<string> {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  const server = createServer((request, response) => {
    const { headers, method = '', url = '' } = request;
    if (headers.authorization?.replace(/^basic /i, '') !== credentials) {
      request.resume();
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    const [path = '', query = ''] = url.split('?');
    const cgi = spawn('git', ['-c', 'http.receivepack=true', 'http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: dirname(folder),
        GIT_HTTP_EXPORT_ALL: '1',
        REQUEST_METHOD: method,
        PATH_INFO: path,
        QUERY_STRING: query,
        CONTENT_TYPE: headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    request.pipe(cgi.stdin);
    void answer(cgi.stdout, (status, fields, body) => response.writeHead(status, fields).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${basename(folder)}`;
}

/** What a CGI program writes: header fields, an empty line, the body. */
async function answer(
  output: NodeJS.ReadableStream,
  send: (status: number, fields: Record<string, string>, body: Buffer) => void,
): Promise<void> {
  const bytes = await buffer(output);
  const end = bytes.indexOf('\r\n\r\n');
  const fields = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const named = Object.fromEntries(fields.map((field) => field.split(/: (.*)/) as [string, string]));
  const { Status: status = '200', ...others } = named;
  send(Number.parseInt(status, 10), others, bytes.subarray(end + 4));
}
