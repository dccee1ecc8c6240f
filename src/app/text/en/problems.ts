import { type Problem } from '../../../runtime/answer.ts';

const sentences: Readonly<Record<Problem['code'], string>> = {
  unreachable:
    'The server cannot be reached, and {document} was not sent. Check the cable and the network, then try again.',
  rejected: 'The server did not take {document}. Read the reason, correct it and try again.',
  uncertain: 'The server did not answer for {document}. It is asked again by itself; do not issue it a second time.',
  conflict: 'The server holds something else than the register for {document}. Open the queue and decide.',
  timeout: 'Not everything was sent in time. The register goes on sending by itself; look at the queue.',
};

/** The server's own refusals by number (spec/ua 6): what is wrong and what to do. */
const serverErrors: Readonly<Record<number, string>> = {
  1: 'The tax office does not know this register. Check the register number in the settings.',
  2: 'This key has no right to this register. Use another key, or wait until the tax office has taken the 5-PRRO notice in.',
  3: 'The tax number does not belong to this register. Check the registration and restart the register.',
  4: 'The shift is open already, by this key or another one. If it was not you, ask who opened it and close it there.',
  5: 'The server has no open shift. Open the shift with F9 and repeat the document.',
  6: 'The last document of the shift must be a Z report. Make the Z with F9, then close.',
  7: 'The server expects another number. The register compares the numbers by itself; repeat the document.',
  8: 'The Z report of this shift is with the server already. Close the shift with F9.',
  9: 'The server finds the document wrong. Check the clock, the key and the registered name and address, then try again.',
  10: 'A document of the offline session was found wrong, and sending has stopped. Nothing is lost; open the queue and decide.',
  11: 'The server does not understand the request. Write down the time and tell the service.',
  12: "The server's signature check has failed. Try again; after the second time go on offline.",
  13: 'The server has no such data. Check the number and ask again.',
};

/** What went wrong outside; `{document}` is the document concerned. */
export const problems = {
  sentences,
  serverErrors,
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
  } satisfies Readonly<Record<string, string>>,
  because: (why: string) => `Reason: ${why}.`,
  words: (text: string) => `The server says: ${text}`,
};

export type ProblemsText = typeof problems;
