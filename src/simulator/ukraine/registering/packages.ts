import { type PackagedDocument, unframePackage } from '../../../protocol/ukraine/package.ts';
import { circumstances, type Desk } from '../desk.ts';
import type { Ledger, Session } from '../ledger/ledger.ts';
import { currentSession } from '../ledger/ledger-present.ts';
import { badPackage, type Refusal, refusal } from '../rules/refusal.ts';
import { accessGranted } from '../rules/registration-rules.ts';
import { openSigned } from '../signatures/signature.ts';
import { takeIn } from './intake.ts';
import { registerOffline } from './registration.ts';
import { tellsSession } from './ticketing.ts';

/** UA-14: as many documents as one package may hold. */
const mostDocuments = 100;

/** What became of a package; `next` is the pair that follows an ended session, where it is told. */
type PackageOutcome =
  | { readonly ok: true; readonly next: Session | undefined }
  | { readonly ok: false; readonly refusal: Refusal };

/** Opens the outer signature, takes the package apart and registers what is in it. */
export const servePackage = (desk: Desk, body: Uint8Array): PackageOutcome => {
  const opened = openSigned(body, { now: desk.now, dstu: desk.policy.dstu });
  if (!opened.ok) return opened;
  const refused = accessGranted({ register: desk.register, signer: opened.signer });
  if (refused) return { ok: false, refusal: refused };
  const unframed = unframePackage(opened.content);
  if (!unframed.ok) return { ok: false, refusal: badPackage(`Пакет пошкоджено: ${unframed.problem}`) };
  return servePackagedDocuments(desk, unframed.documents);
};

/** Registers documents in order: all or none, or under the other policy those before the first that is refused. */
export const servePackagedDocuments = (desk: Desk, documents: readonly PackagedDocument[]): PackageOutcome => {
  if (documents.length > mostDocuments)
    return { ok: false, refusal: badPackage(`У пакеті ${documents.length} документів, дозволено ${mostDocuments}`) };
  let ledger = desk.shelf.read();
  let ended = false;
  for (const [index, { offset, bytes }] of documents.entries()) {
    const step: Step = ended ? afterEnd : registerAt(desk, ledger, { index, bytes });
    if (!step.ok) {
      if (desk.policy.package === 'prefix') desk.shelf.write(ledger);
      return { ok: false, refusal: placed(step.refusal, index, offset) };
    }
    ledger = step.ledger;
    ended = step.ended;
  }
  desk.shelf.write(ledger);
  return { ok: true, next: ended && tellsSession(desk) ? currentSession(ledger) : undefined };
};

type Step =
  | { readonly ok: true; readonly ledger: Ledger; readonly ended: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

const afterEnd: Step = { ok: false, refusal: badPackage("Після 'OfflineEnd' у пакеті не може бути документів") };

const registerAt = (
  desk: Desk,
  ledger: Ledger,
  { index, bytes }: { readonly index: number; readonly bytes: Uint8Array },
): Step => {
  const ordered = desk.faults.use('packageRefusal');
  if (ordered?.index === index)
    return { ok: false, refusal: refusal(ordered.code, 'Відмовлено на вимогу випробування') };
  const intake = takeIn(desk, bytes);
  if (!intake.ok) return intake;
  const { document, signer } = intake;
  const outcome = registerOffline({ ...circumstances(desk, ledger), document, signer, signed: bytes });
  return outcome.ok ? { ok: true, ledger: outcome.ledger, ended: document.kind === 'offlineEnd' } : outcome;
};

/** Names the document by its place, counted from 0, and the position of its first byte (protocol 4.3). */
const placed = ({ code, text }: Refusal, index: number, offset: number): Refusal =>
  refusal(code, `Помилка обробки документа за № ${index} в пакеті, дислокація ${offset}: ${text}`);
