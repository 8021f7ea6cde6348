/** Line drawings in a box of 24, in the colour of the text around them. Decorative: a word always stands beside them. */
const DRAWINGS = {
  wait: 'M7 3h10M7 21h10M8 3v4l4 5-4 5v4M16 3v4l-4 5 4 5v4',
  ready: 'M12 3a6 6 0 0 1 6 6c0 5 2 7 2 7H4s2-2 2-7a6 6 0 0 1 6-6zM10 20a2.2 2.2 0 0 0 4 0',
  ring: 'M12 4a5 5 0 0 1 5 5c0 5 1.6 6.6 1.6 6.6H5.4S7 14 7 9a5 5 0 0 1 5-5zM10.4 19.4a1.8 1.8 0 0 0 3.2 0M3 9a8 8 0 0 1 2.4-5M21 9a8 8 0 0 0-2.4-5',
  touch:
    'M9 12V5.5a1.7 1.7 0 0 1 3.4 0V11l5 1.2c1.2.3 1.9 1.3 1.7 2.5l-.9 6.3H10l-4.6-5.6a1.5 1.5 0 0 1 2.2-2L9 15M5.6 6.6a5.2 5.2 0 0 1 10.2 0',
  sent: 'M4 12.5l4.5 4.5L13 12M11 16l1 1L20.5 7.5',
  word: 'M4 5h16v11h-8l-5 4v-4H4zM8.5 10.5h7',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5',
  over: 'M12 7v5l3.5 2.5M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM4.5 4.5l15 15',
  right: 'M4 12.5l5.5 5.5L20 6.5',
  wrong: 'M6 6l12 12M18 6L6 18',
  lost: 'M3 3l18 18M2.5 9.5a14 14 0 0 1 4-2.6M10 5.7a14 14 0 0 1 11.5 3.8M6 13.2a9 9 0 0 1 3-1.9M14.6 11.6a9 9 0 0 1 3.4 1.6M9.6 16.8a4 4 0 0 1 4.8 0M12 20h.01',
  hold: 'M9 5v14M15 5v14',
  swap: 'M4 8h13l-3.5-3.5M20 16H7l3.5 3.5',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  bulb: 'M9 17h6M10 20.5h4M12 3.5a6 6 0 0 1 3.5 10.8c-.7.6-.5 1.3-.5 2.7H9c0-1.4.2-2.1-.5-2.7A6 6 0 0 1 12 3.5z',
  frame: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  erase: 'M8.5 5.5H21v13H8.5L3 12zM12 9.5l5 5M17 9.5l-5 5',
  send: 'M4 12h15M13 5.5l6.5 6.5-6.5 6.5',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 9h.01',
  wire: 'M5 9.5h14V19H5zM9 9.5V6a3 3 0 0 1 6 0v3.5M9 14.2h6M12 19v2.5',
  sheet: 'M6 3.5h8.5L18.5 8v12.5H6zM14 3.5V8.5h4.5M9 12.5h6.5M9 16.5h6.5',
  play: 'M4 5h16v12H4zM10.5 8.5v5l4-2.5zM9 20.5h6',
} as const;
export type IconName = keyof typeof DRAWINGS;

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={className ? `icon ${className}` : 'icon'} aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
