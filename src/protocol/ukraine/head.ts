import { amount, day, digits, flag, matching, positive, text, timeOfDay, whole } from './leaf.ts';
import { optional, required } from './shape.ts';

/** Taxpayer's number: 5 to 10 digits, or a passport's 2 letters and 6 digits (schema type DGDrfo). */
const taxNumber = matching(/^(\d{5,10}|[АБВГДЕЄЖЗИІКЛМНОПРСТУФХЦЧШЩЮЯ]{2}\d{6})$/);

/** VAT payer's number, or `0` (schema type DGHIPN0). */
const vatNumber = matching(/^(0|\d{6,12}|[АБВГДЕЄЖЗИІКЛМНОПРСТУФХЦЧШЩЮЯ]{2}\d{6})$/);

/** The part of a head that says whose register speaks, when, and under which local number (protocol 3.1). */
export const issuer = {
  uid: required('UID', text()),
  tin: required('TIN', taxNumber),
  ipn: optional('IPN', vatNumber),
  orgName: required('ORGNM', text(256)),
  pointName: required('POINTNM', text(256)),
  pointAddress: optional('POINTADDR', text(256)),
  orderDate: required('ORDERDATE', day()),
  orderTime: required('ORDERTIME', timeOfDay()),
  /** The register's local number of the document. */
  orderNumber: required('ORDERNUM', positive()),
  /** The register's own local number. */
  cashDeskNumber: required('CASHDESKNUM', positive()),
  /** The register's fiscal number. */
  cashRegisterNumber: required('CASHREGISTERNUM', digits()),
};

/** The part of a head that numbers and chains an offline document; `orderTaxNumber` is filled in offline only. */
export const numbering = {
  version: required('VER', whole()),
  orderTaxNumber: optional('ORDERTAXNUM', text(128)),
  offline: optional('OFFLINE', flag()),
  previousDocumentHash: optional('PREVDOCHASH', text(64)),
};

/** One row of taxes, the same in a receipt and in a Z report. */
export const tax = {
  /** 0 VAT, 1 excise. */
  type: required('TYPE', whole()),
  name: required('NAME', text(64)),
  letter: optional('LETTER', text(1)),
  percent: required('PRC', amount()),
  /** True for a tax on top of the price; absent or false for one included in it. */
  sign: optional('SIGN', flag()),
  /** Before discounts. */
  turnover: required('TURNOVER', amount()),
  turnoverDiscount: optional('TURNOVERDISCOUNT', amount()),
  /** The sum the tax was reckoned from. */
  sourceSum: optional('SOURCESUM', amount()),
  sum: required('SUM', amount()),
};
