import { type CheckMessage } from '../../../src/protocol/ukraine/check.ts';
import { documentSubtypes, documentTypes } from '../../../src/protocol/ukraine/enumerations.ts';
import { type ZReportMessage } from '../../../src/protocol/ukraine/zrep.ts';

const issuer = {
  uid: '0f9e7a52-2c5b-4a6e-9b58-1f9f0d1c7a11',
  tin: '34554363',
  ipn: '123456789020',
  orgName: 'ТОВ "Тестування & Ґанок"',
  pointName: 'Магазин <Їжак>',
  pointAddress: 'УКРАЇНА, м. Київ',
  orderDate: '21112026',
  orderTime: '090500',
  orderNumber: 17,
  cashDeskNumber: 1,
  cashRegisterNumber: '4000000001',
  cashier: 'Касир О. П.',
  version: 1,
};

const offline = { orderTaxNumber: '21182.3.5807', offline: true, previousDocumentHash: 'a1'.repeat(32) };

const sale: CheckMessage = {
  head: { docType: documentTypes.SaleGoods, docSubtype: documentSubtypes.CheckGoods, ...issuer, ...offline },
  total: { sum: '260.00', roundSum: '-0.10', noRoundSum: '259.90', discountType: 0, discountSum: '10.00' },
  payments: [
    { code: 0, name: 'ГОТІВКА', sum: '160.00', provided: '200.00', remains: '40.00' },
    {
      code: 1,
      name: 'КАРТКА',
      sum: '100.00',
      paymentSystems: [
        {
          name: 'Visa',
          acquirerName: 'Банк',
          transactionId: '012345678901',
          transactionDate: '21112026090501',
          transactionNumber: '800',
          terminal: 'T0261154',
          maskedCard: '479072******1111',
          authorisationCode: '130432',
          sum: '100.00',
        },
      ],
    },
  ],
  taxes: [
    { type: 1, name: 'Акциз', letter: 'Г', percent: '5.00', turnover: '259.90', sourceSum: '259.90', sum: '12.38' },
    {
      type: 0,
      name: 'ПДВ',
      letter: 'А',
      percent: '20.00',
      sign: false,
      turnover: '259.90',
      turnoverDiscount: '249.90',
      sourceSum: '247.52',
      sum: '41.25',
    },
  ],
  body: [
    {
      code: '22',
      barcode: '4820000000017',
      uktzed: '2204219400',
      name: 'Вино "Каберне"',
      unitCode: '2009',
      unitName: 'шт',
      amount: '2.000',
      price: '129.95',
      letters: 'АГ',
      cost: '259.90',
      discountType: 1,
      discountNumber: 1,
      discountPercent: '5.00',
      discountSum: '10.00',
      comment: 'подарунок',
      exciseLabels: ['AATE508932', 'AATE508933'],
    },
    { dkpp: '11.22.33-44', name: 'Пакування', description: 'послуга', amount: '0.350', price: '1.00', cost: '0.35' },
  ],
};

const serviceHead = (docType: number) => ({ head: { docType, ...issuer } });

/** One of every CHECK a register sends, as messages. */
export const checks: Readonly<Record<string, CheckMessage>> = {
  sale,
  'sale under test': { ...sale, head: { ...sale.head, testing: true } },
  return: {
    ...sale,
    head: {
      ...sale.head,
      docSubtype: documentSubtypes.CheckReturn,
      returnCashRegisterNumber: '4000000002',
      returnDate: '20112026',
      returnNumber: '197242641',
    },
  },
  storno: {
    head: {
      docType: documentTypes.SaleGoods,
      docSubtype: documentSubtypes.CheckStorno,
      ...issuer,
      stornoNumber: '197242641',
    },
    total: { sum: '0.00' },
  },
  'cash put in': {
    head: { docType: documentTypes.SaleGoods, docSubtype: documentSubtypes.ServiceDeposit, ...issuer },
    total: { sum: '500.00' },
  },
  'cash taken out': {
    head: { docType: documentTypes.SaleGoods, docSubtype: documentSubtypes.ServiceIssue, ...issuer },
    total: { sum: '300.00' },
  },
  'shift opening': serviceHead(documentTypes.OpenShift),
  'shift closing': serviceHead(documentTypes.CloseShift),
  'offline beginning': {
    head: {
      docType: documentTypes.OfflineBegin,
      ...issuer,
      revokeLastOnlineDocument: true,
      orderTaxNumber: '21182.1.9536',
      offline: true,
    },
  },
  'offline end': { head: { docType: documentTypes.OfflineEnd, ...issuer, ...offline } },
  'document with server marks': {
    head: { docType: documentTypes.SaleGoods, ...issuer, comment: 'a', revoked: false, storned: true },
  },
};

const turnover = {
  sum: '260.00',
  roundSum: '-0.10',
  noRoundSum: '259.90',
  ordersCount: 1,
  payments: [{ code: 0, name: 'ГОТІВКА', sum: '260.00' }],
  taxes: [{ type: 0, name: 'ПДВ', letter: 'А', percent: '20.00', sign: false, turnover: '259.90', sum: '41.25' }],
};

/** Z reports of a shift with sales and returns, and of one without. */
export const zReports: Readonly<Record<string, ZReportMessage>> = {
  'busy shift': {
    head: { ...issuer, ...offline },
    realisation: turnover,
    returns: turnover,
    body: { serviceInput: '500.00', serviceOutput: '300.00' },
  },
  'empty shift': { head: { ...issuer, testing: true }, body: { serviceInput: '0.00', serviceOutput: '0.00' } },
};
