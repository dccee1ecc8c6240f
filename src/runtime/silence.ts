import { type Parts } from './parts.ts';

/** PA-10: while a mode that a person switched on lasts, nothing is sent or asked. */
export const isSilent = ({ regime, ledger }: Parts): boolean =>
  regime.offline.entry === 'manual' && ledger.read().offline.session !== null;
