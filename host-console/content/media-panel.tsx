import { useCallback, useEffect, useState } from 'react';
import type { MediaAnswer, MediaFile } from '../../shared/protocol/media.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { type Fault, readMedia, removeMedium, sendMedium } from './content-line.ts';
import { mediaWords } from './media-words.ts';

interface Props {
  /** What the sheet that waits leaves unused; null while none does. */
  spare: readonly string[] | null;
  onFault: (fault: Fault | null) => void;
  /** The folder is another one: a sheet that waits is looked at anew. */
  changed: () => void;
}

/** The files that questions name: sent one after the other, each with what is wrong with it; those that none names can go. */
export function MediaPanel({ spare, onFault, changed }: Props) {
  const text = useWords(mediaWords);
  const [files, setFiles] = useState<readonly MediaFile[]>([]);
  const [answers, setAnswers] = useState<readonly MediaAnswer[]>([]);
  const [sending, setSending] = useState<{ nth: number; of: number; file: string } | null>(null);

  const refresh = useCallback(async (): Promise<void> => {
    const answer = await readMedia();
    if ('ok' in answer) setFiles(answer.ok.files);
  }, []);
  useEffect(() => void refresh(), [refresh]);

  const send = async (chosen: readonly File[]): Promise<void> => {
    const told: MediaAnswer[] = [];
    for (const [nth, file] of chosen.entries()) {
      setSending({ nth: nth + 1, of: chosen.length, file: file.name });
      const answer = await sendMedium(file);
      onFault('fault' in answer ? answer.fault : null);
      if ('fault' in answer) break;
      told.push(answer.ok);
      setAnswers([...told]);
    }
    setSending(null);
    await refresh();
    changed();
  };
  const remove = async (file: string): Promise<void> => {
    const answer = await removeMedium(file);
    onFault('fault' in answer ? answer.fault : null);
    await refresh();
    changed();
  };
  return (
    <section className="media-files">
      <h2>{text.title}</h2>
      <label className="file">
        <span>{text.choose}</span>
        <input
          type="file"
          multiple
          disabled={sending !== null}
          accept=".png,.jpg,.jpeg,.webp,.mp3,.ogg,.wav,.mp4,.webm"
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <p className="hint">{text.hint}</p>
      <div aria-live="polite">
        {sending !== null && <p>{text.sending(String(sending.nth), String(sending.of), sending.file)}</p>}
        <Outcome answers={answers} />
      </div>
      <Unused
        files={files.filter(({ file, used }) => used === 0 && (spare?.includes(file) ?? true))}
        remove={(file) => void remove(file)}
      />
    </section>
  );
}

/** What became of the files just sent. */
function Outcome({ answers }: { answers: readonly MediaAnswer[] }) {
  const text = useWords(mediaWords);
  const lang = useLang();
  const wrong = answers.filter(({ fault }) => fault !== null);
  if (answers.length === 0) return null;
  return (
    <>
      {answers.length > wrong.length && <p>{text.sent(String(answers.length - wrong.length))}</p>}
      {wrong.length > 0 && <p>{text.refused(String(wrong.length))}</p>}
      {wrong.length > 0 && (
        <ul className="media-wrong">
          {wrong.map(({ file, fault }) => (
            <li key={file}>
              <b>{file}</b>: {fault?.[lang]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A file that no question names is one too many, or a name that was misspelt. */
function Unused({ files, remove }: { files: readonly MediaFile[]; remove: (file: string) => void }) {
  const text = useWords(mediaWords);
  if (files.length === 0) return null;
  return (
    <details className="media-unused">
      <summary>{text.unused(String(files.length))}</summary>
      <ul>
        {files.map(({ file }) => (
          <li key={file}>
            <span>{file}</span>
            <button type="button" aria-label={text.removeFile(file)} onClick={() => remove(file)}>
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
