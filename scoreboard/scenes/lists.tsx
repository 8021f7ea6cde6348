import { optionLetter } from '../../shared/views/list-text.ts';
import type { QuestionView } from '../../shared/views/parts.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import './lists.css';

/** One cell of an ordering or a matching: what it is called, and what it says. */
interface Cell {
  sign: string;
  text: string;
}

/** Both sides of a matching, line by line; with the answer each line is a right pair. */
const pairs = ({ options, matches = [], answer }: QuestionView): [Cell, Cell][] =>
  options.map((text, nth) => {
    const index = answer?.order?.[nth] ?? nth;
    return [
      { sign: String(nth + 1), text },
      { sign: optionLetter(index), text: matches[index] ?? '' },
    ];
  });

/** The items of an ordering as they stand; with the answer in their right order, numbered. */
const ordered = ({ options, answer }: QuestionView): Cell[] =>
  (answer?.order ?? options.map((_, nth) => nth)).map((index, nth) => ({
    sign: answer?.order === undefined ? optionLetter(index) : `${nth + 1}${optionLetter(index)}`,
    text: options[index] ?? '',
  }));

/** The two sides of a matching under its question: four lines where four options stand otherwise. */
export function Matching({ question }: { question: QuestionView }) {
  const right = question.answer?.order !== undefined;
  return (
    <div className="matching">
      {pairs(question).map((pair, i) => (
        <Enter key={pair[0].text} kind="fade" delay={350 + i * 120} className="matching-line">
          {pair.map((cell) => (
            <div key={cell.sign} className={`option ${right ? 'option-right' : ''}`}>
              <div className="option-lit" />
              <span className="option-letter">{cell.sign}</span>
              <span className="option-text">
                <Fit text={cell.text} size={0.48} min={0.42} wide={104} />
              </span>
            </div>
          ))}
        </Enter>
      ))}
    </div>
  );
}

/** Over the answers of an ordering or a matching: what their letters stand for, and later how it is right. */
export function ListKey({ question }: { question: QuestionView }) {
  const right = question.answer?.order !== undefined;
  const cells = question.kind === 'matching' ? pairs(question).flat() : ordered(question);
  return (
    <div className="list-key" data-kind={question.kind} data-right={right ? 'yes' : 'no'}>
      {cells.map((cell) => (
        <div key={`${cell.sign} ${cell.text}`} className="list-cell">
          <span className="list-sign">{cell.sign}</span>
          <span className="list-text">
            <Fit text={cell.text} size={question.kind === 'matching' ? 0.44 : 0.54} min={0.41} wide={104} />
          </span>
        </div>
      ))}
    </div>
  );
}
