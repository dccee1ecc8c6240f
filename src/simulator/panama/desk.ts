import type { Account } from './accounts.ts';
import type { FaultsOfRequest } from './control.ts';
import type { Ledger } from './ledger/ledger.ts';
import { foliosUsed } from './ledger/lookup.ts';

/** The books, and how they are replaced: `write` returns when the new ones are safe. */
export type Shelf = { readonly read: () => Ledger; readonly write: (ledger: Ledger) => void };

/** What one request is served with. */
export type Desk = {
  readonly shelf: Shelf;
  readonly faults: FaultsOfRequest;
  /** The server's clock when the request came, epoch ms. */
  readonly now: number;
};

/** A request of somebody whose token was good. */
export type Asking = { readonly desk: Desk; readonly account: Account; readonly body: Uint8Array };

/** How many documents the licence of an account still allows. */
export const foliosLeft = ({ shelf, faults }: Desk, account: Account): number =>
  faults.use('noFolios') ? 0 : Math.max(0, account.folios - foliosUsed(shelf.read(), account));
