import * as ukraine from '../../support/fiscal-past.ts';
import * as panama from '../../support/panama-past.ts';
import { sale } from '../../support/panama-requests.ts';
import { storyTrade } from './story-trade.ts';

/** Two shifts: online, a refused and an undelivered sale, an offline session that is uploaded, a Z, and offline again. */
export const ukrainianStory = storyTrade(
  'Ukraine',
  [
    ukraine.opened(),
    ukraine.soldOnline(),
    ukraine.sent(ukraine.saleBody(), ukraine.at(-0.4)),
    ukraine.refusedByServer(ukraine.at(-0.3), 3),
    ukraine.sent(ukraine.saleBody(20_000), ukraine.at(-0.2)),
    ukraine.withdrawn(ukraine.at(-0.1), 3),
    ukraine.wentOffline(),
    ukraine.soldOffline(),
    ukraine.soldOffline(ukraine.at(2)),
    ukraine.endedOffline(ukraine.at(3)),
    ukraine.uploaded(ukraine.at(3)),
    ukraine.cashIn(ukraine.at(4)),
    ukraine.madeZ(ukraine.at(5)),
    ukraine.closed(ukraine.at(5)),
    ukraine.done({ kind: 'openShift', shift: 2 }, ukraine.at(20)),
    ukraine.wentOffline(ukraine.at(21)),
    ukraine.soldOffline(ukraine.at(21)),
  ],
  ukraine.sent(ukraine.saleBody(), ukraine.at(22)),
);

/** A shift in which the mode is switched on by hand, used, and left after everything was sent one by one. */
export const panamanianStory = storyTrade(
  'Panama',
  [
    panama.opened(),
    panama.sold(panama.at(-0.5)),
    panama.wentOffline(),
    panama.sold(panama.at(1)),
    panama.sold(panama.at(2)),
    panama.sending(3, panama.at(3)),
    panama.authorised(3, panama.at(3)),
    panama.sending(4, panama.at(3)),
    panama.rejected(4, panama.at(3)),
    panama.setAside(4, panama.at(4)),
    panama.cameBack(panama.at(4)),
    panama.sold(panama.at(5)),
  ],
  panama.issued(sale(), panama.at(6)),
);
