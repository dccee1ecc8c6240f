import { documentRequestTypes, documentResultCodes } from '../../../protocol/ukraine/enumerations.ts';
import { encodeReply, replies } from '../../../protocol/ukraine/replies.ts';
import { writeKopiykas } from '../documents/kopiykas.ts';
import type { Ledger, RegisteredDocument } from '../ledger/ledger.ts';
import { byFiscalNumber } from '../ledger/ledger-documents.ts';
import { currentSession } from '../ledger/ledger-present.ts';
import { markedXml, originalXml, signedBytes, visualization } from '../ledger/stored-document.ts';
import { refusal } from '../rules/refusal.ts';
import { type Asking, absent, type CommandAnswer, json, refused } from './command-answer.ts';

/** How a Check or ZRep names the document it wants (protocol 2). */
type Wanted = {
  readonly RegistrarNumFiscal: string;
  readonly NumFiscal?: string | null | undefined;
  readonly NumLocal?: number | null | undefined;
};

type DocumentClass = 'check' | 'z';

const findWanted = (ledger: Ledger, wanted: Wanted, of: DocumentClass): RegisteredDocument | undefined => {
  const found = wanted.NumFiscal
    ? byFiscalNumber(ledger, wanted.NumFiscal)
    : ledger.documents.findLast(
        ({ orderNumber, kind }) => orderNumber === wanted.NumLocal && (kind === 'z') === (of === 'z'),
      );
  return found && (found.kind === 'z') === (of === 'z') ? found : undefined;
};

const isOtherRegister = ({ desk }: Asking, wanted: Wanted): boolean =>
  Number(wanted.RegistrarNumFiscal) !== desk.register.numFiscal;

/** Check and ZRep: the document signed by the server, as it came or with the server's marks. */
export const documentAnswer = (
  asking: Asking,
  wanted: Wanted & { readonly Original?: boolean | undefined },
  of: DocumentClass,
): CommandAnswer => {
  if (isOtherRegister(asking, wanted))
    return refused(refusal(1, `ПРРО з фіскальним номером ${wanted.RegistrarNumFiscal} не зареєстрований`));
  const { desk } = asking;
  const ledger = desk.shelf.read();
  const document = findWanted(ledger, wanted, of);
  if (!document) return absent;
  return {
    kind: 'document',
    body: desk.key.sign(wanted.Original ? originalXml(document) : markedXml(ledger, document), desk.now),
  };
};

const dataOf = ({ desk }: Asking, document: RegisteredDocument, type: number): Uint8Array | undefined => {
  if (type === documentRequestTypes.OriginalXml) return originalXml(document);
  if (type === documentRequestTypes.SignedByServerXml)
    return desk.key.sign(markedXml(desk.shelf.read(), document), desk.now);
  if (type === documentRequestTypes.Visualization) return Buffer.from(visualization(document));
  if (type === documentRequestTypes.SignedBySenderXml) return signedBytes(document);
  return type === documentRequestTypes.SignedBySenderAndServerXml
    ? desk.key.sign(signedBytes(document), desk.now)
    : undefined;
};

/** Why there is nothing: the register, a number of an offline session given out or not, or simply no such document. */
const absenceCode = (asking: Asking, wanted: Wanted): number => {
  if (isOtherRegister(asking, wanted)) return documentResultCodes.TransactionsRegistrarNotRegistered;
  if (!wanted.NumFiscal) return documentResultCodes.DocumentAbsent;
  const [session, n, control] = wanted.NumFiscal.split('.');
  if (control === undefined) return documentResultCodes.OnlineDocumentAbsent;
  const current = currentSession(asking.desk.shelf.read());
  const reserved = current?.id === session && current !== undefined && Number(n) >= current.nextNumber;
  return reserved ? documentResultCodes.OfflineNumberReserved : documentResultCodes.OfflineNumberNotReserved;
};

const cabinetUrl = ({ fiscalNumber, wall, receipt }: RegisteredDocument, register: number): string => {
  const sum = writeKopiykas(receipt?.sum ?? 0);
  const query = new URLSearchParams({
    id: fiscalNumber,
    fn: String(register),
    date: wall.slice(0, 8),
    time: wall.slice(8),
    sm: sum,
  });
  return `https://cabinet.tax.gov.ua/cashregs/check?${query}`;
};

type WantedInForm = Wanted & { readonly Type: number; readonly AcquireCabinetUrl?: boolean | undefined };

/** CheckExt and ZRepExt: the document in the wanted form, or the code that says why not. */
export const extendedAnswer = (asking: Asking, wanted: WantedInForm, of: DocumentClass): CommandAnswer => {
  const { desk, common } = asking;
  const found = isOtherRegister(asking, wanted) ? undefined : findWanted(desk.shelf.read(), wanted, of);
  const data = found && dataOf(asking, found, wanted.Type);
  return json(
    encodeReply(replies.CheckExt, {
      ...common,
      Data: data ? Buffer.from(data).toString('base64') : null,
      ShiftId: found?.shiftId ?? null,
      ResultCode: found ? documentResultCodes.Ok : absenceCode(asking, wanted),
      ResultText: null,
      ...(found && wanted.AcquireCabinetUrl ? { CabinetUrl: cabinetUrl(found, desk.register.numFiscal) } : {}),
    }),
  );
};
