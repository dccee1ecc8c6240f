import { childText } from '../documents/element-reading.ts';
import type { Examination, Rule } from './examination.ts';
import { badDocument, refusal } from './refusal.ts';
import { revocable } from './revocation.ts';

const knownRegister: Rule = ({ document, register }) =>
  document.registerNumber === register.numFiscal
    ? undefined
    : refusal(1, `ПРРО з фіскальним номером ${document.registerNumber} не зареєстрований`);

/** Error 2 for a key that is neither an operator nor a chief of the register. */
export const accessGranted = ({ register, signer }: Pick<Examination, 'register' | 'signer'>) =>
  !register.operators || [...register.operators, ...register.chiefCashiers].includes(signer.keyId)
    ? undefined
    : refusal(2, `Оператору ${signer.keyId} не надано доступ до ПРРО з фіскальним номером ${register.numFiscal}`);

const sameTaxNumber: Rule = ({ document, register }) => {
  const tin = childText(document.head, 'TIN');
  return tin === register.taxObject.tin
    ? undefined
    : refusal(3, `Податковий номер ${tin} не відповідає реєстраційним даним ПРРО ${register.numFiscal}`);
};

const registeredData: Rule = ({ document, register }) => {
  const { taxObject } = register;
  const expected = [
    ['ORGNM', taxObject.organisation],
    ['POINTNM', taxObject.name],
    ['POINTADDR', taxObject.address],
    ['IPN', taxObject.ipn ?? '0'],
    ['CASHDESKNUM', String(register.numLocal)],
  ] as const;
  const different = expected.find(([name, value]) => (childText(document.head, name) ?? value) !== value);
  return (
    different && badDocument(`Значення ${different[0]} не відповідає реєстраційним даним, очікується '${different[1]}'`)
  );
};

const notBlocked: Rule = ({ blocked }) =>
  blocked === undefined ? undefined : badDocument(`ПРРО заблоковано: ${blocked}`);

/** The local number the register must use; a revocation that frees the revoked number asks for that one again (protocol 4.4). */
const expectedNumber = (examination: Examination): number => {
  const revoked = examination.policy.revokedNumber === 'freed' ? revocable(examination) : undefined;
  return revoked?.orderNumber ?? examination.ledger.nextOrderNumber;
};

const nextInSequence: Rule = (examination) => {
  const { document, register } = examination;
  const expected = expectedNumber(examination);
  if (document.orderNumber === expected) return undefined;
  const what = `Некоректний локальний номер документа ${document.orderNumber} для ПРРО з фіскальним номером ${register.numFiscal}`;
  return refusal(7, `${what}. Номер документа повинен дорівнювати ${expected}`);
};

/** Who and whose: asked before anything else about a document, in this order (protocol 6). */
export const registrationRules: readonly Rule[] = [
  knownRegister,
  accessGranted,
  sameTaxNumber,
  registeredData,
  notBlocked,
  nextInSequence,
];
