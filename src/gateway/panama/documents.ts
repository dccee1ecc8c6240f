import { type DocumentKey } from '../../protocol/panama/document-key.ts';
import { jsonBody } from '../../protocol/panama/json-body.ts';
import { replies } from '../../protocol/panama/replies.ts';
import { type NoAnswer, type TimeLimits } from '../../runtime/fiscal-server.ts';
import { type Denied } from './answers.ts';
import { ask } from './ask.ts';
import { type Line } from './call.ts';
import {
  type AnnulAnswer,
  annulAnswer,
  type SendAnswer,
  type StatusAnswer,
  sendAnswer,
  statusAnswer,
} from './document-answers.ts';

/** What a PAC does with documents. No call throws: each outcome is a value. */
export type PacDocuments = {
  /** Sends the exact bytes of an Enviar body. */
  readonly send: (
    body: Uint8Array,
    limits: TimeLimits,
    giveUp?: AbortSignal,
  ) => Promise<SendAnswer | Denied | NoAnswer>;
  /** Asks EstadoDocumento what the PAC holds under a key. */
  readonly status: (key: DocumentKey, limits: TimeLimits) => Promise<StatusAnswer | Denied | NoAnswer>;
  /** Sends the exact bytes of an Anulacion body. */
  readonly annul: (body: Uint8Array, limits: TimeLimits) => Promise<AnnulAnswer | Denied | NoAnswer>;
};

export const pacDocuments = (line: Line): PacDocuments => {
  const { hide } = line.passes;
  return {
    send: async (body, limits, giveUp) => {
      const outcome = await ask(line, replies.send, { operation: 'send', body, limits, giveUp });
      return outcome.kind === 'replied' ? sendAnswer(outcome.reply, hide) : outcome;
    },
    status: async (key, limits) => {
      const outcome = await ask(line, replies.status, { operation: 'status', body: jsonBody(key), limits });
      return outcome.kind === 'replied' ? statusAnswer(outcome.reply, hide) : outcome;
    },
    annul: async (body, limits) => {
      const outcome = await ask(line, replies.annul, { operation: 'annul', body, limits });
      return outcome.kind === 'replied' ? annulAnswer(outcome.reply, hide) : outcome;
    },
  };
};
