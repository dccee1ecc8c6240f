import { type PrintedDocument } from '../fiscal/document.ts';
import { type Regime, type Registration } from '../fiscal/regimes/regime.ts';
import { paperText } from './paper-text.ts';

/** A document as text on paper of the usual width, QR code included. */
export const documentPaper = (regime: Regime, registration: Registration, document: PrintedDocument): string =>
  paperText(regime.layOut(document, registration), paperColumns);

/** What a till printer of 80 mm, and the receipt form, hold in a line. */
const paperColumns = 40;
