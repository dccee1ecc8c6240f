import { type DocumentReference, type Receipt } from './document.ts';
import { type Minor } from './money.ts';
import { type ReceiptRequest } from './receipt.ts';
import { type Instant } from './time.ts';

/** The sale a return refers to, with what was given back of it before. */
export type Original = {
  readonly at: Instant;
  readonly reference: DocumentReference;
  readonly receipt: Receipt;
  readonly returned: readonly Receipt[];
};

/** Who asks, as the document names them; nobody named is the cashier of the shift. */
type ByPerson = { readonly cashier?: string };

/** What may be asked of the register. Each one that is granted becomes exactly one document. */
export type Command =
  | { readonly type: 'openShift'; readonly cashier: string }
  | (ByPerson &
      (
        | { readonly type: 'closeShift' }
        | { readonly type: 'makeZ' }
        | { readonly type: 'sell'; readonly request: ReceiptRequest }
        | { readonly type: 'return'; readonly request: ReceiptRequest; readonly original: Original | null }
        | { readonly type: 'cashIn' | 'cashOut'; readonly amount: Minor; readonly reason: string }
        | { readonly type: 'cancelLast' }
        /** The link died: begin an offline session (UA-04). */
        | { readonly type: 'beginOffline' }
        /** Everything before it is with the server: end the session (UA-07). */
        | { readonly type: 'endOffline' }
        /** Make the unanswered document again inside the offline session (UA-15). */
        | { readonly type: 'reissue' }
      ));
