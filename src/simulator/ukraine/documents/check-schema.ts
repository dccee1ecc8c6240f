import { type Content, either, may, must, rows, sequence } from './schema.ts';
import * as v from './schema-values.ts';

/** CHECKHEAD, protocol 3.1. */
const head = sequence(
  must('DOCTYPE', v.naturalOrZero),
  may('DOCSUBTYPE', v.naturalOrZero),
  must('UID', v.guid),
  must('TIN', v.taxNumber),
  may('IPN', v.vatNumber),
  must('ORGNM', v.text(256)),
  must('POINTNM', v.text(256)),
  may('POINTADDR', v.text(256)),
  must('ORDERDATE', v.date),
  must('ORDERTIME', v.time),
  must('ORDERNUM', v.natural),
  must('CASHDESKNUM', v.natural),
  must('CASHREGISTERNUM', v.natural),
  may('ORDERRETCASHREGNUM', v.natural),
  may('ORDERRETDATE', v.date),
  may('ORDERRETNUM', v.text(128)),
  may('ORDERSTORNUM', v.text(128)),
  may('OPERTYPENM', v.text(128)),
  may('VEHICLERN', v.text(64)),
  may('REVOKELASTONLINEDOC', v.flag),
  may('CASHIER', v.text(128)),
  may('LOGOURL', v.text(256)),
  may('COMMENT', v.anyText),
  must('VER', v.integer),
  may('ORDERTAXNUM', v.text(128)),
  may('OFFLINE', v.flag),
  may('PREVDOCHASH', v.hash),
  may('REVOKED', v.flag),
  may('STORNED', v.flag),
  may('TESTING', v.flag),
);

const totals = sequence(
  may('SUM', v.money),
  may('PWNSUMISSUED', v.money),
  may('PWNSUMRECEIVED', v.money),
  may('RNDSUM', v.money),
  may('NORNDSUM', v.money),
  may('NOTAXSUM', v.money),
  may('COMMISSION', v.money),
  may('USAGETYPE', v.naturalOrZero),
  may('SUBCHECK', v.money),
  may('DISCOUNTTYPE', v.naturalOrZero),
  may('DISCOUNTPERCENT', v.money),
  may('DISCOUNTSUM', v.money),
  may('PARTPAYTYPE', v.naturalOrZero),
  may('PARTPAYPERCENT', v.money),
  may('PARTPAYSUM', v.money),
  may('PARTPAYORDPREPAYNUM', v.text(128)),
);

const cardOperations = rows(
  may('TAXNUM', v.text(128)),
  may('NAME', v.anyText),
  may('ACQUIREID', v.text(128)),
  may('ACQUIREPN', v.text(128)),
  may('ACQUIRENM', v.anyText),
  may('ACQUIRETRANSID', v.text(128)),
  may('POSTRANSDATE', v.dateAndTime),
  may('POSTRANSNUM', v.text(128)),
  may('DEVICEID', v.text(128)),
  may('EPZDETAILS', v.text(128)),
  may('AUTHCD', v.text(64)),
  may('CLIENTINFO', v.text(256)),
  may('SUM', v.money),
  may('COMMISSION', v.money),
);

const payments = rows(
  must('PAYFORMCD', v.naturalOrZero),
  must('PAYFORMNM', v.anyText),
  may('SUM', v.money),
  may('PROVIDED', v.money),
  may('REMAINS', v.money),
  may('PAYSYS', cardOperations),
);

const taxes = rows(
  must('TYPE', v.naturalOrZero),
  must('NAME', v.text(64)),
  may('LETTER', v.text(1)),
  must('PRC', v.money),
  may('SIGN', v.flag),
  must('TURNOVER', v.money),
  may('TURNOVERDISCOUNT', v.money),
  may('SOURCESUM', v.money),
  must('SUM', v.money),
);

/** CHECKBODY/ROW without the fields of trades Kasa does not serve: transfers, fuel, currency, pawnshops. */
const lines = rows(
  may('CODE', v.text(64)),
  may('BARCODE', v.text(64)),
  may('UKTZED', v.uktzed),
  either('UKTZED', 'DKPP', v.dkpp),
  may('NAME', v.text(1024)),
  may('DESCRIPTION', v.anyText),
  may('UNITCD', v.shortNumber),
  may('UNITNM', v.text(64)),
  may('AMOUNT', v.quantity),
  may('TOBACCOWEIGHT', v.quantity),
  may('TOBACCOQT', v.shortNumber),
  may('ALCOSTRENGTH', v.quantity),
  may('ALCOVOL', v.quantity),
  may('PRICE', v.money),
  may('LETTERS', v.text(15)),
  may('COST', v.money),
  may('USAGETYPE', v.naturalOrZero),
  may('DISCOUNTTYPE', v.naturalOrZero),
  may('SUBTOTAL', v.money),
  may('DISCOUNTNUM', v.natural),
  may('DISCOUNTTAX', v.text(1)),
  may('DISCOUNTPERCENT', v.money),
  may('DISCOUNTSUM', v.money),
  may('PARTPAYSUM', v.money),
  may('COMMENT', v.anyText),
  may('EXCISELABELS', rows(must('EXCISELABEL', v.text(64)))),
);

/** CHECK as check01.xsd has it, in its order, for the sale of goods and services. */
export const checkSchema: Content = sequence(
  must('CHECKHEAD', head),
  may('CHECKTOTAL', totals),
  may('CHECKPAY', payments),
  may('CHECKTAX', taxes),
  may('CHECKBODY', lines),
);
