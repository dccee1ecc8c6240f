import { createHash } from 'node:crypto';
import type { Ledger } from '../ledger/ledger.ts';
import { webToken } from '../web-token.ts';

const portals = { 1: 'https://dgi-fep.mef.gob.pa', 2: 'https://dgi-fep-test.mef.gob.pa:40001' } as const;

type QrFacts = {
  readonly cufe: string;
  readonly environment: 1 | 2;
  /** Base64 of the digest of the rFE. */
  readonly digest: string;
};

/** The address a QR code holds: a token over CUFE, environment and digest, signed with a secret of our own (protocol 1.5). */
export const qrOf = ({ cufe, environment, digest }: QrFacts, { seed }: Ledger): string => {
  const payload = { chFE: cufe, iAmb: String(environment), digestValue: digest };
  const secret = createHash('sha512').update(`QR of the simulator ${seed}`).digest('hex');
  const query = new URLSearchParams({ ...payload, jwt: webToken(payload, secret) });
  return `${portals[environment]}/Consultas/FacturasPorQR?${query}`;
};
