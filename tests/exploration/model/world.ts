import { type Document } from '../../../src/fiscal/document.ts';
import { blankRegister, type Register } from '../../../src/fiscal/register.ts';
import { type PackageOutcome } from '../../../src/runtime/fiscal-server.ts';
import { blankPac, type Pac } from '../panama/pac.ts';
import { blankServer, type TaxServer } from '../ukraine/tax-server.ts';
import { type Books, freshBooks } from './sheet.ts';

/** How far the upload that runs beside the sales has come; nothing of it survives a crash. */
type Upload =
  | { readonly at: 'prepared' }
  | { readonly at: 'ready' }
  /** A package is under way: what it holds, and what will come back. */
  | { readonly at: 'sent'; readonly numbers: readonly number[]; readonly outcome: PackageOutcome };

/** What is on the disk: the fold of the journal, and the documents whose bytes are still needed. */
type Disk = {
  register: Register;
  /** The documents of the outbox that were issued without the server. */
  waiting: readonly Document[];
  /** The document nobody answered for. */
  doubtful: Document | null;
  /** A number whose document was refused or never left, and that no document took since. */
  unused: number | null;
};

/** What a crash takes away. */
type Memory = {
  running: boolean;
  link: 'unknown' | 'online' | 'offline';
  /** Whether an exchange was proved in this run (PA-01). */
  loggedIn: boolean;
  upload: Upload | null;
  /** A person is ending the mode (PA-11). */
  leaving: boolean;
};

/**
 * One state of everything: disk, memory, both kinds of server (one of them stays blank), the clock and the auditor's books.
 * The clock is never set back, no other device shares the register's number, nothing that was given up for lost arrives later,
 * and the server refuses on a whim (errors 9, 10, 2507) or because it must, never with the codes the runtime cures by itself.
 */
export type World = Disk & Memory & { now: number; taxServer: TaxServer; pac: Pac; books: Books };

export const lostWithPower: Memory = { running: false, link: 'unknown', loggedIn: false, upload: null, leaving: false };

/** A register that was never used, running. */
export const newWorld = (now: number): World => ({
  register: blankRegister,
  waiting: [],
  doubtful: null,
  unused: null,
  ...lostWithPower,
  running: true,
  now,
  taxServer: blankServer,
  pac: blankPac,
  books: freshBooks,
});

/** The power is gone: the disk, the server and the books stay. One for all, because making one costs as much as a transition. */
export const crash = new Error('power cut');
