import type { DocumentKind } from '../documents/document.ts';
import { lastDocument, zOf } from '../ledger/ledger-documents.ts';
import { openShift } from '../ledger/ledger-present.ts';
import type { Rule } from './examination.ts';
import { badDocument, refusal } from './refusal.ts';

const outsideShifts: readonly DocumentKind[] = ['openShift', 'offlineBegin', 'offlineEnd'];

const noShiftYet: Rule = ({ document, ledger }) => {
  const shift = openShift(ledger);
  if (document.kind !== 'openShift' || !shift) return undefined;
  return refusal(4, `Зміну вже відкрито оператором ${shift.opened.name}, ідентифікатор ключа ${shift.opened.keyId}`);
};

const shiftIsOpen: Rule = ({ document, ledger, register }) =>
  outsideShifts.includes(document.kind) || openShift(ledger)
    ? undefined
    : refusal(5, `Зміну для ПРРО з фіскальним номером ${register.numFiscal} не відкрито`);

/** Only the opener, a chief cashier or a manager may go on with a shift (protocol 3.4). */
const openersShift: Rule = ({ document, ledger, register, signer }) => {
  const shift = openShift(ledger);
  if (!shift || outsideShifts.includes(document.kind) || shift.opened.keyId === signer.keyId) return undefined;
  if (register.chiefCashiers.includes(signer.keyId)) return undefined;
  return refusal(4, `Зміну відкрито іншим оператором ${shift.opened.name}, ідентифікатор ключа ${shift.opened.keyId}`);
};

const sameTesting: Rule = ({ document, ledger }) => {
  if (document.kind === 'offlineBegin' || document.kind === 'offlineEnd') {
    return document.testing ? badDocument('Службовий документ офлайн сесії не може мати ознаку TESTING') : undefined;
  }
  const shift = openShift(ledger);
  return !shift || shift.testing === document.testing
    ? undefined
    : badDocument('Ознака TESTING не відповідає ознаці поточної зміни');
};

const zOnce: Rule = ({ document, ledger }) => {
  const shift = openShift(ledger);
  if (!shift || outsideShifts.includes(document.kind) || document.kind === 'closeShift') return undefined;
  const z = zOf(ledger, shift.id);
  return z && refusal(8, `Z-звіт поточної зміни вже зареєстровано, фіскальний номер ${z.fiscalNumber}`);
};

const zBeforeClose: Rule = ({ document, ledger }) =>
  document.kind !== 'closeShift' || lastDocument(ledger)?.kind === 'z'
    ? undefined
    : refusal(6, 'Останнім документом перед закриттям зміни повинен бути Z-звіт');

/** The state of the shift, then the Z-report; codes 4, 5, 8, 6. */
export const shiftRules: readonly Rule[] = [noShiftYet, shiftIsOpen, openersShift, zOnce, zBeforeClose, sameTesting];
