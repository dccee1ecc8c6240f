import { writeMoment } from '../arithmetic/panama-time.ts';
import { type Asking, foliosLeft } from '../desk.ts';
import { done, type Reply } from './reply.ts';

/** FoliosRestantes: the licence and what is left of it. `foliosDisponibleCiclo` is spelt so by the server (protocol 2.1). */
export const foliosReply = ({ desk, account }: Asking): Reply => {
  const left = foliosLeft(desk, account);
  const year = writeMoment(desk.now).slice(0, 4);
  return done({
    licencia: 'SIMU-LADO-2026',
    fechaLicencia: `${year}-01-01 / ${year}-12-31`,
    ciclo: '1',
    fechaCiclo: `${year}-01-01 / ${year}-12-31`,
    foliosTotalesCiclo: String(account.folios),
    foliosUtilizadosCiclo: String(account.folios - left),
    foliosDisponibleCiclo: String(left),
    foliosTotales: String(account.folios),
    foliosTotalesDisponibles: String(left),
  });
};
