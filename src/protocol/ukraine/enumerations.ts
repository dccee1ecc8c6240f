/** `DOCTYPE` of a CHECK (protocol 3.1). */
export const documentTypes = {
  SaleGoods: 0,
  TransferFunds: 1,
  CurrencyExchange: 2,
  CashWithdrawal: 3,
  OpenShift: 100,
  CloseShift: 101,
  OfflineBegin: 102,
  OfflineEnd: 103,
} as const;

/** `DOCSUBTYPE` of a CHECK with DOCTYPE 0 (protocol 3.1). */
export const documentSubtypes = {
  CheckGoods: 0,
  CheckReturn: 1,
  ServiceDeposit: 2,
  AdditionalDeposit: 3,
  ServiceIssue: 4,
  CheckStorno: 5,
} as const;

/** `DocClass` in replies (protocol 2). */
export const documentClasses = { Check: 0, ZRep: 1 } as const;

/** `Type` of a CheckExt or ZRepExt: in which form the document is wanted (protocol 2). */
export const documentRequestTypes = {
  Availability: 0,
  OriginalXml: 1,
  SignedByServerXml: 2,
  Visualization: 3,
  SignedBySenderXml: 4,
  SignedBySenderAndServerXml: 5,
} as const;

/** `ResultCode` of a CheckExt or ZRepExt (protocol 2). */
export const documentResultCodes = {
  Ok: 0,
  OnlineDocumentAbsent: 1,
  OfflineNumberReserved: 2,
  OfflineNumberNotReserved: 3,
  TransactionsRegistrarNotRegistered: 4,
  DocumentAbsent: 5,
} as const;
