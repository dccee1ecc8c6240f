import { z } from 'zod';
import type { Asking } from '../desk.ts';
import { readJson } from '../documents/read-json.ts';
import { withChanged } from '../ledger/changes.ts';
import { byCufe, documentsOf } from '../ledger/lookup.ts';
import { badData, done, type Reply, unknownDocument } from './reply.ts';

const letter = z.strictObject({ cufe: z.string(), correos: z.array(z.email()).min(1).max(20) });

/** EnvioCorreo: nothing is sent; the addresses are noted in the books. */
export const mailReply = ({ desk, account, body }: Asking): Reply => {
  const read = readJson(letter, body);
  if (!read.ok) return badData(read.problem);
  const ledger = desk.shelf.read();
  const document = byCufe(documentsOf(ledger, account), read.value.cufe);
  if (!document) return unknownDocument;
  desk.shelf.write(withChanged(ledger, document, { mailedTo: [...document.mailedTo, ...read.value.correos] }));
  return done();
};
