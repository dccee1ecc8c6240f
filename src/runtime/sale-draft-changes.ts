import { emptySale, type Sale, type SaleAction, type SaleDraft } from './sale-draft.ts';

/** No till input is longer; a paste may hold anything. */
const longestInput = 200;

/** The draft after an action. An action that no longer fits, such as voiding a line that is gone, changes nothing. */
export const changeDraft = (draft: SaleDraft, action: SaleAction): SaleDraft => {
  const { current, typed } = draft;
  switch (action.type) {
    case 'typed':
      return { ...draft, typed: (typed + action.text).slice(0, longestInput) };
    case 'erased':
      return { ...draft, typed: [...typed].slice(0, -1).join('') };
    case 'input-set':
      return { ...draft, typed: action.text };
    case 'line-added':
      return { ...draft, typed: '', current: { ...current, lines: [...current.lines, action.line], chosen: null } };
    case 'line-replaced':
      return {
        ...draft,
        current: { ...current, lines: current.lines.map((line, index) => (index === action.at ? action.line : line)) },
      };
    case 'line-voided':
      return { ...draft, current: withoutLine(current, action.at) };
    case 'line-chosen':
      return { ...draft, current: { ...current, chosen: action.at } };
    case 'return-begun':
      return {
        ...draft,
        typed: '',
        current: { mode: { kind: 'return', of: action.of }, lines: action.lines, chosen: null },
      };
    case 'sale-voided':
      return { ...draft, typed: '', current: emptySale };
    case 'sale-parked':
      return { ...draft, parked: [...draft.parked, current], current: emptySale };
    case 'sale-resumed':
      return resumed(draft, action.at);
    case 'payment-started':
      return { ...draft, current: emptySale, inFlight: { sale: current, tenders: action.tenders, from: action.from } };
    case 'payment-accepted':
      return { ...draft, inFlight: null, last: action.receipt };
    case 'payment-failed':
      return comeBack(draft);
  }
};

/** Nothing to lose: no lines and no return begun. */
const isBlank = ({ lines, mode }: Sale): boolean => lines.length === 0 && mode.kind === 'sale';

const withoutLine = (sale: Sale, at: number): Sale => {
  const lines = sale.lines.filter((_line, index) => index !== at);
  const chosen = sale.chosen === null || lines.length === 0 ? null : Math.min(sale.chosen, lines.length - 1);
  return lines.length === 0 && sale.mode.kind === 'sale' ? emptySale : { ...sale, lines, chosen };
};

const resumed = (draft: SaleDraft, at: number): SaleDraft => {
  const sale = draft.parked[at];
  if (!sale) return draft;
  const others = draft.parked.filter((parked) => parked !== sale);
  return { ...draft, typed: '', current: sale, parked: isBlank(draft.current) ? others : [...others, draft.current] };
};

/** A sale that was not issued comes back as it was; where the next one has begun meanwhile, it waits among the parked ones. */
const comeBack = (draft: SaleDraft): SaleDraft => {
  const { inFlight, current, parked } = draft;
  if (!inFlight) return draft;
  return isBlank(current)
    ? { ...draft, inFlight: null, current: inFlight.sale }
    : { ...draft, inFlight: null, parked: [...parked, inFlight.sale] };
};
