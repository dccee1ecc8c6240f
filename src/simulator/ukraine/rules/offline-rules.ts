import { createHash } from 'node:crypto';
import { parseSignedData } from '../../../protocol/ukraine/cms.ts';
import { controlNumber } from '../documents/control-number.ts';
import { child, childText } from '../documents/element-reading.ts';
import type { RegisteredDocument, Session } from '../ledger/ledger.ts';
import { currentSession, runningSession } from '../ledger/ledger-present.ts';
import type { Examination, Rule } from './examination.ts';
import { withinLimits } from './offline-limits.ts';
import { badPackage } from './refusal.ts';
import { mayRevoke } from './revocation.ts';

const markedOffline: Rule = ({ document }) =>
  document.offline ? undefined : badPackage('Документ пакета не має ознаки OFFLINE');

const inSession: Rule = ({ document, ledger }) => {
  if (document.kind === 'offlineBegin')
    return runningSession(ledger) ? badPackage('Офлайн сесію вже розпочато') : undefined;
  return runningSession(ledger) ? undefined : badPackage("Першим документом офлайн сесії повинен бути 'OfflineBegin'");
};

/** The first seven fields and the hash, as protocol 5 joins them; a Z-report has no CHECKTOTAL and so gives no sum. */
const controlOf = ({ document: { head, root, orderNumber, previousHash } }: Examination, seed: string): number =>
  controlNumber({
    seed,
    orderDate: childText(head, 'ORDERDATE') ?? '',
    orderTime: childText(head, 'ORDERTIME') ?? '',
    orderNumber,
    registerNumber: childText(head, 'CASHREGISTERNUM') ?? '',
    cashDeskNumber: Number(childText(head, 'CASHDESKNUM')),
    sum: childText(child(root, 'CHECKTOTAL'), 'SUM'),
    previousHash,
  });

/** ORDERTAXNUM is `session.n.control`: the session given to this register, n without gaps, the control number right. */
const fiscalNumber: Rule = (examination) => {
  const { document, ledger } = examination;
  const session = currentSession(ledger);
  const [id, n, control] = /^(\d+)\.(\d+)\.(\d+)$/.exec(document.orderTaxNumber ?? '')?.slice(1) ?? [];
  if (!session || id !== session.id)
    return badPackage(`Офлайн сесію ${id ?? document.orderTaxNumber} не видано цьому ПРРО`);
  if (n !== String(session.nextNumber))
    return badPackage(`Номер в офлайн сесії ${n}, очікується ${session.nextNumber}`);
  const expected = controlOf(examination, session.seed);
  return control === String(expected)
    ? undefined
    : badPackage(`Некоректне контрольне число ${control} фіскального номера, очікується ${expected}`);
};

/** The first two documents of a session carry no hash; OfflineBegin may be signed anew before it is sent (protocol 4.1). */
const documentsWithoutHash = 2;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Hashes the next document may carry: of the signed bytes, or of the bare XML. */
const hashesOf = ({ signed }: RegisteredDocument): readonly string[] => {
  const bytes = Buffer.from(signed, 'base64');
  const opened = parseSignedData(bytes);
  return [sha256(bytes), ...(opened.ok ? [sha256(opened.content)] : [])];
};

const chainProblem = ({ document, ledger }: Examination, session: Session): string | undefined => {
  const { previousHash } = document;
  if (session.nextNumber <= documentsWithoutHash)
    return previousHash === undefined ? undefined : 'PREVDOCHASH у перших двох документах офлайн сесії';
  const previous = ledger.documents.findLast(({ sessionId }) => sessionId === session.id);
  const fits = previous && previousHash !== undefined && hashesOf(previous).includes(previousHash);
  return fits ? undefined : 'PREVDOCHASH не є гешем попереднього документа офлайн сесії';
};

const hashChain: Rule = (examination) => {
  const session = currentSession(examination.ledger);
  const problem = session && chainProblem(examination, session);
  return problem === undefined ? undefined : badPackage(problem);
};

/** What makes a document part of its offline session; code 10. */
export const offlineRules: readonly Rule[] = [
  markedOffline,
  inSession,
  mayRevoke,
  fiscalNumber,
  hashChain,
  withinLimits,
];
