import { type WireReply } from '../../protocol/panama/replies.ts';

/** How many documents the licence still pays for; null for what the PAC does not say. */
export type Folios = {
  readonly licence: string | null;
  readonly available: number | null;
  readonly availableInCycle: number | null;
  readonly usedInCycle: number | null;
};

/** The reply to FoliosRestantes; undefined when it tells no number left (spec/pa 2.1, 2.2). */
export const foliosOf = (reply: WireReply<'folios'>): Folios | undefined => {
  const available = count(reply.foliosTotalesDisponibles);
  const availableInCycle = count(reply.foliosDisponibleCiclo);
  if (available === null && availableInCycle === null) return undefined;
  return { licence: reply.licencia, available, availableInCycle, usedInCycle: count(reply.foliosUtilizadosCiclo) };
};

const count = (text: string | null): number | null => (text && /^\d{1,15}$/.test(text) ? Number(text) : null);
