import { type Instant } from '../../fiscal/time.ts';
import { dgiObjection } from '../../protocol/panama/dgi-codes.ts';
import { parseRejections } from '../../protocol/panama/rejections.ts';
import { type WireReply } from '../../protocol/panama/replies.ts';
import { documentStatuses, resultCodes, unclearCodes } from '../../protocol/panama/result-codes.ts';
import { type Hide, type Rejected, type Result, refusal, type Unclear } from './answers.ts';
import { momentOf } from './moments.ts';

/** What became of a document that was sent, where the PAC answered. */
export type SendAnswer =
  | {
      readonly kind: 'authorised';
      readonly cufe: string;
      readonly qr: string | null;
      readonly protocol: string | null;
      readonly receivedAt: Instant | null;
    }
  /** Its number or its code is taken, perhaps by this very document: look it up, never send it again blindly (PA-17). */
  | { readonly kind: 'duplicate'; readonly code: string; readonly text: string }
  | Rejected
  | Unclear;

/** What a PAC holds under a key. */
export type StatusAnswer =
  | {
      readonly kind: 'authorised' | 'annulled';
      readonly cufe: string;
      readonly issuedAt: Instant | null;
      readonly receivedAt: Instant | null;
    }
  | { readonly kind: 'absent'; readonly code: string; readonly text: string }
  | Unclear;

export type AnnulAnswer = { readonly kind: 'annulled' } | Rejected | Unclear;

/** The reply to Enviar (spec/pa 2.2, 2.3). */
export const sendAnswer = (reply: WireReply<'send'>, hide: Hide): SendAnswer => {
  const { codigo, cufe, qr, nroProtocoloAutorizacion: protocol, fechaRecepcionDGI } = reply;
  if (codigo === resultCodes.done && cufe)
    return { kind: 'authorised', cufe, qr, protocol, receivedAt: momentOf(fechaRecepcionDGI) };
  const taken = takenCode(reply);
  return taken ? { kind: 'duplicate', code: taken, text: hide(reply.mensaje ?? '') } : refusal(reply, hide);
};

/** A code that says a number or a CUFE is taken: of the reply itself, or of the DGI within it. */
const takenCode = ({ codigo, mensaje }: Result): string | undefined =>
  [codigo, ...parseRejections(mensaje ?? '').map(({ code }) => code)].find(
    (code) =>
      code === resultCodes.duplicate || ['documentDuplicate', 'numberDuplicate'].includes(dgiObjection(code) ?? ''),
  );

/** Codes that do not say whether the PAC holds a document: those without a certain meaning, and an objection to the question. */
const undecided: ReadonlySet<string> = new Set([...unclearCodes, resultCodes.badData, resultCodes.duplicate]);

/** The reply to EstadoDocumento (spec/pa 2.1, 2.4). */
export const statusAnswer = (reply: WireReply<'status'>, hide: Hide): StatusAnswer => {
  const { codigo: code, mensaje, cufe, estatusDocumento, mensajeDocumento } = reply;
  const text = hide([mensaje, estatusDocumento, mensajeDocumento].filter((each) => each !== null).join(': '));
  if (code !== resultCodes.done) return { kind: undecided.has(code) ? 'unclear' : 'absent', code, text };
  const status = estatusDocumento?.trim().toLowerCase();
  const kind = statusKinds.find((each) => documentStatuses[each].toLowerCase() === status);
  if (!kind || !cufe) return { kind: 'unclear', code, text };
  const issuedAt = momentOf(reply.fechaEmisionDocumento);
  return { kind, cufe, issuedAt, receivedAt: momentOf(reply.fechaRecepcionDocumento) };
};

const statusKinds = ['authorised', 'annulled'] as const;

/** The reply to Anulacion (spec/pa 2.1). */
export const annulAnswer = (reply: WireReply<'annul'>, hide: Hide): AnnulAnswer =>
  reply.codigo === resultCodes.done ? { kind: 'annulled' } : refusal(reply, hide);
