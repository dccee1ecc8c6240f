import { after, hours } from '../../../src/fiscal/time.ts';
import { type Bug } from '../model/action.ts';
import { monthBegin } from '../model/law.ts';
import { cancelsAgain, evolving, lawless, looksNothingUp, misusingSessions, takesLossForNothing } from './plant.ts';

const withoutBegin = misusingSessions((sessions) => ({
  ...sessions,
  sendPackage: (run, documents) =>
    sessions.sendPackage(
      run,
      documents[0]?.body.kind === 'offlineBegin' && documents.length > 1 ? documents.slice(1) : documents,
    ),
}));

const takesLossForYes = misusingSessions((sessions) => ({
  ...sessions,
  sendPackage: (run, documents) => {
    const outcome = sessions.sendPackage(run, documents);
    return outcome.kind === 'uncertain' ? { kind: 'accepted', pair: null } : outcome;
  },
}));

const neverRevokes = misusingSessions((sessions) => ({
  ...sessions,
  sendPackage: (run, documents) =>
    sessions.sendPackage(
      run,
      documents.map((each) =>
        each.body.kind === 'offlineBegin' ? { ...each, body: { ...each.body, revokesLastOnline: false } } : each,
      ),
    ),
}));

const asksNothing = misusingSessions((sessions) => ({
  ...sessions,
  inspect: (run) => {
    const outcome = sessions.inspect(run);
    return outcome.kind === 'seen'
      ? { ...outcome, session: outcome.session && { ...outcome.session, nextSequence: 1 } }
      : outcome;
  },
}));

const reusesSession = evolving((after, _fact, before) => ({
  ...after,
  pair: before.pair ?? before.offline.session?.pair ?? after.pair,
}));

const restartsLimit = evolving((now, { type, at }) => {
  const { session } = now.offline;
  return session && type === 'documentIssued'
    ? { ...now, offline: { ...now.offline, session: { ...session, begin: at } } }
    : now;
});

const forgetsYes = evolving((after, { type }, before) =>
  type === 'sessionAccepted' && after.offline.session ? before : after,
);

/** What ran before the month's end is counted in the new month as well. */
const splitsNoMonth: Bug['plant'] = (kit) => ({
  ...kit,
  decide: (register, command, now) => {
    const from = monthBegin(kit.law, now);
    const { offline } = register;
    const began = offline.session?.begin ?? now;
    const moved = offline.past.map(({ begin, end }) => ({
      begin: after(begin, hours(31 * 24)),
      end: end && after(end, hours(31 * 24)),
    }));
    const wrong =
      began < from
        ? {
            ...register,
            offline: { ...offline, past: moved.filter(({ end }) => end !== null && end < now + 31 * 24 * 3_600_000) },
          }
        : register;
    return kit.decide(wrong, command, now);
  },
});

/** Mistakes that the Ukrainian search must find. */
export const ukraineBugs: readonly Bug[] = [
  { name: 'resent without a look-up', plant: looksNothingUp },
  { name: 'number freed after an uncertain answer', plant: takesLossForNothing },
  { name: 'session number reused', plant: reusesSession },
  { name: 'offline document before its OfflineBegin', plant: withoutBegin },
  { name: 'second package before the first is acknowledged', plant: takesLossForYes },
  { name: 'acknowledgement forgotten', plant: forgetsYes },
  { name: 'session sent again without asking how far it came', plant: asksNothing },
  { name: 'made again offline and never revoked', plant: neverRevokes },
  { name: 'limit restarted with every document', plant: restartsLimit },
  {
    name: 'session an hour too long',
    plant: lawless((regime) => ({ ...regime, offline: { ...regime.offline, sessionLimit: hours(37) } })),
  },
  {
    name: 'month not counted',
    plant: lawless((regime) => ({ ...regime, offline: { ...regime.offline, monthLimit: null } })),
  },
  { name: 'month not split', plant: splitsNoMonth },
  {
    name: 'number kept for the end given away',
    plant: lawless((regime) => ({ ...regime, offline: { ...regime.offline, numbersPerSession: null } })),
  },
  { name: 'storno of a document twice', plant: cancelsAgain },
];
