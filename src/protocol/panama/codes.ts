/** `tipoDocumento`, iDoc of the DGI (spec/pa 1.1). */
export const documentTypes = {
  invoice: '01',
  importInvoice: '02',
  exportInvoice: '03',
  creditNote: '04',
  debitNote: '05',
  genericCreditNote: '06',
  genericDebitNote: '07',
  freeZoneInvoice: '08',
  reimbursement: '09',
  foreignInvoice: '10',
} as const;

/** `tipoEmision`, iTpEmis: whether a document is authorised before or after use, and whether in contingency (spec/pa 1.1). */
export const emissionTypes = {
  priorNormal: '01',
  priorContingency: '02',
  laterNormal: '03',
  laterContingency: '04',
} as const;

/** `tipoClienteFE`, iTipoRec (spec/pa 1.1). */
export const receiverTypes = { taxpayer: '01', finalConsumer: '02', government: '03', foreigner: '04' } as const;

/** `formaPagoFact`, iFormaPago; `other` needs a description, the rest must have none (spec/pa 1.1). */
export const paymentForms = {
  credit: '01',
  cash: '02',
  creditCard: '03',
  debitCard: '04',
  loyaltyCard: '05',
  voucher: '06',
  giftCard: '07',
  transfer: '08',
  cheque: '09',
  other: '99',
} as const;

/** `naturalezaOperacion`: invoices are sales, credit notes returns (spec/pa 1.1). */
export const operationNatures = { sale: '01', return: '11' } as const;

/** `iAmb`: which of the two worlds a CUFE belongs to (spec/pa 1.1). */
export const environments = { production: '1', test: '2' } as const;

/** Percent of each `tasaITBMS`, dTasaITBMS (spec/pa 1.1). */
export const itbmsPercents = { '00': 0, '01': 7, '02': 10, '03': 15 } as const;
