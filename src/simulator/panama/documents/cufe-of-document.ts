import type { Account } from '../accounts.ts';
import type { CufeParts } from '../cufe/cufe.ts';

/** What the CUFE of a document says besides the issuer and the security code. */
export type CufeFields = {
  readonly documentType: string;
  readonly branch: string;
  readonly billingPoint: string;
  readonly number: string;
  readonly emission: string;
  /** `2026-01-15T…`, in Panama. */
  readonly emittedAt: string;
};

/** The parts of the CUFE that a document of this issuer must have; the security code is free. */
export const expectedCufe = ({ issuer }: Account, fields: CufeFields, securityCode: string): CufeParts => ({
  documentType: fields.documentType,
  rucType: String(issuer.rucType),
  ruc: issuer.ruc.padStart(20, '0'),
  dv: `-${issuer.dv}`,
  branch: fields.branch,
  date: fields.emittedAt.slice(0, 10).replaceAll('-', ''),
  number: fields.number,
  billingPoint: fields.billingPoint,
  emission: fields.emission,
  environment: String(issuer.environment),
  securityCode,
});
