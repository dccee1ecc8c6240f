import { type DocumentBody } from '../../src/fiscal/document.ts';
import { type Fact, type ServerBooks } from '../../src/fiscal/fact.ts';
import { minor } from '../../src/fiscal/money.ts';
import { type OfflinePlace, type SessionPair } from '../../src/fiscal/place.ts';
import { priceSale } from '../../src/fiscal/receipt.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { type Register } from '../../src/fiscal/register.ts';
import { duration, hours, type Instant, instant, localTime, type Month, monthOf } from '../../src/fiscal/time.ts';
import { document, serverNumber } from './fiscal-documents.ts';
import { line, tender } from './fiscal-requests.ts';

/** Something that happened: the facts it left, given the register it happened to. */
export type Happening = (register: Register) => readonly Fact[];

/** The clock of the stories: `at(0)` is Monday 2 November 2026, 09:00 in Kyiv, when the link is lost unless said otherwise. */
export const at = (hour: number): Instant => instant(Date.UTC(2026, 10, 2, 7) + Math.round(hour * 3_600_000));

/** A moment written as ISO 8601. */
export const moment = (iso: string): Instant => instant(Date.parse(iso));

const november = monthOf(at(0), 'Europe/Kyiv');

export const firstPair: SessionPair = { session: '21182', seed: '100002452630950' };
export const secondPair: SessionPair = { session: '21183', seed: '100002452630951' };

const placeIn = ({ offline: { session }, pair }: Register, body: DocumentBody): OfflinePlace | null => {
  if (session) {
    const { nextSequence, lastHash } = session;
    return {
      ...session.pair,
      sequence: nextSequence,
      previousHash: nextSequence <= 2 ? null : lastHash,
      contingency: null,
    };
  }
  return body.kind === 'offlineBegin' && pair ? { ...pair, sequence: 1, previousHash: null, contingency: null } : null;
};

/** A document with this body, online or in the running session; an online one has no answer yet. */
export const sent =
  (body: DocumentBody, when: Instant, replaces: number | null = null): Happening =>
  (register) => {
    const draft = {
      number: register.nextNumber,
      at: when,
      local: localTime(when, 'Europe/Kyiv'),
      cashier: 'Олена',
      registeredBy: 'server' as const,
      series: null,
      offline: placeIn(register, body),
      replaces,
      body,
    };
    return [{ type: 'documentIssued', at: when, document: document(draft) }];
  };

/** The same document, answered by the server when it went online. */
export const done =
  (body: DocumentBody, when: Instant, pair: SessionPair | null = null): Happening =>
  (register) => {
    const number = register.nextNumber;
    const answer = {
      type: 'documentAccepted',
      at: when,
      number,
      fiscalNumber: serverNumber(number),
      pair,
      authorisation: null,
    } as const;
    return register.offline.session ? sent(body, when)(register) : [...sent(body, when)(register), answer];
  };

/** A receipt over one loaf, in kopiyky. */
export const saleBody = (price = 10_000): DocumentBody => {
  const receipt = priceSale(ukraine().pricing, {
    lines: [line({ price })],
    tenders: [tender('card', price)],
  });
  if (isRefusal(receipt)) throw new Error(`a story sells nothing: ${receipt.code}`);
  return { kind: 'sale', receipt };
};

export const opened = (when: Instant = at(-1)): Happening => done({ kind: 'openShift', shift: 1 }, when, firstPair);
export const soldOnline = (when: Instant = at(-0.5)): Happening => done(saleBody(), when);
export const soldOffline = (when: Instant = at(1)): Happening => done(saleBody(), when);
export const wentOffline = (when: Instant = at(0)): Happening =>
  sent({ kind: 'offlineBegin', revokesLastOnline: false }, when);
export const endedOffline = (when: Instant): Happening => sent({ kind: 'offlineEnd' }, when);
export const madeZ =
  (when: Instant): Happening =>
  (register) =>
    done({ kind: 'z', report: register.report }, when)(register);
export const closed = (when: Instant): Happening => done({ kind: 'closeShift', shift: 1 }, when);
export const cashIn = (when: Instant, amount = 5000): Happening =>
  done({ kind: 'cashIn', amount: minor(amount), reason: 'Розмін' }, when);

/** The server has everything; a new pair came with OfflineEnd. */
export const uploaded =
  (when: Instant, pair: SessionPair | null = secondPair): Happening =>
  ({ nextNumber }) => [{ type: 'sessionAccepted', at: when, upTo: nextNumber - 1, pair }];

/** A whole offline session, begun, ended and uploaded. */
export const wasOffline = (from: Instant, to: Instant): readonly Happening[] => [
  wentOffline(from),
  endedOffline(to),
  uploaded(to),
];

export const refusedByServer =
  (when: Instant, number: number): Happening =>
  () => [{ type: 'documentRefused', at: when, number, code: 9, text: 'DocumentValidationError' }];
export const withdrawn =
  (when: Instant, number: number): Happening =>
  () => [{ type: 'documentWithdrawn', at: when, number, why: 'connection refused' }];
export const clockSetBack =
  (when: Instant, hour: number): Happening =>
  () => [{ type: 'clockJumped', at: when, by: duration(-hours(hour)) }];

/** What the server says of the register in November 2026, agreeing with it unless said otherwise. */
export const serverSeen =
  (when: Instant, books: Partial<ServerBooks> = {}, month: Month = november): Happening =>
  (register) => [
    {
      type: 'serverSeen',
      at: when,
      month,
      books: {
        nextNumber: register.nextNumber,
        shiftOpen: register.shift.kind === 'open',
        zPresent: null,
        pair: null,
        monthUsed: null,
        ...books,
      },
    },
  ];
