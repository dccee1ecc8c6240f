import type { DocumentKind } from '../documents/document.ts';
import { total } from '../documents/kopiykas.ts';
import { momentsOf, monthOf } from '../documents/kyiv-time.ts';
import type { Ledger, Session } from '../ledger/ledger.ts';
import { runningSession } from '../ledger/ledger-present.ts';
import type { Examination, Rule } from './examination.ts';
import { badPackage } from './refusal.ts';

/** 36 h for one session and 168 h for a calendar month, in minutes as the server counts (protocol 4). */
const limitMinutes = { session: 2160, month: 10080 } as const;

/** Receipts and Z-reports: what a session's length is measured by (protocol 4). */
const financialKinds: readonly DocumentKind[] = ['sale', 'return', 'serviceIn', 'serviceOut', 'storno', 'z'];

export const isFinancial = (kind: DocumentKind): boolean => financialKinds.includes(kind);

/** Minutes from OfflineBegin to the last financial document: an idle tail does not count. */
export const sessionMinutes = ({ beganAt, lastFinancialAt }: Pick<Session, 'beganAt' | 'lastFinancialAt'>): number =>
  beganAt === null || lastFinancialAt === null ? 0 : Math.round((lastFinancialAt - beganAt) / 60_000);

/**
 * Minutes of the sessions that began in the Kyiv month a moment falls in, each rounded to a minute: one that crossed
 * the month's end does not count in the new month (protocol 4, as measured).
 */
export const monthMinutes = (sessions: readonly Session[], now: number): number =>
  total(sessions.filter(({ beganAt }) => beganAt !== null && monthOf(beganAt) === monthOf(now)).map(sessionMinutes));

/** The moment a document's wall time stands for: in the repeated hour of autumn, the first that does not go back. */
export const momentOf = ({ document, ledger }: Pick<Examination, 'document' | 'ledger'>): number => {
  const moments = momentsOf(document.wall);
  const last = ledger.documents.at(-1)?.at ?? 0;
  return moments.find((moment) => moment >= last) ?? moments.at(-1) ?? last;
};

/** Under `refuse`, a financial document past 36 h or 168 h is refused (code 10). */
export const withinLimits: Rule = ({ document, ledger, policy }) => {
  const session = runningSession(ledger);
  if (policy.limits !== 'refuse' || !session || !isFinancial(document.kind)) return undefined;
  const at = momentOf({ document, ledger });
  const grown = { ...session, lastFinancialAt: at };
  if (sessionMinutes(grown) > limitMinutes.session) return badPackage('Перевищено тривалість офлайн сесії 36 годин');
  const sessions = [...ledger.sessions.filter(({ id }) => id !== session.id), grown];
  return monthMinutes(sessions, at) > limitMinutes.month
    ? badPackage('Перевищено тривалість офлайн сесій 168 годин на місяць')
    : undefined;
};

/** Under `block`, why the register is blocked till the end of the month. */
export const blockedByLimits = (ledger: Ledger, now: number): string | undefined => {
  const month = monthOf(now);
  const long = ledger.sessions.some(
    (session) => sessionMinutes(session) > limitMinutes.session && monthOf(session.beganAt ?? 0) === month,
  );
  if (long) return 'перевищено 36 годин офлайн сесії';
  return monthMinutes(ledger.sessions, now) > limitMinutes.month
    ? 'перевищено 168 годин офлайн сесій на місяць'
    : undefined;
};
