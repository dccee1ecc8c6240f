import { z } from 'zod';
import { resultCodes } from '../../../protocol/panama/result-codes.ts';
import { dateOf, dayMs } from '../arithmetic/panama-time.ts';
import type { Asking } from '../desk.ts';
import { text } from '../documents/leaf-rules.ts';
import { readJson } from '../documents/read-json.ts';
import { withChanged } from '../ledger/changes.ts';
import { documentsOf } from '../ledger/lookup.ts';
import { annulledKey, documentAt } from './document-key.ts';
import { badData, done, failed, type Reply, rejected, unknownDocument } from './reply.ts';

/** A document is annulled within seven calendar days; after that only a note helps (protocol 1.7). */
const annulmentDays = 7;

const annulment = z.strictObject({ motivoAnulacion: text(1, 250), datosDocumento: annulledKey });

/** Anulacion. The codes of the two refusals are not known: both are 203 without a code of the DGI. */
export const annulReply = ({ desk, account, body }: Asking): Reply => {
  const read = readJson(annulment, body);
  if (!read.ok) return badData(read.problem);
  const ordered = desk.faults.use('reject');
  if (ordered) return rejected([{ code: String(ordered.code).padStart(4, '0'), text: ordered.text }]);
  const ledger = desk.shelf.read();
  const document = documentAt(documentsOf(ledger, account), read.value.datosDocumento);
  if (!document) return unknownDocument;
  if (document.annulled) return failed(resultCodes.rejected, 'el documento ya está anulado');
  if (daysBetween(document.emittedMs, desk.now) > annulmentDays)
    return failed(resultCodes.rejected, `han pasado más de ${annulmentDays} días desde la emisión`);
  const annulled = { at: desk.now, reason: read.value.motivoAnulacion };
  desk.shelf.write(withChanged(ledger, document, { annulled }));
  return done();
};

const daysBetween = (from: number, to: number): number => (Date.parse(dateOf(to)) - Date.parse(dateOf(from))) / dayMs;
