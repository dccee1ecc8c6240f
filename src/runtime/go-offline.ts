import { type Document } from '../fiscal/document.ts';
import { isRefusal, type Refusal } from '../fiscal/refusal.ts';
import { issue } from './issue.ts';
import { type Parts } from './parts.ts';
import { type DocumentRecord } from './records.ts';

/** UA-04: begins the offline session, and makes the unanswered document again inside it (UA-15). Resumable: it does what is missing. */
export const goOffline = async (parts: Parts): Promise<{ readonly reissued: DocumentRecord | null } | Refusal> => {
  if (!parts.ledger.read().offline.session) {
    const begun = await issue(parts, { type: 'beginOffline' });
    if (isRefusal(begun)) return begun;
  }
  const { unanswered } = parts.ledger.read();
  if (!unanswered || unanswered.replacedBy !== null) return { reissued: null };
  const again = await issue(parts, { type: 'reissue' });
  return isRefusal(again) ? again : { reissued: asWaiting(again) };
};

/** An offline document as the customer gets it: committed, not yet sent. */
export const asWaiting = (document: Document): DocumentRecord => ({
  ...document,
  authorisation: null,
  state: 'waiting',
  note: '',
});
