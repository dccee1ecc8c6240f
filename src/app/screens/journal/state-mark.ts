import { type DocumentState } from '../../../fiscal/document.ts';
import { type Marks } from '../../theme.ts';

const shapes: Readonly<Record<DocumentState, 'online' | 'offline' | 'blocked' | 'checking' | 'dot'>> = {
  accepted: 'online',
  waiting: 'offline',
  uncertain: 'checking',
  rejected: 'blocked',
  conflict: 'blocked',
  revoked: 'dot',
  refused: 'dot',
  withdrawn: 'dot',
  setAside: 'dot',
};

/** The shape that stands before a state's word: full when the server has it, half when it waits (K-08). */
export const stateMark = (marks: Marks, state: DocumentState): string => marks[shapes[state]];
