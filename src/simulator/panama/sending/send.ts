import { resultCodes } from '../../../protocol/panama/result-codes.ts';
import { writeMoment } from '../arithmetic/panama-time.ts';
import { type Asking, foliosLeft } from '../desk.ts';
import { factsOf } from '../documents/document-facts.ts';
import { readJson } from '../documents/read-json.ts';
import { type SentDocument, sentDocument } from '../documents/sent-document.ts';
import { structureProblems } from '../documents/structure.ts';
import { badData, done, failed, type Reply, rejected } from '../endpoints/reply.ts';
import { withDocument } from '../ledger/changes.ts';
import type { AuthorisedDocument } from '../ledger/ledger.ts';
import { documentsOf, holderOf } from '../ledger/lookup.ts';
import { examine } from '../rules/examine.ts';
import { authorise, hashOf } from './authorisation.ts';

/** Fields of a reply about a document that was not authorised by it. */
const nothing = { cufe: null, qr: null, fechaRecepcionDGI: null, nroProtocoloAutorizacion: null, fechaLimite: null };

/** Enviar, in the order of protocol 2.4: shape, folios, number, the DGI's rules, authorisation. */
export const sendReply = (asking: Asking): Reply => {
  const outcome = send(asking);
  return outcome.kind === 'authorised' ? authorisedReply(outcome.document) : { ...outcome.reply, ...nothing };
};

type Outcome =
  | { readonly kind: 'authorised'; readonly document: AuthorisedDocument }
  | { readonly kind: 'refused'; readonly reply: Reply };

const refused = (reply: Reply): Outcome => ({ kind: 'refused', reply });

const send = (asking: Asking): Outcome => {
  const { desk, account, body } = asking;
  const read = readJson(sentDocument, body);
  if (!read.ok) return refused(badData(read.problem));
  const { documento: document } = read.value;
  const problems = structureProblems(document);
  if (problems.length > 0) return refused(badData(problems.join('; ')));
  if (foliosLeft(desk, account) === 0) return refused(badData('no quedan folios disponibles'));
  const holder = holderOf(documentsOf(desk.shelf.read(), account), factsOf(document));
  if (holder) return refused(occupied(holder, body));
  const ordered = desk.faults.use('reject');
  if (ordered) return refused(rejected([{ code: String(ordered.code).padStart(4, '0'), text: ordered.text }]));
  return judge(asking, document);
};

/** The same bytes again are told from another document under the number; neither answer tells the CUFE. */
const occupied = (holder: AuthorisedDocument, body: Uint8Array): Reply =>
  holder.hash === hashOf(body)
    ? failed(resultCodes.duplicate, 'documento enviado anteriormente')
    : rejected([{ code: '1513', text: 'número de documento fiscal duplicado' }]);

const judge = ({ desk, account, body }: Asking, document: SentDocument): Outcome => {
  const { now, faults, shelf } = desk;
  const ledger = shelf.read();
  const findings = examine({ document, account, now, books: documentsOf(ledger, account) });
  const stopping = faults.use('strictWarnings') ? findings : findings.filter(({ warning }) => !warning);
  if (stopping.length > 0) return refused(rejected(findings));
  const keepsCufe = !(document.usoPosterior && faults.use('ownCufe'));
  const authorised = authorise({ document, account, ledger, body, now, warnings: findings, keepsCufe });
  shelf.write(withDocument(ledger, authorised));
  return { kind: 'authorised', document: authorised };
};

const authorisedReply = ({ cufe, qr, receivedAt, protocol, warnings }: AuthorisedDocument): Reply =>
  done(
    {
      cufe,
      qr,
      fechaRecepcionDGI: writeMoment(receivedAt),
      nroProtocoloAutorizacion: protocol,
      fechaLimite: null,
    },
    warnings.length > 0 ? warnings.join(' | ') : undefined,
  );
