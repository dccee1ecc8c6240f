import { minor } from '../money.ts';
import { type TaxTable } from '../tax.ts';
import { hours, minutes } from '../time.ts';
import { panamaCheckAddress } from './panama-authority.ts';
import { type PanamaIssuer } from './panama-issuer.ts';
import { panamaPaper, panamaReportPaper } from './panama-paper.ts';
import { type ManualMode, type OfflinePolicy, type Regime } from './regime.ts';

/** ITBMS by its codes (PA-16, spec/pa 1.1): basic goods, general, alcohol and lodging, tobacco. */
const itbms: TaxTable = [
  { letter: '00', kind: 'vat', name: 'ITBMS', percentHundredths: 0 },
  { letter: '01', kind: 'vat', name: 'ITBMS', percentHundredths: 700 },
  { letter: '02', kind: 'vat', name: 'ITBMS', percentHundredths: 1000 },
  { letter: '03', kind: 'vat', name: 'ITBMS', percentHundredths: 1500 },
];

/** PA-01, PA-02, PA-05 to PA-12: what the mode asks for and what it closes. */
const manual: ManualMode = {
  reason: { shortest: 15, longest: 150 },
  conditions: '2026-11',
  closed: { z: 'PA-09', closeShift: 'PA-09', storno: 'PA-06', offlineBegin: 'PA-06', offlineEnd: 'PA-06' },
  tenders: ['cash'],
  rules: {
    login: 'PA-01',
    reason: 'PA-02',
    tenders: 'PA-08',
    silence: 'PA-10',
    leaving: 'PA-11',
    link: 'PA-19',
  },
};

/** 24 h of use and 72 h to transmit, both from the moment of switching on (PA-04, PA-15); no cap of numbers or of a month. */
const offline: OfflinePolicy = {
  entry: 'manual',
  manual,
  sessionLimit: hours(24),
  monthLimit: null,
  transmitLimit: hours(72),
  numbersPerSession: null,
  recheckEvery: minutes(10),
  rules: {
    entry: 'PA-11',
    firstOpening: 'PA-19',
    opening: 'K-13',
    session: 'PA-04',
    month: 'PA-04',
    numbers: 'PA-04',
  },
};

/** Electronic invoicing through a PAC, with the offline mode that a person switches (S2, spec/pa). */
export const panama = (issuer: PanamaIssuer): Regime => ({
  id: 'panama',
  zone: 'America/Panama',
  currency: {
    code: 'PAB',
    symbol: 'B/.',
    stands: 'before',
    decimal: '.',
    notes: [100, 50, 20, 10, 5, 1].map((note) => minor(note * 100)),
  },
  offline,
  ownBooks: new Set(['openShift', 'closeShift', 'cashIn', 'cashOut', 'z']),
  points: { online: issuer.billingPoint, offline: issuer.offlineBillingPoint },
  zWaits: 'PA-09',
  // spec/pa 1.7
  cancelWithin: hours(7 * 24),
  referWithin: hours(180 * 24),
  pricing: {
    taxes: itbms,
    taxMode: 'added',
    leastLineNet: minor(1),
    longestCode: 20,
    shortestName: 2,
    unit: 'und',
    cashRoundingStep: minor(1),
    text: {
      rule: null,
      // What no printer and no XML takes, and what a reader would not see: invisible marks, private use, and all outside the basic plane.
      unfit: /[\u{10000}-\u{10FFFF}\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/u,
      lookAlikes: [],
      longest: 500,
    },
    commodityCode: /^\d{2,13}$/,
  },
  shiftLimit: hours(24),
  layOut: (document) => panamaPaper(document, issuer),
  checkAddress: panamaCheckAddress,
  layOutReport: (report) => panamaReportPaper(report, issuer),
});
