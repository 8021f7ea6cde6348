import { useState } from 'react';
import { type HeatPlan, STAGE_KINDS, type Stage } from '../../shared/engine/format.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useEditing, useSentences } from './editing.ts';
import { MOST, removeStage, setAllSeats, setHeats, setKind, setName, setSeats, wire } from './format-model.ts';
import { formatWords } from './format-words.ts';
import { SeatRow } from './seat-row.tsx';
import { Sentences } from './sentences.tsx';
import { Stepper } from './stepper.tsx';

/** One stage: its name, how many heats of how many seats, and the heats below one another. */
export function StageColumn({ stage, at }: { stage: Stage; at: number }) {
  const { format, locked, edit } = useEditing();
  const text = useWords(formatWords);
  const nouns = useWords(contestWords);
  const lines = useSentences(at);
  const seats = Math.max(0, ...stage.heats.map((heat) => heat.seats.length));
  return (
    <section
      className="stage-plan"
      id={`stage-${at}`}
      data-off={lines.length > 0}
      aria-label={text.stage(String(at + 1))}
    >
      <header>
        <div className="stage-name">
          <b>{at + 1}</b>
          <select
            aria-label={text.kind}
            value={stage.kind}
            disabled={locked}
            onChange={(event) => {
              const kind = STAGE_KINDS.find((one) => one === event.target.value);
              if (kind !== undefined) edit(setKind(format, at, kind));
            }}
          >
            {STAGE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {nouns.stage[kind]}
              </option>
            ))}
          </select>
          <button type="button" className="act small" disabled={locked} onClick={() => edit(removeStage(format, at))}>
            {text.remove}
          </button>
        </div>
        <StageNames stage={stage} at={at} />
        <div className="stage-numbers">
          <span>
            <small>{text.heats}</small>
            <Stepper
              label={text.heats}
              value={stage.heats.length}
              least={0}
              most={MOST.heats}
              off={lines.length > 0}
              locked={locked}
              set={(count) => edit(setHeats(format, at, count))}
            />
          </span>
          <span>
            <small>{text.seats}</small>
            <Stepper
              label={text.seats}
              value={seats}
              least={0}
              most={MOST.seats}
              locked={locked}
              set={(count) => edit(setAllSeats(format, at, count))}
            />
          </span>
          {at > 0 && (
            <button type="button" className="act small" disabled={locked} onClick={() => edit(wire(format, at))}>
              {text.wire}
            </button>
          )}
        </div>
        <Sentences lines={lines} />
      </header>
      <ol className="plans">
        {stage.heats.map((heat, nth) => (
          <HeatCard key={heat.id} heat={heat} stage={at} at={nth} />
        ))}
      </ol>
    </section>
  );
}

/** Its name in both languages; empty, it has its kind's. */
function StageNames({ stage, at }: { stage: Stage; at: number }) {
  const { format, locked, edit } = useEditing();
  const text = useWords(formatWords);
  const vi = stage.name?.vi ?? '';
  const en = stage.name?.en ?? '';
  return (
    <div className="stage-names">
      <NameField
        label={text.nameVi}
        value={vi}
        usual={contestWords.vi.stage[stage.kind]}
        locked={locked}
        set={(name) => edit(setName(format, at, name, en === vi ? '' : en))}
      />
      <NameField
        label={text.nameEn}
        value={en}
        usual={contestWords.en.stage[stage.kind]}
        locked={locked}
        set={(name) => edit(setName(format, at, vi, name))}
      />
    </div>
  );
}

/** Told when the hand has left it: a name is no edit a letter. */
function NameField(props: {
  label: string;
  value: string;
  usual: string;
  locked: boolean;
  set: (name: string) => void;
}) {
  const { label, value, usual, locked, set } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    if (typed !== null && typed.trim() !== value) set(typed);
    setTyped(null);
  };
  return (
    <input
      type="text"
      aria-label={label}
      title={label}
      placeholder={usual}
      maxLength={MOST.name}
      value={typed ?? value}
      disabled={locked}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        // Enter in the middle of a Vietnamese syllable belongs to the keyboard.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle();
      }}
    />
  );
}

function HeatCard({ heat, stage, at }: { heat: HeatPlan; stage: number; at: number }) {
  const { format, locked, edit } = useEditing();
  const text = useWords(formatWords);
  const lines = useSentences(stage, at);
  return (
    <li className="heat-plan" id={`heat-${stage}-${at}`} data-off={lines.length > 0}>
      <div className="heat-head">
        <b>{text.heat(String(heat.number))}</b>
        <span>{text.seatCount}</span>
        <Stepper
          label={text.seatCount}
          value={heat.seats.length}
          least={0}
          most={MOST.seats}
          off={lines.length > 0}
          locked={locked}
          set={(count) => edit(setSeats(format, stage, at, count))}
        />
      </div>
      <Sentences lines={lines} />
      <ol>
        {heat.seats.map((source, seat) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a podium is its place in the row.
          <SeatRow key={seat} place={{ stage, heat: at, seat }} source={source} />
        ))}
      </ol>
    </li>
  );
}
