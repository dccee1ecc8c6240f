import { draw } from '../../chance.ts';
import type { RegisterSetup } from '../register-setup.ts';
import type { Ledger } from './ledger.ts';

/** Books in which nothing has happened yet; every number they will give out follows from the seed. */
export const emptyLedger = (register: RegisterSetup, seed: number): Ledger => {
  const given = register.session;
  return {
    seed,
    nextOrderNumber: register.firstOrderNumber,
    nextFiscalNumber: register.firstFiscalNumber ?? draw(seed, 'fiscal number', 9),
    nextShiftId: draw(seed, 'shift', 7),
    nextSessionId: given ? Number(given.id) + 1 : draw(seed, 'session', 6),
    deviceId: null,
    shifts: [],
    sessions: given ? [{ ...given, nextNumber: 1, beganAt: null, lastFinancialAt: null, endedAt: null }] : [],
    documents: [],
  };
};
