import { parseXml } from '../../../protocol/ukraine/xml.ts';
import type { Desk } from '../desk.ts';
import { type ReadDocument, readDocument } from '../documents/document.ts';
import type { Signer } from '../rules/examination.ts';
import { badDocument, type Refusal } from '../rules/refusal.ts';
import { openSigned } from '../signatures/signature.ts';

/** A signed document taken in: opened, read and found to fit the schema. */
type Intake =
  | { readonly ok: true; readonly document: ReadDocument; readonly signer: Signer; readonly signed: Uint8Array }
  | { readonly ok: false; readonly refusal: Refusal };

const refuse = (text: string): Intake => ({ ok: false, refusal: badDocument(text) });

/** Protocol 3: windows-1251, and declared so. */
const declaration =
  /^<\?xml\s+version=["']1\.0["']\s+encoding=["']windows-1251["']\s*(standalone=["'](yes|no)["']\s*)?\?>/i;

/** Signature, XML, schema, in this order; every failure is code 9. */
export const takeIn = (desk: Pick<Desk, 'now' | 'policy'>, signed: Uint8Array): Intake => {
  const opened = openSigned(signed, { now: desk.now, dstu: desk.policy.dstu });
  if (!opened.ok) return opened;
  const start = Buffer.from(opened.content.subarray(0, 200)).toString('latin1');
  if (!declaration.test(start)) return refuse('Документ повинен починатися оголошенням XML з кодуванням windows-1251');
  const parsed = parseXml(opened.content);
  if (!parsed.ok) return refuse(`Некоректний XML: ${parsed.problem}`);
  const reading = readDocument(parsed.root);
  if (!reading.ok) return refuse(`Документ не відповідає схемі: ${reading.problem}`);
  return { ok: true, document: reading.document, signer: opened.signer, signed };
};
