import { decide } from '../../src/fiscal/decide.ts';
import { referenceTo } from '../../src/fiscal/reference.ts';
import { instant } from '../../src/fiscal/time.ts';
import { chanceFrom } from './chance.mjs';
import { requestsOf } from './requests.mjs';
import { signed } from './signed.mjs';

/** Documents from one opening of a shift to the next. */
const perShift = 300;
const firstDay = Date.UTC(2017, 8, 1, 5);
const dayMs = 86_400_000;
/** Not a round number: whole thousands in the stamps would look like fiscal numbers to a search. */
const betweenDocumentsMs = 99_877;

/** The moment of a document, by how many came before it: a shift a day. */
const momentOf = (count) =>
  instant(firstDay + Math.floor(count / perShift) * dayMs + (count % perShift) * betweenDocumentsMs);

/** Issues documents through the real decisions; a refusal is a fault of the generator. */
export const deskOf = (country, journal) => {
  const offline = [];
  const now = () => momentOf(journal.read().nextNumber - 1);
  const commit = (fact) => {
    if (!fact.type) throw new Error(`refused: ${JSON.stringify(fact)}`);
    journal.commit(fact);
  };
  const issue = (command) => {
    const decision = decide(country.regime, journal.read(), command, now());
    if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusal)}`);
    const document = signed(decision.draft, country.given(decision.draft));
    commit({ type: 'documentIssued', at: now(), document });
    if (document.offline) offline.push(document);
    else if (document.registeredBy === 'server') {
      const answer = country.accepted(document, now());
      commit(answer);
      return { ...document, fiscalNumber: answer.fiscalNumber, cufe: answer.authorisation?.cufe ?? null };
    }
    return document;
  };
  return { now, commit, issue, read: journal.read, offlineDocuments: () => offline.splice(0) };
};

/** A shift of every ten works forty documents long without the link. */
const isOfflineShift = (shift) => shift % 10 === 5;
const [offlineFrom, offlineUntil] = [100, 140];

/** What happens between the opening and the Z: mostly sales, now and then something else. */
const dayOf = ({ country, desk, requests, chance }) => {
  let sold;
  const sell = (cashOnly) => {
    const document = desk.issue(requests.sale({ cashOnly }));
    sold = { at: document.at, reference: referenceTo(document), receipt: document.body.receipt };
  };
  const rare = [
    () => desk.issue({ type: 'cashIn', amount: 20_000, reason: country.reasons[0] }),
    () => desk.issue({ type: 'cashOut', amount: 100, reason: country.reasons[1] }),
    () => (desk.read().cancellable?.body.kind === 'sale' ? desk.issue({ type: 'cancelLast' }) : sell(false)),
    () => {
      if (!sold) return sell(false);
      desk.issue(requests.returnOf(sold));
      sold = undefined;
    },
  ];
  return {
    sell,
    act: () => {
      if (chance.next() < 0.95) return sell(false);
      const act = chance.oneOf(rare);
      act();
      if (desk.read().cancellable === null) sold = undefined;
    },
  };
};

/**
 * Trades until the journal holds so many documents: shifts of 300, each with its opening, Z and closing, receipts, returns,
 * cash movements, cancellations, and now and then a stretch without the link. The same every time.
 */
export const trade = (country, documents, journal) => {
  const chance = chanceFrom(20_261_121);
  const requests = requestsOf(country, chance);
  const desk = deskOf(country, journal);
  const day = dayOf({ country, desk, requests, chance });
  const fixed = new Map([
    [0, () => desk.issue({ type: 'openShift', cashier: country.cashier })],
    [1, () => desk.issue({ type: 'cashIn', amount: 100_000, reason: country.reasons[0] })],
    [perShift - 2, () => desk.issue({ type: 'makeZ' })],
    [perShift - 1, () => desk.issue({ type: 'closeShift' })],
  ]);
  const withoutLink = (place) => {
    if (place === offlineFrom) return country.begin(desk);
    return place === offlineUntil ? country.end(desk) : day.sell(true);
  };
  const act = (shift, place) => {
    const isOffline = isOfflineShift(shift) && place >= offlineFrom && place <= offlineUntil;
    const plan = fixed.get(place) ?? (isOffline ? () => withoutLink(place) : day.act);
    plan();
  };
  for (let shift = 0; journal.read().nextNumber <= documents; shift++) {
    for (let place = 0; place < perShift && journal.read().nextNumber <= documents; place++) {
      act(shift, place);
    }
  }
};
