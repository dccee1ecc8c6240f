import { type Register } from '../fiscal/register.ts';
import { type Instant } from '../fiscal/time.ts';
import { type Doing } from './activity.ts';
import { isMoved } from './comparison.ts';
import { type Link } from './link.ts';
import { type Parts } from './parts.ts';
import { type DocumentRecord } from './records.ts';

/** What screens see: one value, replaced whole at each change. */
export type TillState = {
  readonly register: Register;
  readonly link: Link;
  /** When an exchange with the server was last proved in this run; a mode switched by a person asks for it (PA-01). */
  readonly loginAt: Instant | null;
  /** The folder stands elsewhere than where it was last compared with the server (K-16). */
  readonly moved: boolean;
  readonly doing: Doing;
  readonly lastDocument: DocumentRecord | null;
};

/** Makes that value when it is asked for, and tells listeners that there is a new one. */
export const tillView = (parts: () => Parts) => {
  const listeners = new Set<() => void>();
  let lastDocument: DocumentRecord | null = null;
  let state: TillState | undefined;
  const changed = (): void => {
    state = undefined;
    for (const listener of listeners) listener();
  };
  return {
    changed,
    issued: (document: DocumentRecord): void => {
      lastDocument = document;
      changed();
    },
    read: (): TillState => {
      state ??= stateOf(parts(), lastDocument);
      return state;
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const stateOf = (parts: Parts, lastDocument: DocumentRecord | null): TillState => ({
  register: parts.ledger.read(),
  link: parts.link.read(),
  loginAt: parts.link.lastProvenAt(),
  moved: isMoved(parts),
  doing: parts.activity.read(),
  lastDocument,
});
