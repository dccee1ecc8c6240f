import { type DocumentState } from '../fiscal/document.ts';
import { type DocumentRecord } from './records.ts';

/** Accepted, or offline and not taken back: what stands in the totals. A customer holds an offline document whatever the server says. */
export const counts = ({ state, offline }: DocumentRecord): boolean =>
  state === 'accepted' || (offline !== null && standing.has(state));

const standing: ReadonlySet<DocumentState> = new Set(['waiting', 'rejected', 'uncertain', 'conflict', 'setAside']);
