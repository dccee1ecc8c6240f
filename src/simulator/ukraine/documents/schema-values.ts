import type { Content } from './schema.ts';

const value = (form: RegExp, says: string): Content => ({ kind: 'value', form, says });

/** Text of at most so many characters. */
export const text = (longest: number): Content =>
  value(new RegExp(`^[\\s\\S]{0,${longest}}$`, 'u'), `текстом до ${longest}`);
export const anyText = value(/^[\s\S]*$/, 'текстом');

export const naturalOrZero = value(/^\+?\d+$/, 'цілим числом');
export const natural = value(/^\+?0*[1-9]\d*$/, 'додатним цілим числом');
export const integer = value(/^[+-]?\d+$/, 'цілим числом');
export const flag = value(/^(true|false|1|0)$/, 'логічним значенням');

export const money = value(/^-?\d+\.\d\d$/, 'сумою з двома знаками');
export const quantity = value(/^-?\d+(\.\d{1,3})?$/, 'кількістю');
export const wholeDecimal = value(/^-?\d+(\.0{1,2})?$/, 'цілим числом');
/** 1 to 99999. */
export const shortNumber = value(/^\+?0*[1-9]\d{0,4}$/, 'числом від 1 до 99999');

const passport = '[АБВГДЕЄЖЗИІКЛМНОПРСТУФХЦЧШЩЮЯ]{2}\\d{6}';
export const taxNumber = value(new RegExp(`^(\\d{5,10}|${passport})$`, 'u'), 'податковим номером');
export const vatNumber = value(new RegExp(`^(0|\\d{6,12}|${passport})$`, 'u'), 'індивідуальним податковим номером');
export const uktzed = value(/^(\d{10}|\d{8}|\d{6}|00\d{3}|\d{4})$/, 'кодом УКТЗЕД');
export const dkpp = value(/^\d\d\.\d\d((\.\d\d(-\d\d?(\.\d\d?)?)?)|(\.\d\d?)*)$/, 'кодом ДКПП');

export const date = value(/^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/, 'датою ддммрррр');
export const time = value(/^([01]\d|2[0-3])[0-5]\d[0-5]\d$/, 'часом ггххсс');
export const dateAndTime = value(
  /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d([01]\d|2[0-3])[0-5]\d[0-5]\d$/,
  'датою і часом',
);

/** The schema takes any text; the server asks for a GUID (protocol 3.1). */
export const guid = value(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'GUID');
/** SHA-256 in lower-case hexadecimal (protocol 4.1). */
export const hash = value(/^[0-9a-f]{64}$/, 'гешем із 64 знаків');
