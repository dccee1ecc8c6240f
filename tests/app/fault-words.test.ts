import { expect, test } from 'vitest';
import { faultWords } from '../../src/app/screens/queue/fault-words.ts';
import { queue } from '../../src/app/text/en/queue.ts';

test.each([
  ['ECONNREFUSED', 'nobody answers at the address (ECONNREFUSED)'],
  ['ENOTFOUND', "the server's name is not found (ENOTFOUND)"],
  ['UND_ERR_CONNECT_TIMEOUT', 'no answer in time (UND_ERR_CONNECT_TIMEOUT)'],
  ['The operation was aborted due to timeout', 'no answer in time'],
  ['UND_ERR_SOCKET', 'the connection broke off (UND_ERR_SOCKET)'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', "the server's certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)"],
  [
    'HTTP 502, 312 bytes that are not an answer of the fiscal server',
    'somebody else than the fiscal server answered (HTTP 502)',
  ],
  ['no connection', 'no connection'],
])('K-14 "%s" is told in words, with its code where it has one', (why, words) => {
  expect(faultWords(queue, why)).toBe(words);
});
