import { z } from 'zod';
import { documentKey } from './document-key.ts';
import { text } from './leaf.ts';

/** The body of Anulacion: the reason, and the key of the document with the serial of a device, mostly empty (spec/pa 2.1). */
export const annulRequest = z.strictObject({
  motivoAnulacion: text(250),
  datosDocumento: documentKey.extend({ serialDispositivo: z.string().optional() }),
});

export type WireAnnulment = z.output<typeof annulRequest>;
