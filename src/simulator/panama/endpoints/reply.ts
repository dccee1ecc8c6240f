import { formatRejections } from '../../../protocol/panama/rejections.ts';
import { resultCodes } from '../../../protocol/panama/result-codes.ts';
import type { Finding } from '../rules/examination.ts';

/** A reply before it is written: an object of JSON, keys as the protocol spells them. */
export type Reply = Readonly<Record<string, unknown>>;

const outcome = (codigo: string, resultado: string, mensaje: string) => ({ codigo, resultado, mensaje });

/** Done, with what belongs to it. */
export const done = (fields: Reply = {}, message = 'ok'): Reply => ({
  ...outcome(resultCodes.done, 'procesado', message),
  ...fields,
});

/** Not done. */
export const failed = (code: string, message: string): Reply => outcome(code, 'error', message);

/** Refused by the PAC before the DGI sees it: what it was sent is wrong. */
export const badData = (problem: string): Reply => failed(resultCodes.badData, problem);

export const unknownDocument: Reply = failed(resultCodes.unknownDocument, 'documento no encontrado');

/** Refused by the DGI, with all it found joined by ` | ` (protocol 2.2). */
export const rejected = (findings: readonly Pick<Finding, 'code' | 'text'>[]): Reply =>
  failed(resultCodes.rejected, formatRejections(findings));
