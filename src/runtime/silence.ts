import { type Refusal } from '../fiscal/refusal.ts';
import { type Parts } from './parts.ts';

/** PA-10: while a mode that a person switched on lasts, nothing is sent or asked; this is what who asks is told. */
export const silenced = ({ regime: { offline }, ledger }: Parts): Refusal | undefined =>
  offline.entry === 'manual' && ledger.read().offline.session !== null
    ? { code: 'nothing-sent-offline', rule: offline.manual.rules.silence }
    : undefined;

export const isSilent = (parts: Parts): boolean => silenced(parts) !== undefined;
