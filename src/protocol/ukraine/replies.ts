import { z } from 'zod';
import { documentClasses, documentResultCodes, documentSubtypes, documentTypes } from './enumerations.ts';
import { codeOrName, count, digitText, fiscalNumber, jsonOf, maybe } from './json-values.ts';
import { shiftTotals } from './shift-totals.ts';

const common = { UID: maybe(z.string()), Timestamp: maybe(z.string()) };
const flag = z.boolean().default(false);

/** A seller's place of trade and its registers, whose names documents must repeat to the letter. */
const taxObject = z.object({
  Entity: maybe(count),
  TaxObjGuid: maybe(z.string()),
  SingleTax: flag,
  Name: z.string(),
  Address: z.string(),
  Tin: z.string(),
  Ipn: maybe(z.string()),
  OrgName: z.string(),
  ChiefCashier: flag,
  TransactionsRegistrars: z
    .array(z.object({ NumFiscal: digitText, NumLocal: count, Name: maybe(z.string()), Closed: flag }))
    .default([]),
});

const registrarState = z.object({
  ...common,
  ShiftState: count,
  ShiftId: maybe(digitText),
  OpenShiftFiscalNum: maybe(fiscalNumber),
  ZRepPresent: flag,
  Testing: flag,
  Name: maybe(z.string()),
  SubjectKeyId: maybe(z.string()),
  FirstLocalNum: maybe(count),
  NextLocalNum: count,
  LastFiscalNum: maybe(fiscalNumber),
  OfflineSupported: flag,
  ChiefCashier: flag,
  OfflineSessionId: maybe(digitText),
  OfflineSeed: maybe(digitText),
  OfflineNextLocalNum: maybe(count),
  OfflineSessionDuration: maybe(count),
  OfflineSessionsMonthlyDuration: maybe(count),
  OfflineSessionRolledBack: maybe(z.boolean()),
  OfflineSessionRollbackCmdUID: maybe(z.string()),
  Closed: flag,
  TaxObject: maybe(taxObject),
});

const documentInfo = {
  NumFiscal: fiscalNumber,
  DocClass: maybe(codeOrName(documentClasses)),
  CheckDocType: maybe(codeOrName(documentTypes)),
  CheckDocSubType: maybe(codeOrName(documentSubtypes)),
  Revoked: flag,
  Storned: flag,
};

const extendedDocument = {
  ...common,
  Data: maybe(z.base64()),
  ShiftId: maybe(digitText),
  ResultCode: codeOrName(documentResultCodes),
  ResultText: maybe(z.string()),
};

const opening = {
  Testing: flag,
  Opened: maybe(z.string()),
  OpenName: maybe(z.string()),
  OpenSubjectKeyId: maybe(z.string()),
  Closed: maybe(z.string()),
  CloseName: maybe(z.string()),
  CloseSubjectKeyId: maybe(z.string()),
  ZRepFiscalNum: maybe(fiscalNumber),
};

/**
 * What each command answers (protocol 2, 2.1), lenient where the server is: numbers as text, null or absent as null,
 * codes as name or number, unknown fields passed over. Durations are in minutes. Check and ZRep answer a signed document, not JSON.
 */
export const replies = {
  ServerState: z.object(common),
  Schemas: z.object({ ...common, XsdSchemaCheck: z.base64(), XsdSchemaZRep: z.base64() }),
  Objects: z.object({ ...common, TaxObjects: z.array(taxObject) }),
  TransactionsRegistrarState: registrarState,
  DocumentInfoByLocalNum: z.object({ ...common, ...documentInfo }),
  CheckExt: z.object({ ...extendedDocument, CabinetUrl: maybe(z.string()) }),
  ZRepExt: z.object(extendedDocument),
  Documents: z.object({
    ...common,
    Documents: z.array(z.object({ ...documentInfo, NumLocal: count, DocDateTime: maybe(z.string()) })),
  }),
  Shifts: z.object({
    ...common,
    Shifts: z.array(
      z.object({
        ...opening,
        ShiftId: digitText,
        OpenShiftFiscalNum: maybe(fiscalNumber),
        CloseShiftFiscalNum: maybe(fiscalNumber),
      }),
    ),
  }),
  LastShiftTotals: z.object({
    ...common,
    ...opening,
    ShiftState: count,
    ZRepPresent: flag,
    Totals: maybe(shiftTotals),
  }),
  DeviceRegister: z.object({ ...common, DeviceId: maybe(z.string()) }),
  SendDocument: z.object({ ...common, Ticket: z.base64() }),
  SendOflPackage: z.object({ ...common, OfflineSessionId: maybe(digitText), OfflineSeed: maybe(digitText) }),
} as const;

/** The state of a register as the server keeps it. */
export type RegistrarState = z.output<typeof registrarState>;

/** The reply as the server writes it; the schema says which fields it needs. */
export const encodeReply = <S extends z.ZodType>(_schema: S, reply: z.input<S>): Uint8Array =>
  Buffer.from(JSON.stringify(reply));

/** Reads the reply to a command, e.g. `parseReply(replies.ServerState, body)`. Look for an error with `parseErrorBody` first. */
export const parseReply = <S extends z.ZodType>(
  schema: S,
  bytes: Uint8Array,
): { readonly ok: true; readonly reply: z.output<S> } | { readonly ok: false; readonly problem: string } => {
  const parsed = schema.safeParse(jsonOf(new TextDecoder().decode(bytes)));
  return parsed.success ? { ok: true, reply: parsed.data } : { ok: false, problem: z.prettifyError(parsed.error) };
};
