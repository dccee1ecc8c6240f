import { z } from 'zod';
import { servedNames } from './http/served.ts';

/** `times`: for how many requests it holds, else until cleared. `on`: at one operation only. */
const fault = <S extends z.ZodRawShape>(fields: S) =>
  z.strictObject({ times: z.int().positive().optional(), on: z.enum(servedNames).optional(), ...fields });

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
    /** Does its work and never answers. */
    silentAfter: fault({}),
    dropBefore: fault({}),
    /** The document is authorised and the answer is lost. */
    dropAfter: fault({}),
    /** Tokens are not taken any more: HTTP 401. */
    tokenExpired: fault({}),
    /** Autenticacion says no to everybody: HTTP 401. */
    loginRefused: fault({}),
    /** Autenticacion answers with the token alone, as a text of JSON. */
    bareToken: fault({}),
    captivePortal: fault(answeredInstead),
    emptyBody: fault(answeredInstead),
    malformedBody: fault(answeredInstead),
    status: fault({ ...answeredInstead, code: z.union([z.literal(302), z.literal(500), z.literal(503)]) }),
    /** An answer with this `codigo`, one whose meaning is not known, whatever happened (protocol 2.2). */
    resultCode: fault({
      ...answeredInstead,
      code: z.string().regex(/^\d{3}$/),
      text: z.string().default('Servicio no disponible'),
    }),
    /** Keys of replies begin with a capital. */
    pascalCase: fault({}),
    /** Enviar and Anulacion are refused with this code of the DGI. */
    reject: fault({
      code: z.int().min(1).max(9999),
      text: z.string().default('rechazado a petición de la prueba'),
    }),
    /** The server's clock runs ahead of the real one by so much, or behind when negative. */
    clockSkew: fault({ seconds: z.number() }),
    /** Every licence counts as used up, whatever it has left. */
    noFolios: fault({}),
    /** Warnings of the DGI reject as well. */
    strictWarnings: fault({}),
    /** The CUFE of usoPosterior is examined and then replaced by one of the PAC's own. */
    ownCufe: fault({}),
  })
  .partial();

export type Faults = z.output<typeof faultSchema>;
export type FaultName = keyof Faults;
export type FaultSettings = z.input<typeof faultSchema>;

const faultNames = faultSchema.keyof();

/** What a body of `POST /control` may clear: names of faults, or `"all"`. */
export const clearing = z.union([z.literal('all'), z.array(faultNames)]);
