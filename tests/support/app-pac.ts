import { type Document } from '../../src/fiscal/document.ts';
import { type FiscalServer, type NoAnswer, type SendOutcome } from '../../src/runtime/fiscal-server.ts';
import { type Mood, type TinyShop } from './app-server.ts';

/** What the server says of a document, by its number in the register. */
export type Verdict = { readonly code: number; readonly text: string } | 'foreign' | 'link dies' | 'held';

/** A tiny server that takes one document at a time and keeps no books of sessions; it can be told what to say of each. */
export const tinyPac = () => {
  let mood: Mood = 'answers';
  const verdicts = new Map<number, Verdict>();
  const sent: number[] = [];
  const held: (() => void)[] = [];
  const noAnswer = (): NoAnswer => ({ kind: mood === 'dead' ? 'undelivered' : 'uncertain', why: 'ECONNREFUSED' });
  const accepted = (document: Document): SendOutcome => ({
    kind: 'accepted',
    fiscalNumber: null,
    pair: null,
    authorisation: {
      cufe: document.cufe ?? `FE${'9'.repeat(64)}`,
      protocol: `2026${String(document.number).padStart(11, '0')}`,
      receivedAt: document.at,
      qr: null,
    },
  });
  const judge = (document: Document): SendOutcome => {
    const verdict = verdicts.get(document.number);
    if (verdict === 'link dies') mood = 'dead';
    if (mood !== 'answers') return noAnswer();
    if (verdict === 'foreign') return { kind: 'uncertain', why: '102 duplicado' };
    if (verdict && typeof verdict === 'object')
      return { kind: 'rejected', ...verdict, expectedNumber: null, index: null };
    sent.push(document.number);
    return accepted(document);
  };
  const server: FiscalServer = {
    probe: async () => (mood === 'answers' ? { kind: 'alive', serverTime: null } : noAnswer()),
    lookUp: async ({ number }) => {
      if (mood !== 'answers') return noAnswer();
      return verdicts.get(number) === 'foreign' ? { kind: 'foreign', text: 'otro total, 12.00' } : { kind: 'absent' };
    },
    send: (document, _limits, giveUp) => {
      if (mood !== 'silent' && verdicts.get(document.number) !== 'held') return Promise.resolve(judge(document));
      return new Promise((resolve) => {
        giveUp.addEventListener('abort', () => resolve(noAnswer()));
        held.push(() => resolve(accepted(document)));
      });
    },
    sessions: null,
    points: null,
  };
  const shop: TinyShop = {
    server,
    become: (next) => {
      mood = next;
    },
    answerNow: () => {
      for (const answer of held.splice(0)) answer();
    },
    registered: () => sent.length,
  };
  return {
    ...shop,
    /** What is said of the document with this number from now on; null takes it again. */
    say: (number: number, verdict: Verdict | null) => {
      if (verdict) verdicts.set(number, verdict);
      else verdicts.delete(number);
    },
    /** The numbers of the documents taken, in the order they came. */
    sent: (): readonly number[] => sent,
  };
};
