import { checkDigit } from './check-digit.ts';

/** What a CUFE is made from, each part as the document writes it (spec/pa 1.4). */
export type CufeParts = {
  readonly documentType: string;
  /** 1 a natural person, 2 a legal one. */
  readonly rucType: string;
  /** The issuer's, with its own hyphens, without padding. */
  readonly ruc: string;
  readonly dv: string;
  readonly branch: string;
  /** Date of emission, `20260115`. */
  readonly date: string;
  readonly number: string;
  readonly point: string;
  readonly emissionType: string;
  /** 1 production, 2 test. */
  readonly environment: string;
  /** Nine digits, not all zero. */
  readonly securityCode: string;
};

/** Every part has a fixed length; number, point and security code are never all zeros (spec/pa 1.1, 1.4). */
const shape =
  /^FE(\d\d)([12])([0-9A-Z-]{20})-(\d\d)([0-9A-Za-z]{4})(\d{8})((?!0{10})\d{10})((?!000)\d{3})(\d\d)([12])((?!0{9})\d{9})\d$/;

/** PA-14: the 66 characters of the code of a document. Parts that do not fit are a fault of ours, so it throws. */
export const cufe = (parts: CufeParts): string => {
  const { documentType, rucType, ruc, dv, branch, date, number, point, emissionType, environment, securityCode } =
    parts;
  const issuer = `${rucType}${ruc.padStart(20, '0')}-${dv}`;
  const body = `${documentType}${issuer}${branch}${date}${number}${point}${emissionType}${environment}${securityCode}`;
  const code = `FE${body}${checkDigit(body)}`;
  if (!cufeParts(code)) throw new Error(`parts of a CUFE that do not fit: ${JSON.stringify(parts)}`);
  return code;
};

/** The parts of a code; undefined when it is not 66 characters of the right form, or its check digit is wrong. */
export const cufeParts = (code: string): CufeParts | undefined => {
  const found = shape.exec(code);
  if (!found || checkDigit(code.slice(2, -1)) !== code.slice(-1)) return undefined;
  const [documentType = '', rucType = '', padded = '', dv = '', branch = '', date = '', ...rest] = found.slice(1);
  const [number = '', point = '', emissionType = '', environment = '', securityCode = ''] = rest;
  const ruc = padded.replace(/^0+/, '');
  return { documentType, rucType, ruc, dv, branch, date, number, point, emissionType, environment, securityCode };
};
