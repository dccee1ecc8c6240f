import { type CufePart, checkDigitHolds, cufePart } from '../cufe/cufe.ts';
import { expectedCufe } from '../documents/cufe-of-document.ts';
import { factsOf } from '../documents/document-facts.ts';
import { objection, type Rule } from './examination.ts';

/**
 * The code of each part that differs from its field. Protocol 1.4 lists the codes and not which is whose: each stands in the
 * DGI's table right after the code of its field (1510 is the type, 1511 the CUFE that contradicts it), and the last two are
 * those of the issuer's group.
 */
const codeOfPart: readonly (readonly [CufePart, string])[] = [
  ['environment', '1502'],
  ['emission', '1504'],
  ['documentType', '1511'],
  ['number', '1514'],
  ['billingPoint', '1516'],
  ['date', '1521'],
  ['rucType', '1564'],
  ['ruc', '1564'],
  ['dv', '1564'],
  ['branch', '1567'],
];

/** A CUFE made at the register: its check digit, its security code, and every part against its field (protocol 1.4). */
export const cufeRules: Rule = ({ document, account }) => {
  const { usoPosterior } = document;
  if (!usoPosterior) return [];
  const { cufe } = usoPosterior;
  const securityCode = cufePart(cufe, 'securityCode');
  const expected = expectedCufe(account, factsOf(document), securityCode);
  const differing = codeOfPart.filter(([part]) => cufePart(cufe, part) !== expected[part]);
  const codes = new Set(differing.map(([, code]) => code));
  return [
    ...objection(!checkDigitHolds(cufe), '1001', 'dígito verificador del CUFE inválido'),
    ...objection(!/^\d{9}$/.test(securityCode) || /^0+$/.test(securityCode), '1517', 'código de seguridad inválido'),
    ...[...codes].flatMap((code) =>
      objection(true, code, `CUFE mal formado: ${differing.filter(([, each]) => each === code).map(partName)}`),
    ),
  ];
};

const partName = ([part]: readonly [CufePart, string]): string => part;
