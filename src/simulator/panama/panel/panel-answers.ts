import { type Answer, answer } from '../../wire.ts';
import type { Books } from '../books.ts';
import { jsonAnswer } from '../http/answer.ts';
import { documentPage, listPage } from './panel-pages.ts';
import { panelRows } from './panel-rows.ts';

/** Nothing of the page may load or run anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const pageAnswer = (html: string | undefined): Answer => {
  if (html === undefined) return answer(404, 'documento no encontrado');
  const found = answer(200, html, 'text/html; charset=utf-8');
  return { ...found, headers: { ...found.headers, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' } };
};

/** `GET /panel`, `/panel.json` and `/panel/<cufe>`; undefined for any other path. The panel reads and changes nothing. */
export const panelAnswer = (path: string, books: () => Books): Answer | undefined => {
  if (path === '/panel' || path === '/panel/') return pageAnswer(listPage(books().documents));
  if (path === '/panel.json') return jsonAnswer({ documents: panelRows(books().documents) });
  const [, cufe] = /^\/panel\/([0-9A-Z-]+)$/.exec(path) ?? [];
  return cufe === undefined ? undefined : pageAnswer(documentPage(books().documents, cufe));
};
