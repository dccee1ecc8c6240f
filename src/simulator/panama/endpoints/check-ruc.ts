import { z } from 'zod';
import { resultCodes } from '../../../protocol/panama/result-codes.ts';
import type { Asking } from '../desk.ts';
import { readJson } from '../documents/read-json.ts';
import { badData, done, failed, type Reply } from './reply.ts';

const query = z.strictObject({ tipoRuc: z.enum(['1', '2']), ruc: z.string().min(1).max(20) });

/** ConsultaRucDv: the check digits and name of a taxpayer; this PAC knows the issuers among its customers. */
export const checkRucReply = ({ desk, body }: Asking): Reply => {
  const read = readJson(query, body);
  if (!read.ok) return { ...badData(read.problem), infoRuc: null };
  const { tipoRuc, ruc } = read.value;
  const known = desk.shelf
    .read()
    .accounts.map(({ issuer }) => issuer)
    .find((issuer) => issuer.ruc === ruc && String(issuer.rucType) === tipoRuc);
  if (!known) return { ...failed(resultCodes.unknownDocument, 'RUC no inscrito'), infoRuc: null };
  return done({ infoRuc: { tipoRuc, ruc, dv: known.dv, razonSocial: known.name, afiliadoFE: 'SI' } });
};
