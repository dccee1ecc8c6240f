import { writeMoment } from '../arithmetic/panama-time.ts';
import type { BookedDocument } from '../books.ts';
import { html, type Markup, page } from './page.ts';
import { type PanelRow, panelRows } from './panel-rows.ts';

/** The list of all documents. */
export const listPage = (documents: readonly BookedDocument[]): string => {
  const rows = panelRows(documents);
  const table = html`<table><thead><tr><th>Punto</th><th>Número</th><th>Tipo</th><th>Emisión</th><th>Total</th><th>CUFE</th><th>Protocolo</th><th>Estado</th><th>Modo</th></tr></thead><tbody>${rows.map(rowMarkup)}</tbody></table>`;
  return page(
    'Panel WEB: documentos autorizados',
    rows.length === 0
      ? html`<p>Todavía no hay documentos.</p>`
      : html`<p>${String(rows.length)} documentos</p>${table}`,
  );
};

const modeOf = ({ offline }: PanelRow): string => (offline ? 'Offline' : 'En línea');

const stateOf = ({ state, foreign }: PanelRow): string => (foreign ? `${state} (otro sistema)` : state);

const rowMarkup = (row: PanelRow): Markup =>
  html`<tr><td>${row.branch}-${row.billingPoint}</td><td>${row.number}</td><td>${row.documentType} ${row.typeName}</td><td>${row.emittedAt}</td><td class="amount">${row.total}</td><td><a href="/panel/${row.cufe}"><code>${row.cufe}</code></a></td><td>${row.protocol}</td><td>${stateOf(row)}</td><td>${modeOf(row)}</td></tr>`;

/** One document with everything that is known about it; undefined when there is none. */
export const documentPage = (documents: readonly BookedDocument[], cufe: string): string | undefined => {
  const document = documents.find((each) => each.cufe === cufe);
  const [row] = document ? panelRows([document]) : [];
  if (!document || !row) return undefined;
  const facts = factsOf(document, row).map(([name, value]) => html`<tr><th>${name}</th><td>${value}</td></tr>`);
  return page(
    `Documento ${row.billingPoint}-${row.number}`,
    html`<p><a href="/panel">Todos los documentos</a></p><table><tbody>${facts}</tbody></table><h2>Enviado</h2><pre>${JSON.stringify(document.sent, null, 2)}</pre>`,
  );
};

const factsOf = (document: BookedDocument, row: PanelRow): readonly (readonly [string, string])[] => [
  ['RUC del emisor', row.issuer],
  ['Sucursal', row.branch],
  ['Punto de facturación', row.billingPoint],
  ['Número', row.number],
  ['Tipo', `${row.documentType} ${row.typeName}`],
  ['Tipo de emisión', `${row.emission} (${modeOf(row)})`],
  ['Fecha de emisión', row.emittedAt],
  ['Fecha de recepción', row.receivedAt],
  ['Contingencia desde', document.contingency?.start ?? '—'],
  ['Motivo', document.contingency?.reason ?? '—'],
  ['Total', row.total],
  ['CUFE', row.cufe],
  ['CUFE hecho por', document.cufeMadeBy === 'register' ? 'la caja' : 'el PAC'],
  ['Protocolo de autorización', row.protocol],
  ['Estado', stateOf(row)],
  ['Anulado', document.annulled ? `${writeMoment(document.annulled.at)} ${document.annulled.reason}` : '—'],
  ['Avisos', document.warnings.join(' | ') || '—'],
  ['QR', document.qr],
];
