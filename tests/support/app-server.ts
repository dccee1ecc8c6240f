import { type SessionPair } from '../../src/fiscal/place.ts';
import { type FiscalServer, type SendOutcome } from '../../src/runtime/fiscal-server.ts';

/** How the server behaves: it answers, cannot be reached, takes documents without ever answering, or says no. */
export type Mood = 'answers' | 'dead' | 'silent' | 'rejects';

/** A tiny fiscal server with a switch. It counts what it is sent. */
export const tinyServer = () => {
  let mood: Mood = 'answers';
  let sessions = 0;
  let registered = 0;
  const held: (() => void)[] = [];
  const nextPair = (): SessionPair => {
    sessions += 1;
    return { session: String(7000 + sessions), seed: 'seed' };
  };
  const noAnswer = () =>
    mood === 'dead'
      ? ({ kind: 'undelivered', why: 'no connection' } as const)
      : ({ kind: 'uncertain', why: 'no answer' } as const);
  const rejection = { kind: 'rejected', code: 9, text: 'wrong time', expectedNumber: null, index: null } as const;
  const accept = (number: number, opensShift: boolean): SendOutcome => {
    registered += 1;
    const pair = opensShift ? nextPair() : null;
    return { kind: 'accepted', fiscalNumber: String(4_000_000_000 + number), pair, authorisation: null };
  };
  const server: FiscalServer = {
    probe: async () => (mood === 'answers' ? { kind: 'alive', serverTime: null } : noAnswer()),
    lookUp: async () => (mood === 'answers' ? { kind: 'absent' } : noAnswer()),
    send: (document, _limits, giveUp) => {
      if (mood === 'answers') return Promise.resolve(accept(document.number, document.body.kind === 'openShift'));
      if (mood === 'rejects') return Promise.resolve(rejection);
      if (mood === 'dead') return Promise.resolve(noAnswer());
      return new Promise((resolve) => {
        giveUp.addEventListener('abort', () => resolve(noAnswer()));
        held.push(() => resolve(accept(document.number, false)));
      });
    },
    points: null,
    sessions: {
      inspect: async () => noAnswer(),
      sendPackage: async (documents) =>
        mood === 'answers'
          ? { kind: 'accepted', pair: documents.at(-1)?.body.kind === 'offlineEnd' ? nextPair() : null }
          : noAnswer(),
    },
  };
  return {
    server,
    become: (next: Mood) => {
      mood = next;
    },
    /** Answers everything that was taken in silence. */
    answerNow: () => {
      for (const answer of held.splice(0)) answer();
    },
    registered: () => registered,
  };
};

/** A server with its switch, of whichever country. */
export type TinyShop = Pick<ReturnType<typeof tinyServer>, 'server' | 'become' | 'answerNow' | 'registered'>;
