/** Something that Chromium 103 lacks and no build can put in its place. */
interface Lack {
  /** The first Chromium that has it. */
  since: number;
  what: string;
  in: RegExp;
}

/** At the start of a declaration. */
const property = (name: string): RegExp => new RegExp(`[{;\\s](?:${name})\\s*:`, 'i');
const unit = (name: string): RegExp => new RegExp(`[\\s:(,+*/-]-?\\d*\\.?\\d+(?:${name})\\b`, 'i');

const CSS: Lack[] = [
  { since: 104, what: 'individual translate, rotate or scale', in: property('translate|rotate|scale') },
  { since: 104, what: 'range syntax in a media query', in: /@media[^{]*[<>]/ },
  { since: 104, what: 'object-view-box', in: property('object-view-box') },
  { since: 105, what: ':has()', in: /:has\(/ },
  { since: 105, what: 'a container query', in: /@container|[{;\s]container(-type|-name)?\s*:/ },
  { since: 105, what: 'a container unit', in: unit('cq[whib]|cqmin|cqmax') },
  { since: 108, what: 'a dynamic, small or large viewport unit', in: unit('[dsl]v([whib]|min|max)') },
  { since: 109, what: 'lh', in: unit('r?lh') },
  { since: 111, what: 'color-mix()', in: /color-mix\(/ },
  { since: 111, what: 'a colour of CSS 4', in: /\b(ok)?l(ab|ch)\(|\bcolor\(/ },
  { since: 111, what: 'trigonometry', in: /\b(sin|cos|tan|atan2|hypot|pow|sqrt)\(/ },
  { since: 112, what: 'nesting', in: /(?:^|[{};])\s*[^@{};\s][^{};]*\{[^{}]*\{/ },
  { since: 112, what: 'animation-composition', in: property('animation-composition') },
  { since: 113, what: 'linear() easing', in: /\blinear\(/ },
  { since: 114, what: 'text-wrap', in: property('text-wrap(-style|-mode)?') },
  { since: 115, what: 'a scroll timeline', in: property('(animation|scroll|view)-timeline[\\w-]*') },
  { since: 117, what: 'subgrid', in: /\bsubgrid\b/ },
  { since: 117, what: '@starting-style', in: /@starting-style|allow-discrete/ },
  { since: 118, what: '@scope', in: /@scope/ },
  { since: 123, what: 'light-dark()', in: /light-dark\(/ },
  { since: 123, what: 'field-sizing', in: property('field-sizing') },
  { since: 125, what: 'anchor positioning or round()', in: /\b(anchor|anchor-size|round|rem|mod)\(/ },
  { since: 127, what: 'font-size-adjust', in: property('font-size-adjust') },
  { since: 129, what: 'interpolate-size', in: property('interpolate-size') },
  { since: 133, what: 'text-box', in: property('text-box(-trim|-edge)?') },
];

const JS: Lack[] = [
  { since: 105, what: 'import.meta.resolve', in: /import\.meta\.resolve/ },
  { since: 105, what: 'checkVisibility()', in: /\.checkVisibility\(/ },
  { since: 110, what: 'a changing copy of an array', in: /\.(toSorted|toReversed|toSpliced)\(/ },
  { since: 110, what: 'Array.prototype.with()', in: /\.with\(/ },
  { since: 111, what: 'well-formed strings', in: /\.(isWellFormed|toWellFormed)\(/ },
  // React looks for it and falls back.
  { since: 111, what: 'a view transition', in: /(?<!try\{var \w+=\w+\.)startViewTransition\(/ },
  { since: 112, what: 'the v flag', in: /\/[a-z]*v[a-z]*\.(test|exec)\(|RegExp\([^)]*,\s*["'`][a-z]*v/ },
  { since: 114, what: 'popover', in: /\.(showPopover|togglePopover)\(/ },
  { since: 116, what: 'AbortSignal.any', in: /AbortSignal\.any/ },
  { since: 117, what: 'groupBy', in: /\b(Object|Map)\.groupBy/ },
  { since: 119, what: 'Promise.withResolvers', in: /withResolvers/ },
  { since: 120, what: 'URL.canParse', in: /URL\.canParse/ },
  { since: 121, what: 'Array.fromAsync', in: /fromAsync/ },
  {
    since: 122,
    what: 'a helper of iterators',
    in: /\.(values|keys|entries)\(\)\.(map|filter|take|drop|toArray|some|every|find|reduce|flatMap|forEach)\(/,
  },
  { since: 122, what: 'algebra of sets', in: /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/ },
  { since: 126, what: 'URL.parse', in: /URL\.parse\(/ },
  { since: 128, what: 'Promise.try', in: /Promise\.try\(/ },
  { since: 129, what: 'Intl.DurationFormat', in: /DurationFormat/ },
  { since: 134, what: 'Symbol.dispose', in: /Symbol\.(asyncD|d)ispose/ },
];

const withoutTexts = (script: string): string => script.replace(/\/\*[\s\S]*?\*\//g, '');
const withoutComments = (style: string): string => style.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\([^)]*\)/g, '');

/** What of this text Chromium 103 would not know, in words. */
export const lacksOfStyle = (style: string): string[] => found(CSS, withoutComments(style));
export const lacksOfScript = (script: string): string[] => found(JS, withoutTexts(script));

function found(lacks: Lack[], text: string): string[] {
  return lacks.flatMap(({ since, what, in: pattern }) => {
    const hit = pattern.exec(text);
    if (hit === null) return [];
    const around = text.slice(Math.max(0, hit.index - 30), hit.index + 50).replace(/\s+/g, ' ');
    return [`${what} (Chromium ${since}): …${around}…`];
  });
}
