import { z } from 'zod';
import { count, maybe } from './json-values.ts';

/** Hryvnias as a JSON number with at most two decimals, unlike the texts of the documents (protocol 2.2). */
const hryvnias = z.number();

const payForm = z.object({ PayFormCode: count, PayFormName: maybe(z.string()), Sum: hryvnias });

const tax = z.object({
  Type: count,
  Name: maybe(z.string()),
  Letter: maybe(z.string()),
  Prc: z.number(),
  Sign: z.boolean().default(false),
  Turnover: maybe(hryvnias),
  TurnoverDiscount: maybe(hryvnias),
  SourceSum: maybe(hryvnias),
  Sum: hryvnias,
});

const turnover = z.object({
  Sum: hryvnias,
  RndSum: maybe(hryvnias),
  NoRndSum: maybe(hryvnias),
  OrdersCount: count,
  PayForm: z.array(payForm).nullish(),
  Tax: z.array(tax).nullish(),
});

/** The server's own sums of the open shift, its draft of the Z report (protocol 2.2). */
export const shiftTotals = z.object({
  Real: maybe(turnover),
  Ret: maybe(turnover),
  ServiceInput: maybe(hryvnias),
  ServiceOutput: maybe(hryvnias),
});
