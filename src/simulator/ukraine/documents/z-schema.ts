import { type Content, may, must, rows, sequence } from './schema.ts';
import * as v from './schema-values.ts';

/** ZREPHEAD, protocol 3.3. */
const head = sequence(
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
  may('CASHIER', v.text(128)),
  must('VER', v.integer),
  may('ORDERTAXNUM', v.text(128)),
  may('OFFLINE', v.flag),
  may('PREVDOCHASH', v.hash),
  may('REVOKED', v.flag),
  may('TESTING', v.flag),
);

const paymentForms = rows(must('PAYFORMCD', v.wholeDecimal), must('PAYFORMNM', v.anyText), must('SUM', v.money));

const taxes = rows(
  must('TYPE', v.wholeDecimal),
  must('NAME', v.text(64)),
  may('LETTER', v.text(1)),
  must('PRC', v.money),
  may('SIGN', v.flag),
  must('TURNOVER', v.money),
  may('TURNOVERDISCOUNT', v.money),
  may('SOURCESUM', v.money),
  must('SUM', v.money),
);

const side = sequence(
  must('SUM', v.money),
  may('PWNSUMISSUED', v.money),
  may('PWNSUMRECEIVED', v.money),
  may('RNDSUM', v.money),
  may('NORNDSUM', v.money),
  must('ORDERSCNT', v.naturalOrZero),
  may('PWNORDERSCNTISSUED', v.naturalOrZero),
  may('PWNORDERSCNTRECEIVED', v.naturalOrZero),
  may('TOTALCURRENCYCOST', v.naturalOrZero),
  may('TOTALCURRENCYSUM', v.money),
  may('TOTALCURRENCYCOMMISSION', v.money),
  may('PAYFORMS', paymentForms),
  may('TAXES', taxes),
);

/** ZREP as zrep01.xsd has it, in its order, without the blocks for cash withdrawal, currency and fuel. */
export const zSchema: Content = sequence(
  must('ZREPHEAD', head),
  may('ZREPREALIZ', side),
  may('ZREPRETURN', side),
  may('ZREPBODY', sequence(may('SERVICEINPUT', v.money), may('SERVICEOUTPUT', v.money), may('VEHICLERN', v.text(64)))),
);
