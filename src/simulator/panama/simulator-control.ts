import { type AccountSettings, accountSchema } from './accounts.ts';
import type { FaultControl } from './control.ts';
import type { Shelf } from './desk.ts';
import { withAccounts, withDocument, withFoliosLeft } from './ledger/changes.ts';
import { type Occupation, occupying } from './sending/occupation.ts';

/** Everything the simulator lets be changed from outside: its faults, and what stands in its books. */
export type SimulatorControl = FaultControl & {
  /** Sets accounts, in place of those of the same users or beside them. */
  readonly setAccounts: (accounts: readonly AccountSettings[]) => void;
  /** How many folios every licence has left. */
  readonly setFolios: (left: number) => void;
  /** Puts somebody else's document under a number; says why when it cannot: the number is taken, or the account not known. */
  readonly occupy: (occupation: Occupation) => string | undefined;
};

/** The faults' switchboard and the changes of the books in one. */
export const simulatorControl = (
  faults: FaultControl,
  { shelf, clock }: { readonly shelf: Shelf; readonly clock: () => number },
): SimulatorControl => ({
  ...faults,
  setAccounts: (accounts) =>
    shelf.write(
      withAccounts(
        shelf.read(),
        accounts.map((each) => accountSchema.parse(each)),
      ),
    ),
  setFolios: (left) => shelf.write(withFoliosLeft(shelf.read(), left)),
  occupy: (occupation) => {
    const ledger = shelf.read();
    const occupied = occupying(ledger, occupation, clock());
    if (!occupied.ok) return occupied.problem;
    shelf.write(withDocument(ledger, occupied.document));
    return undefined;
  },
});
