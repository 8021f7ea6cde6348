import type { CSSProperties } from 'react';
import type { Verdict } from '../../shared/engine/asking.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { RulingView } from '../../shared/views/parts.ts';
import type { Lane } from '../desk/lanes.ts';
import { isBeyond, placeOn, type TimeLine, timeLineOf } from '../desk/time-line.ts';
import { pressText } from '../desk/time-text.ts';
import { TeamTag } from '../parts/team-tag.tsx';
import { buzzerWords } from '../words/buzzer-words.ts';
import { deskWords } from '../words/desk-words.ts';

/** BZ4: the photo finish. One lane a press: its error bar on a common line, time, uncertainty and margin in figures. */
export function FinishLanes(props: { lanes: Lane[]; rulings: RulingView[] }) {
  const { lanes, rulings } = props;
  const line = timeLineOf(lanes);
  const { lineLabel } = useWords(buzzerWords);
  if (line === null) return null;
  return (
    <div className="finish" data-dense={lanes.length > 4}>
      <ol aria-label={lineLabel}>
        {lanes.map((lane) => (
          <LaneRow
            key={lane.podium}
            lane={lane}
            line={line}
            verdict={rulings.find(({ podium }) => podium === lane.podium)?.verdict ?? null}
          />
        ))}
      </ol>
      <Scale line={line} />
    </div>
  );
}

function LaneRow(props: { lane: Lane; line: TimeLine; verdict: Verdict | null }) {
  const { lane, line, verdict } = props;
  const lang = useLang();
  const text = useWords(buzzerWords);
  return (
    <li className="lane" data-standing={lane.standing}>
      <TeamTag podium={lane.podium} />
      <Track lane={lane} line={line} />
      <span className="lane-time">
        {text.seconds(pressText(lane.at, lang))}
        <small>{lane.uncertainty === null ? text.noClock : text.plusMinus(decimal(lane.uncertainty, lang, 1))}</small>
      </span>
      <span className="lane-words">
        <Words lane={lane} verdict={verdict} />
      </span>
    </li>
  );
}

function Words(props: { lane: Lane; verdict: Verdict | null }) {
  const { lane, verdict } = props;
  const lang = useLang();
  const text = useWords(buzzerWords);
  const desk = useWords(deskWords);
  const said = { right: desk.right, wrong: desk.wrong, silent: desk.silent };
  return (
    <>
      <span className="lane-said">
        <b>{text.standing[lane.standing]}</b>
        {verdict !== null && <b data-ruling={verdict}>{said[verdict]}</b>}
        {lane.margin !== null && (
          <span>{lane.margin === 0 ? text.equal : text.margin(pressText(lane.margin, lang))}</span>
        )}
      </span>
      {(lane.doubts.length > 0 || lane.anticipated) && (
        <span className="lane-doubts">
          {lane.doubts.map((doubt) => (
            <span className="lane-doubt" key={doubt}>
              <i aria-hidden="true">▲</i> {text.doubt[doubt]}
            </span>
          ))}
          {lane.anticipated && (
            <span className="lane-doubt">
              <i aria-hidden="true">▲</i> {text.anticipated}
            </span>
          )}
        </span>
      )}
    </>
  );
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** The error bar with the press's own mark on it. A press far behind the others leaves an arrow at the end. */
function Track(props: { lane: Lane; line: TimeLine }) {
  const { lane, line } = props;
  const [from, at, to] = [lane.from, lane.at, lane.to].map((time) => placeOn(line, time)) as [number, number, number];
  const look = { '--podium': PODIUM_LOOKS[lane.podium].colour } as CSSProperties;
  return (
    <span className="track" style={look} aria-hidden="true">
      {line.ticks.map((tick) => (
        <span key={tick} className="track-tick" style={{ left: percent(placeOn(line, tick)) }} />
      ))}
      {isBeyond(line, lane.at) ? (
        <span className="track-beyond">▶</span>
      ) : (
        <>
          <span className="track-bar" style={{ left: percent(from), width: percent(to - from) }} />
          <span className="track-mark" style={{ left: percent(at) }} />
        </>
      )}
    </span>
  );
}

function Scale(props: { line: TimeLine }) {
  const { line } = props;
  const lang = useLang();
  const { sinceOpening } = useWords(buzzerWords);
  return (
    <p className="scale" aria-hidden="true">
      <span className="scale-name">{sinceOpening}</span>
      <span className="scale-line">
        {line.ticks.map((tick) => (
          <span key={tick} style={{ left: percent(placeOn(line, tick)) }}>
            {pressText(tick, lang)}
          </span>
        ))}
      </span>
    </p>
  );
}
