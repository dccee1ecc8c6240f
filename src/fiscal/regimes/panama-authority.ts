import { type DocumentState, type PrintedDocument } from '../document.ts';
import { centred, type PaperLine, pair, plain, separator } from '../paper.ts';
import { localTime } from '../time.ts';
import { type PanamaIssuer } from './panama-issuer.ts';
import { panamaPaperTime } from './panama-time.ts';

/** What ties a document to the tax office: its code, the contingency it was made in, and later the authorisation (PA-14, spec/pa 1.9). */
export const panamaAuthority = (document: PrintedDocument, issuer: PanamaIssuer): readonly PaperLine[] =>
  document.series ? [separator, ...contingencyLines(document, issuer), ...codeLines(document)] : [];

/** The modality by its name in words; no official legend is known (spec/pa 1.9). */
const modality: Readonly<Record<PanamaIssuer['contingencyEmission'], string>> = {
  '02': 'AUTORIZACIÓN PREVIA EN CONTINGENCIA',
  '04': 'AUTORIZACIÓN POSTERIOR EN CONTINGENCIA',
};

const contingencyLines = (
  { offline }: PrintedDocument,
  { contingencyEmission }: PanamaIssuer,
): readonly PaperLine[] => {
  if (!offline?.contingency) return [];
  const { since, reason } = offline.contingency;
  return [
    centred('MODO OFFLINE', true),
    centred('OPERACIÓN EN CONTINGENCIA', true),
    centred(modality[contingencyEmission]),
    pair('Inicio', panamaPaperTime(since)),
    plain(`Motivo: ${reason}`),
  ];
};

const codeLines = (document: PrintedDocument): readonly PaperLine[] => {
  const { authorisation } = document;
  const cufe = codeOf(document);
  if (!authorisation) {
    return [...cufeLines(cufe), centred(standing[document.state], true), ...queryLines(cufe)];
  }
  return [
    ...cufeLines(cufe),
    ...(document.cufe && document.cufe !== authorisation.cufe ? cufeLines(authorisation.cufe, 'CUFE del PAC') : []),
    plain(`Protocolo ${authorisation.protocol ?? 'según el panel'}`),
    ...(authorisation.receivedAt === null
      ? []
      : [plain(`Autorizado ${panamaPaperTime(localTime(authorisation.receivedAt, 'America/Panama'))}`)]),
    ...(authorisation.qr ? [{ kind: 'qr', address: authorisation.qr } as const] : queryLines(cufe)),
  ];
};

/** What a paper without an authorisation says of itself: none may look valid that is not. */
const standing: Readonly<Record<DocumentState, string>> = {
  accepted: 'AUTORIZADO',
  waiting: 'AUTORIZACIÓN PENDIENTE',
  uncertain: 'AUTORIZACIÓN PENDIENTE',
  rejected: 'RECHAZADO POR LA DGI',
  conflict: 'NÚMERO EN CONFLICTO',
  setAside: 'RECHAZADO, APARTADO POR UNA PERSONA',
  refused: 'NO EMITIDO: DOCUMENTO NO VÁLIDO',
  withdrawn: 'NO EMITIDO: DOCUMENTO NO VÁLIDO',
  revoked: 'NO EMITIDO: DOCUMENTO NO VÁLIDO',
};

/** The printed code stands; the server's is shown where the register made none. */
const codeOf = ({ cufe, authorisation }: PrintedDocument): string | null => cufe ?? authorisation?.cufe ?? null;

/** In two halves, so that a narrow paper breaks it where a reader can follow. */
const cufeLines = (cufe: string | null, label = 'CUFE'): readonly PaperLine[] =>
  cufe ? [plain(`${label}:`), centred(cufe.slice(0, 33)), centred(cufe.slice(33))] : [];

const queryLines = (cufe: string | null): readonly PaperLine[] =>
  cufe ? [plain('Consulte por CUFE en:'), plain(panamaQueryAddress(cufe))] : [];

const panamaQueryAddress = (cufe: string): string => `https://dgi-fep.mef.gob.pa/Consultas/FacturasPorCUFE/${cufe}`;

/** The QR code the PAC gave; a register behind a PAC cannot make a valid one (spec/pa 1.5). */
export const panamaCheckAddress = ({ authorisation }: PrintedDocument): string | null => authorisation?.qr ?? null;
