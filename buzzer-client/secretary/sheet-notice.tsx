import { useWords } from '../../shared/ui/i18n/words.ts';
import type { SeatSheet, SecretaryTurn } from '../../shared/views/held.ts';
import { Icon, type IconName } from '../held/icons.tsx';
import { secretaryWords } from './words.ts';

function Notice(props: { icon: IconName; lead: string; hint: string; judge?: string; warn?: string | null }) {
  return (
    <div className="notice">
      <Icon name={props.icon} className="notice-sign" />
      <h2>{props.lead}</h2>
      {props.judge !== undefined && <p className="notice-judge">{props.judge}</p>}
      <p>{props.hint}</p>
      {props.warn && <p className="notice-warn">{props.warn}</p>}
    </div>
  );
}

/** Why this judge's sheet is not to be typed in. `dropped`: its paper was half typed when the tablet's came. */
export function SheetNotice({ turn, sheet, dropped }: { turn: SecretaryTurn; sheet: SeatSheet; dropped: boolean }) {
  const text = useWords(secretaryWords);
  const { name } = sheet.judge;
  if (sheet.state === 'tablet')
    return (
      <Notice
        icon="right"
        lead={text.tabletLead}
        judge={name}
        hint={turn.phase === 'revealed' ? text.paperShown : text.tablet}
        warn={dropped ? text.dropped : null}
      />
    );
  if (sheet.state === 'closed') return <Notice icon="lock" lead={text.closedLead} judge={name} hint={text.closed} />;
  return <PlaceNotice turn={turn} />;
}

/** Why nothing is to be typed in at all. */
export function PlaceNotice({ turn }: { turn: SecretaryTurn }) {
  const text = useWords(secretaryWords);
  if (turn.open) return <Notice icon="right" lead={text.allLead} hint={text.all} />;
  if (turn.phase === 'ready') return <Notice icon="wait" lead={text.readyLead} hint={text.ready} />;
  if (turn.phase === 'revealing') return <Notice icon="lock" lead={text.lockedLead} hint={text.locked} />;
  if (turn.phase === 'revealed') return <Notice icon="lock" lead={text.lockedLead} hint={text.lockedShown} />;
  return <Notice icon="over" lead={text.leftLead} hint={text.left} />;
}
