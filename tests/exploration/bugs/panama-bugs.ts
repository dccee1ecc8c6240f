import { hours } from '../../../src/fiscal/time.ts';
import { type Bug } from '../model/action.ts';
import {
  cancelsAgain,
  evolving,
  lawless,
  looksNothingUp,
  misusing,
  takesLossForNothing,
  underNextNumber,
} from './plant.ts';

const renumbersConflicts = misusing((server) => ({
  ...server,
  send: (run, document) => {
    const outcome = server.send(run, document);
    return outcome.kind === 'taken' ? server.send(run, underNextNumber(document)) : outcome;
  },
}));

const dropsRejected = evolving((after, fact) =>
  fact.type === 'documentRejected'
    ? { ...after, outbox: after.outbox.filter(({ number }) => number !== fact.number) }
    : after,
);

const givesPointNumberAgain = evolving((after, { type }, before) => {
  const place = before.unanswered?.series;
  return type === 'documentRefused' && place
    ? { ...after, series: { ...after.series, [place.point]: place.number } }
    : after;
});

const closesNothing = lawless((regime) => {
  const { offline } = regime;
  if (offline.entry !== 'manual') return regime;
  return { ...regime, zWaits: null, offline: { ...offline, manual: { ...offline.manual, closed: {} } } };
});

/** Mistakes that the Panamanian search must find. */
export const panamaBugs: readonly Bug[] = [
  { name: 'resent without a look-up', plant: looksNothingUp },
  { name: 'number freed after an uncertain answer', plant: takesLossForNothing },
  { name: 'conflict renumbered silently', plant: renumbersConflicts },
  {
    name: 'sale in the mode past 24 hours',
    plant: lawless((regime) => ({ ...regime, offline: { ...regime.offline, sessionLimit: hours(25) } })),
  },
  { name: 'Z with documents waiting', plant: closesNothing },
  { name: 'rejected document dropped', plant: dropsRejected },
  { name: 'number of a billing point given twice', plant: givesPointNumberAgain },
  { name: 'storno of a document twice', plant: cancelsAgain },
];
