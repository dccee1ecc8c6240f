import { type Document } from '../../../src/fiscal/document.ts';
import { type LookUpOutcome, type SendOutcome } from '../../../src/runtime/fiscal-server.ts';
import { running } from '../model/law.ts';
import { fateOf, isAnswered } from '../model/line.ts';
import { type ModelServer, type Run } from '../model/run.ts';
import { must, sheetOf, withSheets } from '../model/sheet.ts';
import { type Held, under, withAnnulled, withHeld } from './pac.ts';

const uncertain = { kind: 'uncertain', why: 'lost' } as const;
const taken = { kind: 'taken', code: 1513, text: '' } as const;

const keyOf = ({ series }: Document): string => (series ? `${series.point}-${series.number}` : '');

/** PA-10: with the mode on nothing leaves but while a person ends it; K-05: nothing in doubt leaves again without a look-up. */
const seenLeaving = ({ world }: Run, document: Document): void => {
  const sheet = sheetOf(world.books, Number(document.uid));
  must(sheet !== undefined && !sheet.registered, 'sent again, and it was registered and acknowledged');
  must(sheet?.doubt === false, 'sent again without a look-up (PA-17)');
  must(
    sheet?.series === (document.series && keyOf(document)),
    'a document was sent under another number than it was printed with (PA-13)',
  );
};

/** PA-10: no word leaves while the mode is on. */
const spoken = ({ world }: Run): void =>
  must(!running(world.books) || world.leaving, 'something was sent while the mode is on (PA-10)');

const send = (run: Run, document: Document): SendOutcome => {
  const { world, choices, note } = run;
  const id = Number(document.uid);
  const fate = fateOf(choices, 'refused', ...(document.body.kind === 'storno' ? [] : (['number taken'] as const)));
  note(`wire: ${document.body.kind} ${document.number} sent, ${fate}`);
  spoken(run);
  seenLeaving(run, document);
  if (fate === 'never left') return { kind: 'undelivered', why: 'refused' };
  world.books = withSheets(world.books, [id], { sent: true, stuck: false, doubt: fate.endsWith('lost') });
  if (fate.endsWith('request lost')) return uncertain;
  if (fate === 'refused') return { kind: 'rejected', code: 2507, text: '', expectedNumber: null, index: null };
  if (fate === 'number taken' && !under(world.pac, keyOf(document)))
    world.pac = withHeld(world.pac, { id: 0, number: document.number, key: keyOf(document), annulled: false });
  const outcome = document.body.kind === 'storno' ? annul(run, document) : register(run, document);
  return fate.endsWith('answer lost') ? uncertain : outcome;
};

const register = ({ world }: Run, document: Document): SendOutcome => {
  const key = keyOf(document);
  if (under(world.pac, key)) return taken;
  const id = Number(document.uid);
  world.pac = withHeld(world.pac, { id, number: document.number, key, annulled: false });
  world.books = withSheets(world.books, [id], { registered: true });
  return accepted;
};

const accepted = { kind: 'accepted', fiscalNumber: null, pair: null, authorisation: null } as const;

const annul = ({ world }: Run, document: Document): SendOutcome => {
  const target = targetOf(world.pac.held, document);
  must(target !== undefined && target.id !== 0, 'a document was cancelled that the server lacks');
  if (target?.annulled) return { kind: 'rejected', code: 0, text: '', expectedNumber: null, index: null };
  world.pac = withAnnulled(world.pac, target?.number ?? 0);
  world.books = withSheets(world.books, [Number(document.uid)], { registered: true });
  return accepted;
};

const targetOf = (held: readonly Held[], { body }: Document): Held | undefined =>
  body.kind === 'storno' ? held.find(({ number }) => number === body.of.number) : undefined;

const lookUp = (run: Run, document: Document): LookUpOutcome => {
  const { world, choices, note } = run;
  spoken(run);
  const answers = isAnswered(choices);
  note(`wire: ${document.number} looked up, ${answers ? 'answered' : 'no answer'}`);
  if (!answers) return uncertain;
  const id = Number(document.uid);
  world.books = withSheets(world.books, [id], { doubt: false });
  const registered = { kind: 'registered', fiscalNumber: null, authorisation: null } as const;
  if (document.body.kind === 'storno')
    return targetOf(world.pac.held, document)?.annulled ? registered : { kind: 'absent' };
  const held = under(world.pac, keyOf(document));
  if (!held) return { kind: 'absent' };
  return held.id === id ? registered : { kind: 'foreign', text: '' };
};

/** A PAC behind a wire on which anything may get lost. */
export const pacServer: ModelServer = {
  probe: (run) => {
    spoken(run);
    const answers = isAnswered(run.choices);
    run.note(`wire: probe, ${answers ? 'answered' : 'no answer'}`);
    return answers;
  },
  send,
  lookUp,
  sessions: null,
};
