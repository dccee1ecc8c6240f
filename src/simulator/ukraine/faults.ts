import { z } from 'zod';

/** Where a fault strikes: one document, a package, or a command. */
export const endpoints = ['doc', 'pck', 'cmd'] as const;
export type Endpoint = (typeof endpoints)[number];

/** One endpoint, or several. */
const endpointsOf = z.union([z.enum(endpoints), z.array(z.enum(endpoints)).min(1)]);

/** `times`: for how many requests it holds, else until cleared. `on`: at these endpoints only. */
const fault = <S extends z.ZodRawShape>(fields: S) =>
  z.strictObject({ times: z.int().positive().optional(), on: endpointsOf.optional(), ...fields });

/** `registers`: whether the server does its work first, or something on the way answers in its place. */
const answeredInstead = { registers: z.boolean().default(false) };

/** Every fault and switch of the simulator, with its settings. */
export const faultSchema = z
  .strictObject({
    /** `refuse` closes the listener, so nothing is ever delivered; `reset` cuts each connection once its request has come. */
    down: fault({ how: z.enum(['refuse', 'reset']).default('refuse') }),
    /** Works at once, answers late. */
    slow: fault({ ms: z.int().nonnegative().max(600_000) }),
    /** Takes the request and never does or answers anything. */
    silent: fault({}),
    dropBefore: fault({}),
    /** The document is registered and the answer is lost. */
    dropAfter: fault({}),
    reject: fault({ code: z.int().min(1).max(13), text: z.string().default('Відмовлено на вимогу випробування') }),
    captivePortal: fault(answeredInstead),
    emptyBody: fault(answeredInstead),
    oversizedBody: fault({ ...answeredInstead, bytes: z.int().positive().max(64_000_000).default(8_000_000) }),
    malformedBody: fault(answeredInstead),
    status: fault({
      ...answeredInstead,
      code: z.union([z.literal(204), z.literal(302), z.literal(500), z.literal(503)]),
    }),
    /** The server's clock runs ahead of the real one by so much, or behind when negative. */
    clockSkew: fault({ seconds: z.number() }),
    offlineUnsupported: fault({}),
    /** The state reports the limit of this session, or of the month, as used up. */
    sessionLimitReached: fault({ limit: z.enum(['session', 'month']).default('session') }),
    registerBlocked: fault({ reason: z.string().default('за рішенням контролюючого органу') }),
    /** NextLocalNum in the state is off by so many; documents are judged by the right one. */
    wrongNextLocalNumber: fault({ by: z.int() }),
    /** How a refused document is answered: HTTP 400 with text, or a signed TICKET with ERRORCODE (protocol 1.2). */
    errorFormat: fault({ format: z.enum(['text', 'ticket']) }),
    revokedNumber: fault({ number: z.enum(['consumed', 'freed']) }),
    package: fault({ taken: z.enum(['atomic', 'prefix']) }),
    limits: fault({ policy: z.enum(['refuse', 'block', 'ignore']) }),
    /** The document at this place of a package is refused, whatever it is. */
    packageRefusal: fault({ index: z.int().nonnegative(), code: z.int().min(1).max(13).default(10) }),
    /** The pair given out is void and another takes its place; once, unless told otherwise. */
    forgetSession: fault({ times: z.int().positive().default(1) }),
    /** No answer tells the pair: not the ticket, not the state, not the reply to a package. */
    hideSession: fault({}),
  })
  .partial();

export type Faults = z.output<typeof faultSchema>;
export type FaultName = keyof Faults;
export type FaultSettings = z.input<typeof faultSchema>;

const faultNames = faultSchema.keyof();

/** Body of `POST /control`: `{"clear":["down"],"set":{"slow":{"ms":3000,"times":2}}}`; clearing comes first, `"all"` clears all. */
export const controlBody = z.strictObject({
  clear: z.union([z.literal('all'), z.array(faultNames)]).optional(),
  set: faultSchema.optional(),
});
