import { expect, test } from 'vitest';
import { type Document } from '../../src/fiscal/document.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { blankRegister, type Register } from '../../src/fiscal/register.ts';
import { document } from '../support/fiscal-documents.ts';
import { at, type Happening, opened, saleBody, sent, soldOffline, wentOffline } from '../support/fiscal-past.ts';
import { sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const story = [opened(), wentOffline(), soldOffline(at(1)), soldOffline(at(2))];

/** The documents a story committed offline, as the journal has them. */
const sessionOf = (...happenings: readonly Happening[]): readonly Document[] => {
  const issued: Document[] = [];
  happenings.reduce<Register>((register, happening) => {
    const facts = happening(register);
    issued.push(
      ...facts.flatMap((fact) => (fact.type === 'documentIssued' && fact.document.offline ? [fact.document] : [])),
    );
    return facts.reduce(evolve, register);
  }, blankRegister);
  return issued;
};

/** The same documents so many numbers later, encoded and signed again. */
const later = (documents: readonly Document[], shiftBy: number): readonly Document[] =>
  documents.map((each) => document({ ...each, number: each.number + shiftBy }));

const renumbered =
  (shiftBy: number, documents: readonly Document[]): Happening =>
  () => [{ type: 'sessionRenumbered', at: at(3), shiftBy, documents }];

test('K-03 a session renumbered by five keeps its documents and their places, under numbers five higher', () => {
  const documents = later(sessionOf(...story), 5);
  const register = registerAfter(...story, renumbered(5, documents));
  expect(register.outbox.map(({ number, kind, sequence, state }) => [number, kind, sequence, state])).toEqual([
    [7, 'offlineBegin', 1, 'waiting'],
    [8, 'sale', 2, 'waiting'],
    [9, 'sale', 3, 'waiting'],
  ]);
  expect(register).toMatchObject({ nextNumber: 10, lastDocument: { number: 9, at: at(2) } });
  under(ukraine())
    .given(...story, renumbered(5, documents))
    .when(sale(), at(4))
    .issues({ number: 10, sequence: 4, previousHash: documents.at(-1)?.hash ?? 'none' });
});

test('K-03 an end of the session taken back after renumbering leaves the hash of the document before it', () => {
  const documents = later(sessionOf(...story), 5);
  expect(registerAfter(...story, renumbered(5, documents)).offline.session).toMatchObject({
    lastHash: documents[2]?.hash,
    hashBefore: documents[1]?.hash,
  });
});

test('K-03 a session of OfflineBegin alone can be renumbered', () => {
  const alone = [opened(), wentOffline()];
  const documents = later(sessionOf(...alone), 1);
  const hash = documents[0]?.hash;
  expect(registerAfter(...alone, renumbered(1, documents)).offline.session).toMatchObject({
    lastHash: hash,
    hashBefore: hash,
  });
});

test('K-03 the sale that can be cancelled is found under its new number, and a halt is over', () => {
  const halted: Happening = () => [
    { type: 'uploadHalted', at: at(2), number: 2, code: 7, text: 'CheckLocalNumberInvalid' },
  ];
  const documents = later(sessionOf(...story), 5);
  const { cancellable, halt } = registerAfter(...story, halted, renumbered(5, documents));
  expect(halt).toBeNull();
  expect(cancellable).toMatchObject({
    at: at(2),
    reference: { number: 9, fiscalNumber: documents.at(-1)?.fiscalNumber },
  });
});

test('K-03 UA-15 an unanswered document keeps its number, and what replaced it is known by the new one', () => {
  const lost = [opened(), sent(saleBody(), at(-0.1)), wentOffline()];
  const replaced = [...lost, sent(saleBody(), at(0), 2)];
  const after = (...happenings: readonly Happening[]) =>
    registerAfter(...happenings, renumbered(5, later(sessionOf(...happenings), 5))).unanswered;
  expect(after(...replaced)).toMatchObject({ number: 2, replacedBy: 9 });
  expect(after(...lost)).toMatchObject({ number: 2, replacedBy: null });
});

test('K-03 with no session, or with no document for it, there is nothing to renumber', () => {
  const documents = sessionOf(...story);
  expect(() => registerAfter(opened(), renumbered(5, documents))).toThrow(
    'a session was renumbered that does not exist',
  );
  expect(() => registerAfter(...story, renumbered(5, []))).toThrow('a session was renumbered that does not exist');
});

test('K-03 OfflineBegin signed again takes the place of the first in the outbox, and the rest stays', () => {
  const before = registerAfter(...story);
  const [begin] = sessionOf(...story);
  if (!begin) throw new Error('no OfflineBegin');
  const again = document({ ...begin, body: { kind: 'offlineBegin', revokesLastOnline: true }, at: at(0.5) });
  const fact: Fact = { type: 'beginRevised', at: at(3), document: again };
  const { outbox } = evolve(before, fact);
  expect(outbox[0]).toMatchObject({ number: 2, kind: 'offlineBegin', at: at(0.5) });
  expect(outbox.slice(1)).toEqual(before.outbox.slice(1));
});

test('K-03 a document without a printed number is referred to by its new number alone', () => {
  const documents = later(sessionOf(...story), 5).map((each) => ({ ...each, fiscalNumber: null }));
  expect(registerAfter(...story, renumbered(5, documents)).cancellable?.reference).toMatchObject({
    number: 9,
    fiscalNumber: '',
  });
});
