import type { Podium } from '../../shared/engine/ids.ts';
import type { Item, ItemKind, ItemOf } from '../../shared/engine/rundown.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';

type Team = (podium: Podium) => string | null;
type Table = { [K in ItemKind]: (item: ItemOf<K>, team: Team) => string };

const VI: Table = {
  'line-up': () => 'Giới thiệu các đội',
  segment: (item) => item.title?.vi ?? contestWords.vi.segment[item.segment],
  turn: (item, team) => `${team(item.podium) ?? item.podium} trình bày`,
  pack: (item, team) => `${team(item.podium) ?? item.podium} nhận gói câu hỏi`,
  own: (item) => `Câu ${item.nth}/${item.of}`,
  common: (item) => `Câu chung ${item.nth}/${item.of}`,
  speed: (item) => `Tăng tốc ${item.nth}/${item.of} · ${item.clock / 1000} s`,
  favourite: () => 'Bình chọn đội yêu thích',
  quiz: (item) => `Đố khán giả ${item.nth}/${item.of}`,
  'lucky-draw': () => 'Quay số trúng thưởng',
  ranking: (item) => `Xếp hạng sau ${item.title?.vi ?? contestWords.vi.segment[item.after]}`,
  'tie-break': () => 'Câu hỏi phụ (nếu cần)',
  result: () => 'Kết quả lượt thi',
};

const EN: Table = {
  'line-up': () => 'Line-up',
  segment: (item) => item.title?.en ?? contestWords.en.segment[item.segment],
  turn: (item, team) => `${team(item.podium) ?? item.podium} presents`,
  pack: (item, team) => `${team(item.podium) ?? item.podium} takes a pack`,
  own: (item) => `Question ${item.nth}/${item.of}`,
  common: (item) => `Common ${item.nth}/${item.of}`,
  speed: (item) => `Sprint ${item.nth}/${item.of} · ${item.clock / 1000} s`,
  favourite: () => 'Favourite-team poll',
  quiz: (item) => `Audience quiz ${item.nth}/${item.of}`,
  'lucky-draw': () => 'Lucky draw',
  ranking: (item) => `Ranking after ${item.title?.en ?? contestWords.en.segment[item.after]}`,
  'tie-break': () => 'Tie-break (if needed)',
  result: () => 'Heat result',
};

const TABLE: Record<Lang, Table> = { vi: VI, en: EN };

/** One line of the rundown in words. */
export const itemWords = (item: Item, lang: Lang, team: Team): string =>
  (TABLE[lang][item.kind] as (item: Item, team: Team) => string)(item, team);

/** The podium an item belongs to; null where it is everyone's. */
export const podiumOf = (item: Item): Podium | null => ('podium' in item ? item.podium : null);
