import { type Problem } from '../../../runtime/answer.ts';

const sentences: Readonly<Record<Problem['code'], string>> = {
  unreachable:
    'The server cannot be reached, and {document} was not sent. Check the cable and the network, then try again.',
  rejected: 'The server did not take {document}. Read the reason, correct it and try again.',
  uncertain: 'The server did not answer for {document}. It is asked again by itself; do not issue it a second time.',
  conflict: 'The server holds something else than the register for {document}. Open the queue and decide.',
  timeout: 'Not everything was sent in time. The register goes on sending by itself; look at the queue.',
};

/** What went wrong outside; `{document}` is the document concerned. */
export const problems = {
  sentences,
  document: (number: number) => `document № ${number}`,
  noDocument: 'the document',
  /** What a network's error code means, to stand before the code. */
  network: {
    ECONNREFUSED: 'nothing answers at this address',
    ECONNRESET: 'the connection broke off',
    EPIPE: 'the connection broke off',
    UND_ERR_SOCKET: 'the connection broke off',
    ENOTFOUND: 'no server has this name',
    EAI_AGAIN: 'the name of the server could not be looked up',
    EHOSTUNREACH: 'there is no way to the server',
    ENETUNREACH: 'there is no network',
    ENETDOWN: 'the network is down',
    EADDRNOTAVAIL: 'there is no network',
    ETIMEDOUT: 'no answer in time',
    UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
    UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
    UND_ERR_BODY_TIMEOUT: 'the answer broke off',
    EPROTO: 'the address speaks no secure connection',
    CERT_HAS_EXPIRED: "the server's certificate has expired",
    LOGIN_REFUSED: 'the server does not know this user or password',
  } satisfies Readonly<Record<string, string>>,
  because: (why: string) => `Reason: ${why}.`,
  words: (text: string) => `The server says: ${text}`,
};

export type ProblemsText = typeof problems;
