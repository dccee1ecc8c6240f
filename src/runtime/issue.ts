import { createHash } from 'node:crypto';
import { type Command } from '../fiscal/command.ts';
import { decide } from '../fiscal/decide.ts';
import { type Document, type DocumentDraft } from '../fiscal/document.ts';
import { isRefusal, type Refusal } from '../fiscal/refusal.ts';
import { nowOf, type Parts } from './parts.ts';
import { SignerUnavailable } from './signer.ts';

/** One document a cycle: decide, encode, sign, append durably. What comes after (print, send, show) comes after (K-01). */
export const issue = async (parts: Parts, command: Command): Promise<Document | Refusal> => {
  const decision = decide(parts.regime, parts.ledger.read(), command, nowOf(parts));
  if (!decision.ok) return decision.refusal;
  const document = await seal(parts, decision.draft, parts.identifiers.next());
  if (isRefusal(document)) return document;
  const full = parts.ledger.commit({ type: 'documentIssued', at: nowOf(parts), document });
  return full ?? document;
};

/** Gives a draft its final bytes. Without a signer there is no document, and that is not "offline" (UA-21). */
export const seal = async (parts: Parts, draft: DocumentDraft, uid: string): Promise<Document | Refusal> => {
  const { content, fiscalNumber, cufe } = parts.encode(draft, uid, parts.registration);
  try {
    const signed = await parts.signer.sign(content, draft.at);
    const hash = createHash('sha256').update(signed).digest('hex');
    return { ...draft, uid, fiscalNumber, cufe, bytes: Buffer.from(signed).toString('base64'), hash };
  } catch (error) {
    if (error instanceof SignerUnavailable) return { code: 'no-signer', rule: 'UA-21', why: error.message };
    throw error;
  }
};
