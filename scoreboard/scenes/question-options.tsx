import type { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import type { QuestionView } from '../../shared/views/parts.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';

/** What can be chosen; true and false are two options without letters. */
export function optionsOf(question: QuestionView, nouns: (typeof contestWords)['vi']): string[] {
  if (question.kind === 'choice') return question.options;
  if (question.kind === 'ordering')
    return (question.answer?.order ?? question.options.map((_, nth) => nth)).map((nth) => question.options[nth] ?? '');
  return question.kind === 'true-false' ? [nouns.trueOption, nouns.falseOption] : [];
}

interface OptionsProps {
  options: string[];
  /** Index of the right one once it may be seen: it takes the light and the others recede. */
  right: number | null;
  layout: 'wide' | 'tight';
  /** An ordering in its right order: numbers instead of letters, and all have the light. */
  inOrder?: boolean;
}

export function Options({ options, right, layout, inOrder = false }: OptionsProps) {
  if (options.length === 0) return null;
  const rows = Math.ceil(options.length / 2);
  const tall = layout === 'tight' ? 0.7 : rows === 3 ? 1 : 1.3;
  const size = layout === 'tight' ? 0.46 : options.length === 2 ? 1 : rows === 2 ? 0.62 : 0.52;
  return (
    <div className={`options options-${rows} options-${layout}`}>
      {options.map((option, i) => (
        <Enter
          key={option}
          kind="fade"
          delay={350 + i * 120}
          className={`option ${inOrder || right === i ? 'option-right' : right === null ? '' : 'option-wrong'}`}
        >
          <div className="option-lit" />
          <span className="option-letter">{(inOrder ? '123456' : 'ABCDEF')[i]}</span>
          <span className="option-text">
            <Fit text={option} size={size} lines={2} wide={104} tall={tall} />
          </span>
        </Enter>
      ))}
    </div>
  );
}
