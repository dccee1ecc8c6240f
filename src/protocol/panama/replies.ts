import { z } from 'zod';
import { anyCase, looseText, maybe } from './any-case.ts';

const result = { codigo: looseText, resultado: maybe(looseText), mensaje: maybe(looseText) };

/** Reply to Autenticacion: an object, or the bare token (spec/pa 2.1). Without a token it is a refusal in `mensaje`. */
const loginReply = z.union([
  z
    .string()
    .regex(/^[\w.~+/=-]{8,}$/)
    .transform((token) => ({ token, expiracion: null, mensaje: null })),
  anyCase({ token: maybe(z.string()), expiracion: maybe(looseText), mensaje: maybe(looseText) }),
]);

const sendReply = anyCase({
  ...result,
  cufe: maybe(z.string()),
  qr: maybe(z.string()),
  fechaRecepcionDGI: maybe(z.string()),
  nroProtocoloAutorizacion: maybe(looseText),
  fechaLimite: maybe(z.string()),
});

const statusReply = anyCase({
  ...result,
  cufe: maybe(z.string()),
  fechaEmisionDocumento: maybe(z.string()),
  fechaRecepcionDocumento: maybe(z.string()),
  estatusDocumento: maybe(z.string()),
  mensajeDocumento: maybe(looseText),
});

/** `foliosDisponibleCiclo` is spelt so on the wire (spec/pa 2.1). */
const foliosReply = anyCase({
  ...result,
  licencia: maybe(z.string()),
  fechaLicencia: maybe(z.string()),
  ciclo: maybe(looseText),
  fechaCiclo: maybe(z.string()),
  foliosTotalesCiclo: maybe(looseText),
  foliosUtilizadosCiclo: maybe(looseText),
  foliosDisponibleCiclo: maybe(looseText),
  foliosTotales: maybe(looseText),
  foliosTotalesDisponibles: maybe(looseText),
});

const listedDocument = anyCase({
  tipoDocumento: maybe(looseText),
  numeroDocumentoFiscal: maybe(looseText),
  puntoFacturacionFiscal: maybe(looseText),
  fechaEmision: maybe(z.string()),
  cufe: maybe(z.string()),
  estatusDocumento: maybe(z.string()),
  totalFactura: maybe(looseText),
});

/** What each operation answers; null for what was left out. The shape of `list` is not known and is our own (spec/pa 2.1). */
export const replies = {
  authenticate: loginReply,
  send: sendReply,
  status: statusReply,
  annul: anyCase(result),
  download: anyCase({ ...result, archivo: maybe(z.base64()) }),
  folios: foliosReply,
  list: anyCase({ ...result, documentos: z.array(listedDocument).nullish() }),
  checkRuc: anyCase({
    ...result,
    infoRuc: maybe(
      anyCase({
        tipoRuc: maybe(looseText),
        ruc: maybe(z.string()),
        dv: maybe(looseText),
        razonSocial: maybe(z.string()),
        afiliadoFE: maybe(z.union([z.boolean().transform(String), looseText])),
      }),
    ),
  }),
} as const;

/** A reply of an operation as it is read. */
export type WireReply<Name extends keyof typeof replies> = z.output<(typeof replies)[Name]>;
