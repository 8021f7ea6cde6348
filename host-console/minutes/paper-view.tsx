import { useEffect, useRef } from 'react';

export interface Sheet {
  article: Element;
  title: string;
  /** The last line of the log that this paper knows. */
  seq: number;
  hash: string;
}

/** Takes the paper out of the document that the hub sent. Parsed, never run: such a document has no scripts. */
export function sheetOf(markup: string): Sheet | null {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const article = parsed.querySelector<HTMLElement>('article.paper');
  if (article === null) return null;
  const { seq, hash } = article.dataset;
  return { article, title: parsed.title, seq: Number(seq), hash: hash ?? '' };
}

/** The paper as it will be printed. Its title names the file when it is printed to one. */
export function PaperView({ sheet }: { sheet: Sheet }) {
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    desk.current?.replaceChildren(document.importNode(sheet.article, true));
    document.title = sheet.title;
  }, [sheet]);
  return <div className="desk" ref={desk} />;
}
