import { type Minor, minor } from '../money.ts';
import { type TaxTable } from '../tax.ts';
import { hours, minutes } from '../time.ts';
import { type Regime } from './regime.ts';
import { ukraineCheckAddress, ukrainePaper, ukraineReportPaper } from './ukraine-paper.ts';

/** What a shop in Ukraine may choose for its register. */
export type UkraineSettings = {
  /** 50 kopiyky since 01.10.2025; 10 with small coins in the drawer; 1 for none (UA-18, spec/ua 8). */
  readonly cashRoundingStep: Minor;
  /** The protocol sets no cap (UA-10); a shop or a demonstration may. */
  readonly offlineNumbers: number | null;
  readonly taxes: TaxTable;
};

/** Each taxpayer programs the letters (spec/ua 3.2); these are the ones `design/cli.md` starts with. */
const ukraineTaxes: TaxTable = [
  { letter: 'А', kind: 'vat', name: 'ПДВ', percentHundredths: 2000 },
  { letter: 'Б', kind: 'vat', name: 'ПДВ', percentHundredths: 700 },
  { letter: 'В', kind: 'vat', name: 'ПДВ', percentHundredths: 0 },
  { letter: 'Г', kind: 'excise', name: 'Акциз', percentHundredths: 500 },
  { letter: 'Д', kind: 'vat', name: 'ПДВ', percentHundredths: 1400 },
];

export const ukraineDefaults: UkraineSettings = {
  cashRoundingStep: minor(50),
  offlineNumbers: null,
  taxes: ukraineTaxes,
};

/** The upper half of windows-1251; with ASCII it is all a document can hold (UA-20). */
const windows1251 = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈ¤Ґ¦§Ё©Є«¬®Ї°±Ііґµ¶·ё№є»јЅѕїА-Яа-я\u00A0\u00AD';

/** Software RRO with the automatic offline mode: 36 h a session, 168 h a month (S1, spec/ua). */
export const ukraine = (settings: UkraineSettings = ukraineDefaults): Regime => ({
  id: 'ukraine',
  zone: 'Europe/Kyiv',
  currency: {
    code: 'UAH',
    symbol: '₴',
    stands: 'after',
    decimal: null,
    notes: [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].map((note) => minor(note * 100)),
  },
  offline: {
    entry: 'automatic',
    sessionLimit: hours(36),
    monthLimit: hours(168),
    transmitLimit: null,
    numbersPerSession: settings.offlineNumbers,
    recheckEvery: minutes(10),
    rules: {
      entry: 'UA-04',
      firstOpening: 'UA-01',
      opening: 'UA-03',
      session: 'UA-08',
      month: 'UA-09',
      numbers: 'UA-10',
    },
  },
  pricing: {
    taxes: settings.taxes,
    taxMode: 'included',
    leastLineNet: minor(0),
    longestCode: 64,
    shortestName: 1,
    unit: 'шт',
    cashRoundingStep: settings.cashRoundingStep,
    text: {
      rule: 'UA-20',
      unfit: new RegExp(`[^\\x20-\\x7E${windows1251}]`, 'u'),
      lookAlikes: [
        ['\u02BC', "'"],
        ['\u02B9', "'"],
        ['₴', 'грн'],
      ],
      longest: 1024,
    },
    // UKTZED: 10, 8, 6 or 4 digits, or 00 and three (spec/ua 3.2).
    commodityCode: /^(\d{10}|\d{8}|\d{6}|00\d{3}|\d{4})$/,
  },
  ownBooks: new Set(),
  points: null,
  zWaits: null,
  cancelWithin: null,
  referWithin: null,
  shiftLimit: hours(24),
  layOut: ukrainePaper,
  checkAddress: ukraineCheckAddress,
  layOutReport: ukraineReportPaper,
});
