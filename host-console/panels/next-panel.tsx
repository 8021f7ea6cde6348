import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { RundownRow } from '../../shared/views/host.ts';
import { useHost, useNames } from '../desk/context.tsx';
import { deskWords } from '../words/desk-words.ts';
import { itemWords, podiumOf } from '../words/item-words.ts';
import { RankingTable } from './result-panel.tsx';

/** Between questions: what is on air, what comes next, and how the teams stand. */
export function NextPanel() {
  const { heat } = useHost();
  const text = useWords(deskWords);
  if (heat === null) return null;
  return (
    <div className="between">
      <div className="between-items">
        <ItemCard label={text.onAir} row={heat.rundown.find((row) => row.state === 'now')} />
        <ItemCard label={text.upNext} row={heat.rundown.find((row) => row.state === 'next')} />
      </div>
      <div>
        <p className="label">{text.ranking}</p>
        <RankingTable rows={heat.ranking} />
      </div>
    </div>
  );
}

function ItemCard(props: { label: string; row: RundownRow | undefined }) {
  const lang = useLang();
  const { team } = useNames();
  if (!props.row) return null;
  const podium = podiumOf(props.row.item);
  return (
    <article className="item-card">
      <p className="label">{props.label}</p>
      <p className="item-card-name">
        {itemWords(props.row.item, lang, team)} {podium !== null && <PodiumShape podium={podium} className="shape" />}
      </p>
      {props.row.question !== null && <p className="item-card-question">{props.row.question.text}</p>}
    </article>
  );
}
