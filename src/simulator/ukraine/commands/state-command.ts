import { encodeReply, replies } from '../../../protocol/ukraine/replies.ts';
import type { Ledger, Shift } from '../ledger/ledger.ts';
import { zOf } from '../ledger/ledger-documents.ts';
import { currentSession, openShift } from '../ledger/ledger-present.ts';
import { tellsSession } from '../registering/ticketing.ts';
import { monthMinutes, sessionMinutes } from '../rules/offline-limits.ts';
import { type Asking, type CommandAnswer, json } from './command-answer.ts';
import { taxObjectReply } from './register-commands.ts';

/** The state of the register (protocol 2.1). Offline numbers are texts, as the server was seen to write them. */
export const stateAnswer = (asking: Asking, includeTaxObject: boolean): CommandAnswer => {
  const { desk, common } = asking;
  const ledger = desk.shelf.read();
  const { faults } = desk;
  return json(
    encodeReply(replies.TransactionsRegistrarState, {
      ...common,
      ...shiftFields(ledger, openShift(ledger)),
      NextLocalNum: ledger.nextOrderNumber + (faults.use('wrongNextLocalNumber')?.by ?? 0),
      OfflineSupported: !faults.use('offlineUnsupported'),
      ChiefCashier: isChief(asking),
      ...(mayKnowSession(asking, ledger) ? offlineFields(asking, ledger) : noOfflineFields),
      Closed: false,
      TaxObject: includeTaxObject ? taxObjectReply(asking) : null,
    }),
  );
};

const shiftFields = (ledger: Ledger, shift: Shift | undefined) => ({
  ShiftState: shift ? 1 : 0,
  ShiftId: shift ? shift.id : null,
  OpenShiftFiscalNum: shift?.opened.fiscalNumber ?? null,
  ZRepPresent: shift ? zOf(ledger, shift.id) !== undefined : false,
  Testing: shift?.testing ?? false,
  Name: shift?.opened.name ?? null,
  SubjectKeyId: shift?.opened.keyId ?? null,
  FirstLocalNum: shift?.firstOrderNumber ?? 0,
  LastFiscalNum: shift ? (ledger.documents.at(-1)?.fiscalNumber ?? null) : null,
});

const noOfflineFields = {
  OfflineSessionId: null,
  OfflineSeed: null,
  OfflineNextLocalNum: null,
  OfflineSessionDuration: null,
  OfflineSessionsMonthlyDuration: null,
  OfflineSessionRolledBack: null,
  OfflineSessionRollbackCmdUID: null,
} as const;

const offlineFields = ({ desk }: Asking, ledger: Ledger) => {
  const session = currentSession(ledger);
  const reached = desk.faults.use('sessionLimitReached')?.limit;
  const inSession = reached === 'session' ? 2160 : session ? sessionMinutes(session) : 0;
  const inMonth =
    reached === 'month' ? 10080 : Math.max(monthMinutes(ledger.sessions, desk.now), reached ? inSession : 0);
  return {
    OfflineSessionId: session?.id ?? null,
    OfflineSeed: session?.seed ?? null,
    OfflineNextLocalNum: session ? String(session.nextNumber) : null,
    OfflineSessionDuration: String(inSession),
    OfflineSessionsMonthlyDuration: String(inMonth),
    OfflineSessionRolledBack: false,
    OfflineSessionRollbackCmdUID: null,
  };
};

const isChief = ({ desk, signer }: Asking): boolean =>
  signer !== undefined && desk.register.chiefCashiers.includes(signer.keyId);

/** Only the opener of the shift, or a chief cashier, is told the pair (protocol 2.1). */
const mayKnowSession = (asking: Asking, ledger: Ledger): boolean => {
  const shift = openShift(ledger);
  const own = !shift || shift.opened.keyId === asking.signer?.keyId || isChief(asking);
  return own && tellsSession(asking.desk);
};
