import { type Command } from '../../src/fiscal/command.ts';
import { decide } from '../../src/fiscal/decide.ts';
import { type Document, type DocumentDraft } from '../../src/fiscal/document.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { type PanamaIssuer } from '../../src/fiscal/regimes/panama-issuer.ts';
import { type Registration } from '../../src/fiscal/regimes/regime.ts';
import { type Instant } from '../../src/fiscal/time.ts';
import { encodePanama } from '../../src/gateway/panama/encode.ts';
import { sendRequest, type WireDocument } from '../../src/protocol/panama/document.ts';
import { type Happening } from './fiscal-past.ts';
import { issuer } from './panama-requests.ts';
import { registerAfter } from './under.ts';

export const registration: Registration = {
  taxNumber: `${issuer.ruc} DV ${issuer.dv}`,
  vatNumber: null,
  organisation: issuer.name,
  pointName: issuer.branch,
  pointAddress: issuer.address,
  registerNumber: issuer.billingPoint,
  deskNumber: issuer.offlineBillingPoint,
};

type Asked = { readonly command: Command; readonly when: Instant; readonly by?: PanamaIssuer; readonly uid?: string };

/** What the register decides after a story. */
export const draftAfter = (story: readonly Happening[], { command, when, by = issuer }: Asked): DocumentDraft => {
  const decision = decide(panama(by), registerAfter(...story), command, when);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision.draft;
};

/** The same as it goes on the wire, encoded for an issuer. */
export const encodedAfter = (story: readonly Happening[], asked: Asked) =>
  encodePanama(asked.by ?? issuer)(draftAfter(story, asked), asked.uid ?? 'uid-1', registration);

/** The tree within the bytes of Enviar, read by the schema of the wire, which passes over no field. */
export const treeIn = (content: Uint8Array): WireDocument =>
  sendRequest.parse(JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(content))).documento;

export const treeAfter = (story: readonly Happening[], asked: Asked): WireDocument =>
  treeIn(encodedAfter(story, asked).content);

/** The document as it is committed, with the bytes that are sent. */
export const documentAfter = (story: readonly Happening[], asked: Asked): Document => {
  const { content, fiscalNumber, cufe } = encodedAfter(story, asked);
  const bytes = Buffer.from(content).toString('base64');
  return { ...draftAfter(story, asked), uid: asked.uid ?? 'uid-1', fiscalNumber, cufe, bytes, hash: '' };
};
