import type { Overview, PaperState } from '../../shared/minutes/overview.ts';
import type { Wanted } from '../../shared/minutes/papers/paper-of.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { officeWords } from './office-words.ts';

/** What is chosen: a paper, and which issue of it; null is the draft. */
export interface Choice {
  wanted: Wanted;
  version: number | null;
}

export const sameChoice = (a: Choice | null, b: Choice): boolean => JSON.stringify(a) === JSON.stringify(b);

export const stateOf = ({ finished, issues, outdated }: PaperState): 'open' | 'ready' | 'issued' | 'outdated' => {
  if (issues.length === 0) return finished ? 'ready' : 'open';
  return outdated ? 'outdated' : 'issued';
};

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Every paper there is by now, with the issues of each. */
export function PaperList(props: { overview: Overview; chosen: Choice | null; choose: (choice: Choice) => void }) {
  const { overview } = props;
  const text = useWords(officeWords);
  return (
    <nav aria-label={text.title}>
      <h2>{text.papers}</h2>
      <ul className="papers">
        {overview.papers.map((paper) => (
          <PaperRow key={JSON.stringify(paper.subject)} paper={paper} {...props} />
        ))}
      </ul>
      <Extra title={text.sheets} {...props} papers={sheetsOf(overview)} />
      <Extra title={text.journals} {...props} papers={journalsOf(overview)} />
    </nav>
  );
}

function PaperRow(props: { paper: PaperState; chosen: Choice | null; choose: (choice: Choice) => void }) {
  const { paper, chosen } = props;
  const text = useWords(officeWords);
  const state = stateOf(paper);
  const [first] = paper.issues;
  const draft: Choice = { wanted: paper.subject, version: null };
  return (
    <li>
      <p className="paper-title">
        {paper.title} {first !== undefined && <b>{text.numbered(twoDigits(first.number))}</b>}
      </p>
      <p className="paper-state" data-state={state}>
        {text.state[state]}
      </p>
      <p className="versions">
        <Choose choice={draft} label={text.draft} about={paper.title} {...props} />
        {paper.issues.map(({ version }) => (
          <Choose
            key={version}
            choice={{ wanted: paper.subject, version }}
            label={text.version(version)}
            about={paper.title}
            chosen={chosen}
            choose={props.choose}
          />
        ))}
      </p>
    </li>
  );
}

function Choose(props: {
  choice: Choice;
  label: string;
  about: string;
  chosen: Choice | null;
  choose: (choice: Choice) => void;
}) {
  const on = sameChoice(props.chosen, props.choice);
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={`${props.about}: ${props.label}`}
      onClick={() => props.choose(props.choice)}
    >
      {props.label}
    </button>
  );
}

interface Plain {
  wanted: Wanted;
  title: string;
  label: string;
}

const sheetsOf = ({ heats, judges }: Overview): Plain[] =>
  heats.flatMap((heat) =>
    judges.map(
      (judge): Plain => ({
        wanted: { kind: 'sheet', id: heat.id, judge: judge.id },
        title: heat.title,
        label: judge.name,
      }),
    ),
  );

const journalsOf = ({ heats }: Overview): Plain[] =>
  heats.map(({ id, title }): Plain => ({ wanted: { kind: 'journal', id }, title: '', label: title }));

/** Papers without a number, folded away until somebody asks for them. */
function Extra(props: { title: string; papers: Plain[]; chosen: Choice | null; choose: (choice: Choice) => void }) {
  const groups = [...new Set(props.papers.map(({ title }) => title))];
  return (
    <details>
      <summary>{props.title}</summary>
      {groups.map((group) => (
        <div key={group} className="versions">
          {group !== '' && <span>{group}</span>}
          {props.papers
            .filter(({ title }) => title === group)
            .map(({ wanted, label }) => (
              <Choose
                key={label}
                choice={{ wanted, version: null }}
                label={label}
                about={`${props.title} ${group}`}
                chosen={props.chosen}
                choose={props.choose}
              />
            ))}
        </div>
      ))}
    </details>
  );
}
