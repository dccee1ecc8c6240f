import { documentStatuses } from '../../../protocol/panama/result-codes.ts';
import { writeMoment } from '../arithmetic/panama-time.ts';
import type { Asking } from '../desk.ts';
import { readJson } from '../documents/read-json.ts';
import type { AuthorisedDocument } from '../ledger/ledger.ts';
import { documentsOf } from '../ledger/lookup.ts';
import { askedKey, documentAt } from './document-key.ts';
import { badData, done, type Reply, unknownDocument } from './reply.ts';

const nothing = {
  cufe: null,
  fechaEmisionDocumento: null,
  fechaRecepcionDocumento: null,
  estatusDocumento: null,
  mensajeDocumento: null,
};

/** `estatusDocumento` of a document. */
export const statusOf = ({ annulled }: AuthorisedDocument): string =>
  annulled ? documentStatuses.annulled : documentStatuses.authorised;

/** EstadoDocumento: what became of a document of this issuer. */
export const statusReply = ({ desk, account, body }: Asking): Reply => {
  const read = readJson(askedKey, body);
  if (!read.ok) return { ...badData(read.problem), ...nothing };
  const document = documentAt(documentsOf(desk.shelf.read(), account), read.value);
  if (!document) return { ...unknownDocument, ...nothing };
  return done({
    cufe: document.cufe,
    fechaEmisionDocumento: document.emittedAt,
    fechaRecepcionDocumento: writeMoment(document.receivedAt),
    estatusDocumento: statusOf(document),
    mensajeDocumento: document.annulled?.reason ?? '',
  });
};
