import { type NetworkFault, type QueueText } from '../../text/en/queue.ts';

/** What the machine calls its failures, by what they mean to a cashier. */
const patterns: readonly (readonly [NetworkFault, RegExp])[] = [
  ['refused', /ECONNREFUSED/],
  ['unnamed', /ENOTFOUND|EAI_AGAIN/],
  ['unreachable', /EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL/],
  ['slow', /TIMEOUT|TIMEDOUT|timeout/],
  ['broken', /ECONNRESET|EPIPE|UND_ERR_SOCKET/],
  ['untrusted', /CERT|SIGNATURE|ISSUER|TLS/],
  ['strange', /^HTTP|reply/],
];

/** A failure in words; the machine's own code or status stands behind it in brackets, for whoever mends it. */
export const faultWords = ({ faults }: Pick<QueueText, 'faults'>, why: string): string => {
  const fault = patterns.find(([, pattern]) => pattern.test(why))?.[0] ?? 'unknown';
  const code = /^(?:HTTP \d+|[A-Z][A-Z0-9_]+$)/.exec(why)?.[0];
  return code === undefined ? faults[fault] : `${faults[fault]} (${code})`;
};
