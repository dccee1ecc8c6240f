import { type z } from 'zod';
import { readBody } from '../../protocol/panama/json-body.ts';
import { resultCodes } from '../../protocol/panama/result-codes.ts';
import { type NoAnswer } from '../../runtime/fiscal-server.ts';
import { type Reply } from '../http.ts';
import { type Denied, type Result, unreadable } from './answers.ts';
import { type Call, call, type Line } from './call.ts';

type Replied<T> = { readonly kind: 'replied'; readonly reply: T };

/** A call whose reply is read by its schema; what is none of the PAC's is `uncertain`. */
export const ask = async <S extends z.ZodType<Result>>(
  line: Line,
  schema: S,
  asked: Call,
): Promise<Replied<z.output<S>> | Denied | NoAnswer> => {
  const reply = await call(line, asked);
  return reply.kind === 'reply' ? readReply(schema, reply) : reply;
};

/** Neither a server in trouble nor a page elsewhere says anything certain, nor does a success under an HTTP error. */
export const readReply = <S extends z.ZodType<Result>>(schema: S, reply: Reply): Replied<z.output<S>> | NoAnswer => {
  const isSuccess = reply.status >= 200 && reply.status < 300;
  const isRefusal = reply.status >= 400 && reply.status < 500;
  const parsed = isSuccess || isRefusal ? readBody(schema, reply.body) : undefined;
  if (!parsed?.ok || (isRefusal && parsed.message.codigo === resultCodes.done)) return unreadable(reply);
  return { kind: 'replied', reply: parsed.message };
};
