import { isLoopback } from '../harness/urls.ts';
import type { Parser } from './fields.ts';

const CHECK_SECRET = 'check the stored secret';

/** No message quotes the key, or any part of it. */
export const apiKey: Parser<string> = (text, refuse) => {
  const header = /^(authorization|x-api-key)\s*[:=]|^(apikey|bearer)[\s:=]/i.exec(text);
  if (header)
    return refuse(
      `expected the key alone, without a header's name or the word ApiKey or Bearer before it; ${CHECK_SECRET}`,
    );
  if (/^["'`]|["'`]$/.test(text))
    return refuse(`expected the key alone, without quotes around it; ${CHECK_SECRET}`);
  if (!/^[\x21-\x7e]+$/.test(text))
    return refuse(`expected one word of ASCII characters, without blanks and line breaks; ${CHECK_SECRET}`);
  return text;
};

export const baseUrl: Parser<URL> = (text, refuse) => {
  const expected = 'expected the SEI URL of your cluster, such as https://app.harness.io/prod1/sei/api';
  // What stands before an @ may be a password.
  const shown = text.replace(/^.*@/s, '***@');
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return refuse(expected, shown);
  if (url.protocol === 'http:' && !isLoopback(url)) {
    return refuse(
      'expected https, since http would send the key in the clear (it is allowed only on loopback)',
      shown,
    );
  }
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isBare ? url : refuse(`${expected}, without user, query and fragment`);
};
