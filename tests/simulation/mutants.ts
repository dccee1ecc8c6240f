import { type Document } from '../../src/fiscal/document.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { minor } from '../../src/fiscal/money.ts';
import { type Register } from '../../src/fiscal/register.ts';
import { duration, instant } from '../../src/fiscal/time.ts';
import { type FiscalServer } from '../../src/runtime/fiscal-server.ts';
import { type Journal } from '../../src/runtime/ports.ts';
import { type Plant } from './machine.ts';
import { type CountryName } from './steps.ts';

/** A register with one thing wrong, which the auditor must find; looked for from a seed on that is known to meet it soon. */
export type Mutant = {
  readonly name: string;
  readonly country: CountryName;
  readonly plant: Plant;
  /** The law it breaks. */
  readonly law: RegExp;
  readonly from: number;
};

type Sick = Omit<Mutant, 'name' | 'country'>;

const withSend =
  (change: (sent: Awaited<ReturnType<FiscalServer['send']>>) => Awaited<ReturnType<FiscalServer['send']>>) =>
  (server: FiscalServer): FiscalServer => ({
    ...server,
    send: async (document, limits, giveUp) => change(await server.send(document, limits, giveUp)),
  });

/** The register believes another state than the journal's. */
const believing =
  (change: (register: Register) => Register) =>
  (journal: Journal): Journal => ({ ...journal, read: () => change(journal.read()) });

const committing =
  (change: (fact: Fact) => Fact) =>
  (journal: Journal): Journal => ({ ...journal, commit: (fact) => journal.commit(change(fact)) });

const withoutLookUp = (server: FiscalServer): FiscalServer => ({
  ...server,
  lookUp: async () => ({ kind: 'absent' }),
});

const limitsFromStart = (journal: Journal): Journal => {
  const began = journal.read().latestAt;
  return believing(({ offline, ...register }) => ({
    ...register,
    offline: {
      ...offline,
      session: offline.session && { ...offline.session, begin: instant(Math.max(began, offline.session.begin)) },
    },
  }))(journal);
};

const centMore = (document: Document): Document => {
  const { body } = document;
  if (body.kind !== 'z') return document;
  const sales = { ...body.report.sales, total: minor(body.report.sales.total + 1) };
  return { ...document, body: { ...body, report: { ...body.report, sales } } };
};

const withCentMore = (fact: Fact): Fact =>
  fact.type === 'documentIssued' ? { ...fact, document: centMore(fact.document) } : fact;

const lostPackageAccepted = (server: FiscalServer): FiscalServer => ({
  ...server,
  sessions: server.sessions && {
    ...server.sessions,
    sendPackage: async (documents, limits) => {
      const outcome = await server.sessions?.sendPackage(documents, limits);
      return outcome && outcome.kind !== 'uncertain' ? outcome : { kind: 'accepted', pair: null };
    },
  },
});

const otherBytes = (server: FiscalServer): FiscalServer => ({
  ...server,
  send: (document, limits, giveUp) => {
    const bytes = Buffer.concat([Buffer.from(document.bytes, 'base64'), Buffer.from(' ')]).toString('base64');
    return server.send({ ...document, bytes }, limits, giveUp);
  },
});

const neverConnected = withSend((sent) => (sent.kind === 'uncertain' ? { ...sent, kind: 'undelivered' } : sent));

const noTakenForYes = withSend((sent) =>
  sent.kind === 'rejected' ? { kind: 'accepted', fiscalNumber: '1', pair: null, authorisation: null } : sent,
);

const printingFirst: Plant['journal'] = (journal, print) => ({
  ...journal,
  commit: (fact) => {
    if (fact.type === 'documentIssued' && fact.document.offline)
      print({ ...fact.document, authorisation: null, state: 'waiting', note: '' });
    return journal.commit(fact);
  },
});

const forgettingMonth = believing((register) => ({
  ...register,
  offline: { ...register.offline, past: [], atServer: null },
}));

const withoutGuard: Plant['clock'] = (clock) => ({ ...clock, monotonic: () => duration(0) });

const ukraine: Readonly<Record<string, Sick>> = {
  'sends again without looking up': { plant: { server: withoutLookUp }, law: /K-02/, from: 3 },
  'takes a lost answer for a document that never left': { plant: { server: neverConnected }, law: /K-02/, from: 4 },
  'takes a no for a yes': { plant: { server: noTakenForYes }, law: /K-04|K-02/, from: 2 },
  'takes a package without an answer for accepted': { plant: { server: lostPackageAccepted }, law: /K-04/, from: 13 },
  'does not sync what it appends': {
    plant: { fs: (fs) => ({ ...fs, fdatasyncSync: () => undefined }) },
    law: /K-01/,
    from: 1,
  },
  'does not sync files and folders': {
    plant: { fs: (fs) => ({ ...fs, fsyncSync: () => undefined }) },
    law: /K-01/,
    from: 1,
  },
  'prints before the commit': { plant: { journal: printingFirst }, law: /K-01/, from: 1 },
  'counts one kopiyka too much in Z': { plant: { journal: committing(withCentMore) }, law: /K-13/, from: 1 },
  'begins the 36 hours anew at each start': { plant: { journal: limitsFromStart }, law: /UA-08/, from: 5 },
  'forgets the earlier sessions of the month': { plant: { journal: forgettingMonth }, law: /UA-09/, from: 5 },
  'believes a clock that was set back': { plant: { clock: withoutGuard }, law: /UA-08/, from: 352 },
};

const panama: Readonly<Record<string, Sick>> = {
  'sends other bytes than it committed': { plant: { server: otherBytes }, law: /K-03/, from: 1 },
  'takes a lost answer for a document that never left': { plant: { server: neverConnected }, law: /K-02/, from: 4 },
  'begins the 24 hours anew at each start': { plant: { journal: limitsFromStart }, law: /PA-04/, from: 3 },
  'counts one cent too much in Z': { plant: { journal: committing(withCentMore) }, law: /K-13/, from: 1 },
};

const all = (country: CountryName, sick: Readonly<Record<string, Sick>>): readonly Mutant[] =>
  Object.entries(sick).map(([name, each]) => ({ name, country, ...each }));

export const mutants: readonly Mutant[] = [...all('ukraine', ukraine), ...all('panama', panama)];
