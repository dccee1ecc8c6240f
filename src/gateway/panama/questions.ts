import { jsonBody } from '../../protocol/panama/json-body.ts';
import { replies, type WireReply } from '../../protocol/panama/replies.ts';
import { type DownloadRequest, type ListRequest, type RucRequest } from '../../protocol/panama/requests.ts';
import { resultCodes } from '../../protocol/panama/result-codes.ts';
import { type NoAnswer, type TimeLimits } from '../../runtime/fiscal-server.ts';
import { type Denied, type Hide, type Rejected, type Result, refusal, type Unclear } from './answers.ts';
import { ask, readReply } from './ask.ts';
import { call, type Line } from './call.ts';
import { fileIn, rawFile } from './download.ts';
import { type Folios, foliosOf } from './folios.ts';

/** What a question was answered with. */
type Answered<T> = { readonly kind: 'answered'; readonly reply: T };

type Answer<T> = Promise<Answered<T> | Rejected | Unclear | Denied | NoAnswer>;

/** A row of ListaDocumentos and the facts of ConsultaRucDv, as the wire has them. */
type ListedDocuments = NonNullable<WireReply<'list'>['documentos']>;
type RucFacts = NonNullable<WireReply<'checkRuc'>['infoRuc']>;

/** What can be asked of a PAC without changing anything there. No call throws: each outcome is a value. */
export type PacQuestions = {
  readonly folios: (limits: TimeLimits) => Answer<Folios>;
  /** The signed document as XML, or its CAFE as PDF. */
  readonly download: (cufe: string, format: DownloadRequest['tipoArchivo'], limits: TimeLimits) => Answer<Uint8Array>;
  readonly list: (query: ListRequest, limits: TimeLimits) => Answer<ListedDocuments>;
  readonly checkRuc: (query: RucRequest, limits: TimeLimits) => Answer<RucFacts>;
};

export const pacQuestions = (line: Line): PacQuestions => {
  const { hide } = line.passes;
  return {
    folios: async (limits) => {
      const outcome = await ask(line, replies.folios, { operation: 'folios', limits });
      return outcome.kind === 'replied' ? found(outcome.reply, foliosOf(outcome.reply), hide) : outcome;
    },
    download: async (cufe, format, limits) => {
      const body = jsonBody({ cufe, tipoArchivo: format });
      const reply = await call(line, { operation: 'download', body, limits });
      if (reply.kind !== 'reply') return reply;
      const raw = rawFile(reply, format);
      if (raw) return { kind: 'answered', reply: raw };
      const outcome = readReply(replies.download, reply);
      return outcome.kind === 'replied' ? found(outcome.reply, fileIn(outcome.reply), hide) : outcome;
    },
    list: async (query, limits) => {
      const outcome = await ask(line, replies.list, { operation: 'list', body: jsonBody(query), limits });
      return outcome.kind === 'replied' ? found(outcome.reply, outcome.reply.documentos, hide) : outcome;
    },
    checkRuc: async (query, limits) => {
      const outcome = await ask(line, replies.checkRuc, { operation: 'checkRuc', body: jsonBody(query), limits });
      return outcome.kind === 'replied' ? found(outcome.reply, outcome.reply.infoRuc, hide) : outcome;
    },
  };
};

/** What was asked for, once the PAC has said yes; a yes that brings none of it is unclear. */
const found = <T>(result: Result, wanted: T | null | undefined, hide: Hide): Answered<T> | Rejected | Unclear =>
  result.codigo === resultCodes.done && wanted !== null && wanted !== undefined
    ? { kind: 'answered', reply: wanted }
    : refusal(result, hide);
