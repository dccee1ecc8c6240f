/** `codigo` of a reply (spec/pa 2.2). */
export const resultCodes = {
  done: '200',
  rejected: '203',
  duplicate: '102',
  badData: '109',
  /** What a simulator answers about a document it does not hold; the real code is not known. */
  unknownDocument: '404',
} as const;

/** Codes that say nothing certain about a document: look it up before anything is sent again (spec/pa 2.2). */
export const unclearCodes = ['100', '101', '201', '202', '300'] as const;

/** `estatusDocumento` of EstadoDocumento (spec/pa 2.4). */
export const documentStatuses = { authorised: 'Autorizada', annulled: 'Anulada' } as const;
