import { type Document, type DocumentDraft } from '../../../src/fiscal/document.ts';
import { type Fact } from '../../../src/fiscal/fact.ts';
import { instant } from '../../../src/fiscal/time.ts';
import { judged } from './judge.ts';
import { type Run } from './run.ts';
import { crash, type World } from './world.ts';

/** Makes a fact true: one line on the disk. The power may go just after it, or just before where something was said on the wire since the line before. */
export const record = ({ kit, world, choices, note }: Run, fact: Fact): void => {
  const course = choices.pick(choices.wasSpoken() ? 3 : 2);
  if (course === 2) throw crash;
  note(described(fact));
  world.books = judged(kit.law, world, fact);
  const { unanswered } = world.register;
  world.register = kit.evolve(world.register, fact);
  keepDocuments(world, fact);
  if (unanswered && !world.register.unanswered) world.doubtful = null;
  if (course === 1) throw crash;
};

const described = (fact: Fact): string => {
  if (fact.type === 'documentIssued') return `disk: ${fact.document.body.kind} ${fact.document.number}`;
  const number = 'number' in fact ? ` ${fact.number}` : 'upTo' in fact ? ` up to ${fact.upTo}` : '';
  return `disk: ${fact.type}${number}`;
};

/** The documents whose bytes the journal still has to give: those that wait, and the one in doubt. */
const keepDocuments = (world: World, fact: Fact): void => {
  switch (fact.type) {
    case 'documentIssued': {
      const { document } = fact;
      if (document.number === world.unused) world.unused = null;
      if (document.registeredBy === 'register') return;
      if (document.offline) world.waiting = [...world.waiting, document];
      else world.doubtful = document;
      return;
    }
    case 'beginRevised':
      world.waiting = world.waiting.map((each) => (each.uid === fact.document.uid ? fact.document : each));
      return;
    case 'sessionRenumbered':
      world.waiting = fact.documents;
      world.unused = null;
      return;
    case 'documentRefused':
    case 'documentWithdrawn':
      world.unused = fact.number;
      keepWaiting(world);
      return;
    default:
      keepWaiting(world);
  }
};

const keepWaiting = (world: World): void => {
  const { outbox } = world.register;
  if (world.waiting.length === 0) return;
  world.waiting = world.waiting.filter(({ number }) => outbox.some((entry) => entry.number === number));
};

/** A draft with bytes, as far as anything here looks at them: the hash tells every change of them. */
export const sealed = (draft: DocumentDraft, uid: string): Document => {
  const { number, offline, series, body } = draft;
  const revokes = body.kind === 'offlineBegin' && body.revokesLastOnline ? 'r' : '';
  const printed = offline && !series ? `${offline.session}.${offline.sequence}.${number}` : null;
  return {
    ...draft,
    uid,
    fiscalNumber: series ? String(series.number) : printed,
    cufe: null,
    bytes: 'AA==',
    hash: `${uid}n${number}${revokes}`,
  };
};

/** The moment facts are recorded at. */
export const nowOf = ({ world }: Run) => instant(world.now);
